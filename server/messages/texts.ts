import type { NoticeTexts } from '@motcua/contract/wording';
import type { NoticeKind } from '@motcua/rules/dossier';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { NOTICES } from './notices.ts';

interface InForce {
  texts: NoticeTexts;
  /** The first day they are sent; null: the built-in ones. */
  since: string | null;
}

/** What a notice says where nothing else is decided. */
export const builtInTexts = (kind: NoticeKind): NoticeTexts => ({
  vi: NOTICES[kind].vi,
  en: NOTICES[kind].en,
  sms: null,
});

/** What a notice says on a local day: of the texts decided here the last to begin, of one day the last to be decided. */
export async function textsInForce(db: Db | Tx, kind: NoticeKind, date: string): Promise<InForce> {
  const row = await db
    .selectFrom('wording_change')
    .select(['text_vi', 'text_en', 'text_sms', 'valid_from'])
    .where('kind', '=', kind)
    .where('approved', '=', true)
    .where('valid_from', '<=', date)
    .orderBy('valid_from', 'desc')
    .orderBy('decided_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { texts: builtInTexts(kind), since: null };
  return { texts: { vi: row.text_vi, en: row.text_en, sms: row.text_sms }, since: row.valid_from };
}
