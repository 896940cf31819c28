import { isLocalDate } from '@motcua/rules/calendar';
import { checkFormDraft as check } from '@motcua/rules/form';
import { formView, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { definitionOf } from '../definition.ts';
import { assertFormKey, worldOfForm } from '../forms.ts';
import { assertMayReadDrafts } from '../guard.ts';

/** What the builder shows beside the questions while they are written, and what its preview is drawn from. */
export const checkFormDraft: Act<'checkFormDraft'> = async (context, { key, validFrom, form }) => {
  assertMayReadDrafts(context);
  const { db, reference, now } = context;
  const today = todayOf(reference.current(), now);
  await assertFormKey(db, key, today);
  const date = validFrom !== undefined && isLocalDate(validFrom) ? validFrom : today;
  return {
    form: formView(definitionOf(key, form, date)),
    findings: check(form, await worldOfForm(db, key, date)),
  };
};
