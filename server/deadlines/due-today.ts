import { closeOfBusiness, instantAt, isoInstant, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Recurring } from '../platform/schedule.ts';
import { raise } from './raise.ts';

/** So many codes fit into an alert; the list itself is a click away. */
const NAMED = 10;

/** At opening each authority is told what it has to return today and what is overdue (danh sách đến hạn hằng ngày). */
export const alertDueToday: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const date = localDate(held.calendar, at);
  const endOfDay = instantAt(held.calendar, date, '24:00');
  const { rows } = await sql<{
    authority: string;
    intake_unit: string;
    today: number;
    late: number;
    codes: string[];
  }>`
    select authority, min(intake_unit) as intake_unit,
      count(*) filter (where due_at >= ${at})::int as today,
      count(*) filter (where due_at < ${at})::int as late,
      (array_agg(code order by due_at, code))[1:${sql.lit(NAMED)}] as codes
    from dossier
    where due_at < ${endOfDay} and accepted_at is not null and finished_at is null and closed_at is null
    group by authority`.execute(tx);
  for (const { authority, intake_unit, today, late, codes } of rows) {
    const due = closeOfBusiness(held.calendar, date);
    await raise(tx, held, now, {
      kind: 'DUE_TODAY',
      level: 'HEAD',
      subject: authority,
      due,
      facts: { count: today, late, codes: codes.join(', '), at: isoInstant(held.calendar, due) },
      to: { intakeUnit: intake_unit, authority },
    });
  }
};
