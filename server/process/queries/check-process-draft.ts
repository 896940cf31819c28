import { isLocalDate } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { examine, readMap, versionBefore } from '../examine.ts';
import { assertMayReadDrafts } from '../guard.ts';
import { assertMapKey } from '../maps.ts';

/** What the editor shows beside the table while it is written. */
export const checkProcessDraft: Act<'checkProcessDraft'> = async (context, input) => {
  assertMayReadDrafts(context);
  const { db, reference, now } = context;
  const { key, validFrom, lang } = input;
  const today = todayOf(reference.current(), now);
  await assertMapKey(db, key, today);
  const date = validFrom !== undefined && isLocalDate(validFrom) ? validFrom : today;
  const { definition, problems } = await readMap(input);
  const before = await versionBefore(db, key, date);
  return examine(context, db, { definition, problems, date, before, lang });
};
