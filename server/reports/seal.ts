import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { digestOf } from './content.ts';
import { linesOf, scopeOfReport } from './load.ts';
import type { ReportRow } from './tables.ts';

/** What is frozen, or signed, is what was built. @throws {Error} the stored numbers were tampered with */
export async function assertIntact(tx: Tx, row: ReportRow): Promise<void> {
  const digest = digestOf(scopeOfReport(row), row.content.figures, await linesOf(tx, row.id));
  if (digest !== row.sha256) throw new Error(`report ${row.id} is not what was built`);
}

export async function frozenBy({ caller, now }: Context, tx: Tx, row: ReportRow): Promise<ReportRow> {
  await assertIntact(tx, row);
  return tx
    .updateTable('report')
    .set({
      status: 'FROZEN',
      frozen_at: now,
      frozen_by: caller?.accountId ?? null,
      frozen_by_name: caller?.fullName ?? null,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
