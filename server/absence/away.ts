import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { AbsenceRow } from './tables.ts';

/** COMING, AWAY or BACK at a moment; ended early it is over from then on. */
export function standingOf(
  { from_at, to_at, ended_at }: Pick<AbsenceRow, 'from_at' | 'to_at' | 'ended_at'>,
  at: Date,
): 'COMING' | 'AWAY' | 'BACK' {
  if (ended_at !== null || (to_at !== null && to_at <= at)) return 'BACK';
  return from_at > at ? 'COMING' : 'AWAY';
}

/** Whether somebody is away at a moment, by any absence. */
export async function isAway(db: Db | Tx, accountId: string, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('absence')
    .select('id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
    .executeTakeFirst();
  return row !== undefined;
}
