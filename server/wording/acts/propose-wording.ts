import { randomUUID } from 'node:crypto';
import { assertMay } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getWordingChange, wordingChangeView } from '../changes.ts';
import { assertSendable } from '../problems.ts';
import { trimmed } from '../trimmed.ts';

/** Other texts of a notice from a day on. What has been sent keeps its text. */
export const proposeWording: Act<'proposeWording'> = async (context, { kind, texts, validFrom, reason }) => {
  const caller = assertMay(context, 'propose', null);
  const today = todayOf(context.reference.current(), context.now);
  const { vi, en, sms } = trimmed(texts);
  return inTransaction(context.db, async (tx) => {
    await assertSendable(tx, { kind, texts: { vi, en, sms }, validFrom }, today);
    const id = randomUUID();
    await tx
      .insertInto('wording_change')
      .values({
        id,
        kind,
        text_vi: vi,
        text_en: en,
        text_sms: sms,
        valid_from: validFrom,
        before: null,
        reason,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .execute();
    return rememberReply(context, tx, await wordingChangeView(context, tx, await getWordingChange(tx, id)));
  });
};
