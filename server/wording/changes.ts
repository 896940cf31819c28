import type { NoticeTexts, WordingChangeView } from '@motcua/contract/wording';
import type { NoticeKind } from '@motcua/rules/dossier';
import { sql, type Selectable } from 'kysely';
import { may, twoPeople } from '../administration/index.ts';
import { textsInForce, type WordingChangeTable } from '../messages/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

export type WordingChangeRow = Selectable<WordingChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
};

/** Changes with the names of who proposed and decided them, newest first. */
export const wordingChanges = (db: Db | Tx) =>
  db
    .selectFrom('wording_change')
    .innerJoin('account as proposer', 'proposer.id', 'wording_change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'wording_change.decided_by')
    .selectAll('wording_change')
    .select(['proposer.full_name as proposed_name', 'decider.full_name as decided_name'])
    .orderBy('wording_change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getWordingChange(db: Db | Tx, changeId: string): Promise<WordingChangeRow> {
  const row = await wordingChanges(db).where('wording_change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có đề xuất này. Tải lại danh sách tin nhắn.');
}

/** Texts are decided one after the other. */
export async function getWordingChangeToDecide(tx: Tx, changeId: string): Promise<WordingChangeRow> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua wording'))`.execute(tx);
  return getWordingChange(tx, changeId);
}

export const textsOf = ({ text_vi, text_en, text_sms }: WordingChangeRow): NoticeTexts => ({
  vi: text_vi,
  en: text_en,
  sms: text_sms,
});

export async function wordingChangeView(
  context: Context,
  db: Db | Tx,
  row: WordingChangeRow,
): Promise<WordingChangeView> {
  const { calendar } = context.reference.current();
  const waits = row.decided_at === null;
  const kind = row.kind as NoticeKind;
  return {
    id: row.id,
    number: row.number,
    kind,
    status: waits ? 'WAITING' : row.approved === true ? 'APPLIED' : 'REJECTED',
    texts: textsOf(row),
    before: row.before ?? (await textsInForce(db, kind, row.valid_from)).texts,
    validFrom: row.valid_from,
    reason: row.reason,
    ...twoPeople(calendar, row),
    mayDecide: waits && row.proposed_by !== context.caller?.accountId && may(context, 'decide', null),
  };
}
