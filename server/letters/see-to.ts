import type { Queues } from '@motcua/contract/letters';
import type { Context } from '../platform/context.ts';
import { rememberReply } from '../platform/idempotency.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { assertMaySeeTo } from './guard.ts';
import type { KnownQueues } from './known.ts';
import { queuesOf } from './queues.ts';
import { IS_STUCK } from './stuck.ts';

interface Seen {
  letterId: number;
  act: 'TAKE' | 'AGAIN' | 'GIVE_UP';
  reason: string;
  /** What becomes of the letter. */
  write: (tx: Tx) => Promise<unknown>;
}

/**
 * One act on a letter that failed or that the program has given up, written down with who and why.
 *
 * @throws {Refusal} FORBIDDEN, NOT_FOUND where it has been seen to meanwhile, or is being tried
 */
export async function seeTo(
  context: Context,
  known: KnownQueues,
  { letterId, act, reason, write }: Seen,
): Promise<Queues> {
  const caller = assertMaySeeTo(context);
  return inTransaction(context.db, async (tx) => {
    const letter = await tx
      .selectFrom('outbox')
      .select('topic')
      .where('id', '=', letterId)
      .where('done_at', 'is', null)
      .where(IS_STUCK)
      // One that is just being tried is not waited for: its lane may be waiting for a system outside.
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (letter === undefined)
      throw new Refusal(
        'NOT_FOUND',
        'Việc này không còn bị dừng, hoặc đang được thử ngay lúc này. Tải lại trang.',
      );
    await write(tx);
    await tx
      .insertInto('letter_act')
      .values({
        letter_id: letterId,
        topic: letter.topic,
        act,
        account_id: caller.accountId,
        at: context.now,
        reason,
      })
      .execute();
    return rememberReply(context, tx, await queuesOf(context, tx, known));
  });
}
