import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Recurring } from '../platform/schedule.ts';
import { raise } from './raise.ts';

const NAMED = 10;

/** T3: each one-stop unit is told of the paper dossiers it still holds; its director too when some are late (NĐ 61/2018 Đ.18). */
export const alertUntransferred: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const { rows } = await sql<{
    intake_unit: string;
    authority: string;
    waiting: number;
    late: number;
    codes: string[];
  }>`
    select intake_unit, min(authority) as authority, count(*)::int as waiting,
      count(*) filter (where transfer_due_at <= ${at})::int as late,
      (array_agg(code order by transfer_due_at, code))[1:${sql.lit(NAMED)}] as codes
    from dossier
    where transfer_due_at is not null and transferred_at is null and accepted_at <= ${at}
      and finished_at is null and closed_at is null
    group by intake_unit`.execute(tx);
  for (const { intake_unit, authority, waiting, late, codes } of rows)
    for (const level of late > 0 ? (['OWNER', 'CENTRE'] as const) : (['OWNER'] as const))
      await raise(tx, held, now, {
        kind: 'TRANSFER_WAITING',
        level,
        subject: intake_unit,
        due: at,
        facts: { count: waiting, late, codes: codes.join(', '), at: isoInstant(held.calendar, at) },
        to: {
          intakeUnit: intake_unit,
          authority,
          task: { unitKey: intake_unit, role: 'COUNTER_OFFICER', accountId: null },
        },
      });
};
