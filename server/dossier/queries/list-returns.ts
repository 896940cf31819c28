import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { longWaitingSince, returnRows, waitingAt } from '../return-rows.ts';
import { returningUnits } from '../returning-units.ts';

/** What waits at the caller's counters to be handed over, what has waited longest first. */
export const listReturns: Act<'listReturns'> = async (
  context,
  { tooLong = false, unit, after = 0, limit = 50 },
) => {
  const mine = returningUnits(context);
  if (unit !== undefined && !mine.includes(unit))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được kết quả chờ trả của đơn vị mình.');
  const units = unit === undefined ? mine : [unit];
  const long = longWaitingSince(context);
  const late = sql<boolean>`task.opened_at < ${long.before}`;
  const [counted, items] = await Promise.all([
    sql<{ all: number; late: number }>`
      select count(*)::int as all, (count(*) filter (where ${late}))::int as late
      from task join dossier d on d.id = task.dossier_id where ${waitingAt(units)}`.execute(context.db),
    returnRows(context, { units, ...(tooLong ? { where: late } : {}), limit: limit + 1, offset: after }),
  ]);
  return {
    items: items.slice(0, limit),
    counts: { all: counted.rows[0]?.all ?? 0, tooLong: counted.rows[0]?.late ?? 0 },
    waitDays: long.days,
    next: items.length > limit ? after + limit : null,
  };
};
