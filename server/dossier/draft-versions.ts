import type { DraftVersion } from '@motcua/contract/workspace';
import { isoInstant } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db, Schema } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';

type VersionRow = Selectable<Schema['result_draft']> & { number: number };

const MOST = 100;

/** Versions of the draft of a dossier, newest first, numbered from 1 in the order they were saved. */
export const draftRows = (db: Db | Tx, dossierId: string): Promise<VersionRow[]> =>
  db
    .selectFrom('result_draft')
    .selectAll()
    .select(sql<number>`(row_number() over (order by id))::int`.as('number'))
    .where('dossier_id', '=', dossierId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

export function draftVersion(context: Context, row: VersionRow, seenAt: Date | null): DraftVersion {
  const { calendar } = context.reference.current();
  return {
    number: row.number,
    text: row.text,
    outcome: row.outcome,
    opinion: row.opinion,
    sent: row.sent,
    at: isoInstant(calendar, row.at),
    by: row.by_name,
    own: row.by_account === signedIn(context).accountId,
    seenAt: seenAt === null ? null : isoInstant(calendar, seenAt),
  };
}
