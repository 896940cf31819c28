import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { settingsOf } from '../message-settings.ts';

/** The last choice counts; what is on its way already goes as it was begun. */
export const setMyMessageSettings: Act<'setMyMessageSettings'> = async (
  context,
  { channels, lang, quiet },
) => {
  const { accountId } = context.caller as Caller;
  if (channels !== null && new Set(channels).size < channels.length)
    throw new Refusal('INVALID_INPUT', 'Mỗi kênh chỉ chọn một lần. Chọn lại thứ tự các kênh.');
  return inTransaction(context.db, async (tx) => {
    const chosen = {
      channels,
      lang,
      quiet_from: quiet?.from ?? null,
      quiet_until: quiet?.until ?? null,
      set_at: context.now,
    };
    await tx
      .insertInto('message_setting')
      .values({ account_id: accountId, ...chosen })
      .onConflict((on) => on.column('account_id').doUpdateSet(chosen))
      .execute();
    return rememberReply(context, tx, await settingsOf(context, tx, accountId, context.now));
  });
};
