import { localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { assertMayRead } from '../guard.ts';

/** The schedules in force today, with the procedures they belong to. */
export const listFeeSchedules: Act<'listFeeSchedules'> = async (context) => {
  assertMayRead(context);
  const { calendar } = context.reference.current();
  const today = localDate(calendar, context.now);
  const items = await context.db
    .selectFrom('fee_schedule as s')
    .innerJoin('procedure_version as v', 'v.code', 's.procedure_code')
    .select(['s.procedure_code as code', 'v.name', 's.content as schedule'])
    .where('s.current', '=', true)
    .where(sql<boolean>`${today}::date between s.valid_from and coalesce(s.valid_to, 'infinity')`)
    .where(sql<boolean>`${today}::date between v.valid_from and coalesce(v.valid_to, 'infinity')`)
    .orderBy('v.name')
    .execute();
  return { items };
};
