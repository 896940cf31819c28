import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { beginRound } from '../round.ts';

/** All tasks of the officer from the beginning, on newly invented dossiers. */
export const startPracticeAgain: Act<'startPracticeAgain'> = async (context, _input) => {
  const { caller, db, floor, now } = context;
  if (floor === undefined || caller === null)
    throw new Refusal('NOT_FOUND', 'Bài thực hành chỉ có trong phòng thực hành. Bấm Thực hành để vào.');
  const reply = await inTransaction(db, async (tx) => {
    await beginRound(tx, caller.accountId, now);
    return rememberReply(context, tx, {});
  });
  await floor.prepareFor(caller, now);
  return reply;
};
