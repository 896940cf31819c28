import type { Tx } from '../platform/transaction.ts';
import type { Obligation } from './tables.ts';

/** What is owed, with its dossier held until the transaction ends: who tells of money for it at the same moment waits. */
export const holdObligation = (
  tx: Tx,
  by: 'id' | 'code',
  value: string | undefined,
): Promise<Obligation | undefined> =>
  tx
    .selectFrom('obligation')
    .innerJoin('dossier', 'dossier.id', 'obligation.dossier_id')
    .selectAll('obligation')
    .where(`obligation.${by}`, '=', value ?? null)
    .forUpdate(['dossier', 'obligation'])
    .executeTakeFirst();
