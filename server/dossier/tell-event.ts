import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import type { NewEvent } from './write.ts';

/** Adds to the story of a dossier something that moves neither its state, its steps nor its clock; in the caller's transaction. */
export async function tellEvent(
  context: Context,
  tx: Tx,
  dossierId: string,
  { kind, unit, data = {} }: NewEvent,
): Promise<void> {
  const { accountId, fullName } = signedIn(context);
  const { state, seq } = await tx
    .updateTable('dossier')
    .set((eb) => ({
      version: eb('version', '+', 1),
      last_seq: eb('last_seq', '+', 1),
      updated_at: context.now,
    }))
    .where('id', '=', dossierId)
    .returning(['state', 'last_seq as seq'])
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('dossier_event')
    .values({
      dossier_id: dossierId,
      seq,
      at: context.now,
      kind,
      actor_id: accountId,
      actor_name: fullName,
      unit_key: unit ?? null,
      from_state: state,
      to_state: state,
      data: JSON.stringify(data),
    })
    .execute();
}
