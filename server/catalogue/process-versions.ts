import { randomUUID } from 'node:crypto';
import type { ProcessDefinition } from '@motcua/rules/process';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/** A version of a map that a decision has approved. */
export interface DecidedVersion {
  definition: ProcessDefinition;
  /** First day it is in force; it stands until the next version of its key begins. */
  validFrom: string;
  decision: { number: string; date: string };
}

/**
 * Puts an approved version of a map beside those there are.
 *
 * @throws {Refusal} WRONG_DATE where one begins that day already
 * @returns its id
 */
export async function addProcessVersion(
  tx: Tx,
  { definition, validFrom, decision }: DecidedVersion,
): Promise<string> {
  const added = await tx
    .insertInto('process_version')
    .values({
      id: randomUUID(),
      key: definition.key,
      valid_from: validFrom,
      valid_to: null,
      content: JSON.stringify(definition),
      source: 'LOCAL',
      decision_number: decision.number,
      decision_date: decision.date,
    })
    .onConflict((on) => on.columns(['key', 'valid_from']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) return added.id;
  throw new Refusal('WRONG_DATE', 'Đã có phiên bản bắt đầu từ ngày này. Chọn ngày hiệu lực khác.');
}

/** Takes a version back that no dossier has followed yet: one that is not in force. */
export async function removeProcessVersion(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('process_version').where('id', '=', id).execute();
}
