import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';

export const listLifeEvents: Act<'listLifeEvents'> = async ({ db, reference, now }) => {
  const today = localDate(reference.current().calendar, now);
  const events = await db.selectFrom('life_event').select('content').orderBy('rank').execute();
  const procedures = await db
    .selectFrom('procedure_version')
    .select(['code', 'name'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .where('code', '=', (eb) => eb.fn.any(eb.val(events.flatMap((event) => event.content.procedures))))
    .execute();
  const names = new Map(procedures.map((one) => [one.code, one.name]));
  return {
    items: events.map(({ content }) => ({
      key: content.key,
      title: content.title,
      titleEn: content.titleEn,
      subject: content.audience === 'BUSINESS' ? 'ORGANISATION' : 'PERSON',
      procedures: content.procedures.flatMap((code) => {
        const name = names.get(code);
        return name === undefined ? [] : [{ code, name }];
      }),
    })),
  };
};
