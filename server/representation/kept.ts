import type { RepresentationView } from '@motcua/contract/representation';
import type { Side } from '@motcua/rules/representation';
import type { Insertable, Updateable } from 'kysely';
import type { PersonTable } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { rememberReply } from '../platform/idempotency.ts';
import { post, type Outgoing } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { isNamed } from './party.ts';
import type { RepresentationRow, RepresentationTable } from './tables.ts';
import { representationViews } from './view.ts';

/** As which side a person meets it; null: it is none of his. Nobody but the principal and the one he named knows of it. */
export function sideOf(row: RepresentationRow, person: PersonTable, accountId: string): Side | null {
  if (row.principal_account === accountId || row.principal_number === person.id_number) return 'PRINCIPAL';
  if (row.agent_account === null) return isNamed(row, person) ? 'AGENT' : null;
  return row.agent_account === accountId ? 'AGENT' : null;
}

/** Written down, with the reply that is repeated where the same request comes again, and with who is told of it. */
export async function keep(
  context: Context,
  row: Insertable<RepresentationTable>,
  side: Side,
  allowed: (tx: Tx) => Promise<void>,
  told: (tx: Tx) => Promise<readonly Outgoing[]> = async () => [],
): Promise<RepresentationView> {
  return inTransaction(context.db, async (tx) => {
    // whoever sends two at once waits for himself, so that the second sees the first
    await tx.selectFrom('account').select('id').where('id', '=', row.made_by).forUpdate().execute();
    await allowed(tx);
    const kept = await tx.insertInto('representation').values(row).returningAll().executeTakeFirstOrThrow();
    await post(tx, await told(tx), context.now);
    return reply(context, tx, kept, side);
  });
}

/**
 * One step in its life, on the row as nobody else changes it meanwhile.
 *
 * @param judge refuses, or says what is added and as whom it is read
 * @throws {Refusal} NOT_FOUND; whatever `judge` refuses with
 */
export async function step(
  context: Context,
  id: string,
  judge: (
    row: RepresentationRow,
  ) => { set: Updateable<RepresentationTable>; reader: Side | 'OFFICER' } | undefined,
): Promise<RepresentationView> {
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .selectFrom('representation')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const judged = row === undefined ? undefined : judge(row);
    if (judged === undefined)
      throw new Refusal('NOT_FOUND', 'Không có việc thay mặt này, hoặc không phải của bạn.');
    const after = await tx
      .updateTable('representation')
      .set(judged.set)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return reply(context, tx, after, judged.reader);
  });
}

async function reply(
  context: Context,
  tx: Tx,
  row: RepresentationRow,
  reader: Side | 'OFFICER',
): Promise<RepresentationView> {
  const [view] = await representationViews({ ...context, db: tx }, [row], reader);
  return rememberReply(context, tx, view as RepresentationView);
}

export const decided = (): Refusal =>
  new Refusal(
    'REPRESENTATION_DECIDED',
    'Việc này đã được trả lời, đã chấm dứt hoặc đã hết thời hạn. Tải lại trang để xem.',
  );
