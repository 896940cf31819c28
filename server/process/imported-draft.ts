import { randomUUID } from 'node:crypto';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

export interface Imported {
  key: string;
  definition: ProcessDefinition;
  /** The text it was read from, kept as it is. */
  bpmn: string;
  accountId: string;
  now: Date;
}

/** @returns id of the draft a drawing of another program becomes */
export async function keepImported(db: Db | Tx, imported: Imported): Promise<string> {
  const { key, definition, bpmn, accountId, now } = imported;
  const id = randomUUID();
  await db
    .insertInto('process_change')
    .values({
      id,
      key,
      content: JSON.stringify(definition),
      bpmn,
      revision: 1,
      created_by: accountId,
      created_at: now,
      saved_by: accountId,
      saved_at: now,
    })
    .execute();
  return id;
}
