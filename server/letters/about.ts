import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

/** The dossier a letter belongs to: its code, never whose it is. */
export interface About {
  dossierId: string;
  code: string;
}

/** What letters are about, by their ids; those that belong to no dossier, or to one that is gone, are not in it. */
export async function aboutOf(db: Db | Tx, ids: readonly number[]): Promise<ReadonlyMap<number, About>> {
  const { rows } = await sql<About & { id: number }>`
    select letter.id, dossier.id as "dossierId", coalesce(dossier.code, dossier.submission_code) as code
    from outbox as letter
    left join task on task.id = (letter.payload->>'taskId')::uuid
    left join slip on slip.id = (letter.payload->>'slipId')::uuid
    left join capture on capture.id = (letter.payload->>'captureId')::uuid
    left join delivery on delivery.id = (letter.payload->>'deliveryId')::uuid
    left join message on message.id = coalesce((letter.payload->>'messageId')::uuid, delivery.message_id)
    join dossier on dossier.id = coalesce((letter.payload->>'dossierId')::uuid, (letter.payload->>'partId')::uuid,
      (letter.payload->>'caseId')::uuid, task.dossier_id, slip.dossier_id, capture.dossier_id, message.dossier_id)
    where letter.id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, dossierId, code }) => [id, { dossierId, code }]));
}
