import type { StepRole } from '@motcua/rules/process';
import { halfDayAt, mondayOf } from '@motcua/rules/roster';
import { inOffice } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';

/**
 * Accounts on duty for a role in a unit now, by its published roster; while the unit is closed, when it opens next. Empty:
 * nobody, or no roster is published for the week.
 */
export async function onDuty(
  { db, reference, now }: Pick<Context, 'db' | 'reference' | 'now'>,
  { unit_key, role }: { unit_key: string; role: string },
): Promise<ReadonlySet<string>> {
  const { date, half } = halfDayAt(inOffice(reference.current(), unit_key).calendar, now);
  const rows = await db
    .selectFrom('roster_duty')
    .select('account_id')
    .where('publication_id', '=', (eb) =>
      eb
        .selectFrom('roster_publication')
        .select('id')
        .where('unit_key', '=', unit_key)
        .where('monday', '=', mondayOf(date))
        .orderBy('number', 'desc')
        .limit(1),
    )
    .where('day', '=', date)
    .where('half', '=', half)
    .where('role', '=', role as StepRole)
    .execute();
  return new Set(rows.map(({ account_id }) => account_id));
}
