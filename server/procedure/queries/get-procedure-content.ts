import { getLatestProcedure, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { contentOf } from '../content.ts';
import { assertMayRead } from '../guard.ts';
import { writingOf } from '../writing.ts';

export const getProcedureContent: Act<'getProcedureContent'> = async (context, { code }) => {
  assertMayRead(context);
  const { db, reference, now } = context;
  const held = reference.current();
  const today = todayOf(held, now);
  const latest = await getLatestProcedure(db, code);
  const forms = await db
    .selectFrom('form_version')
    .select(['code', 'content'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('code')
    .execute();
  return {
    code,
    validFrom: latest.valid_from,
    content: contentOf(latest.content),
    writing: await writingOf(db, held, { code, content: latest.content }, today),
    forms: forms.map((form) => ({ code: form.code, title: form.content.title })),
  };
};
