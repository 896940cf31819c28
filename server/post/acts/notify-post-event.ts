import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertFromCarrier } from '../signature.ts';
import { takeTold } from '../told.ts';

/** The carrier tells of one order, as it happens; telling it again changes nothing. */
export const notifyPostEvent: Act<'notifyPostEvent'> = async (context, notice) => {
  assertFromCarrier(context, notice);
  const { receiver = '', reason = '', at, ...facts } = notice;
  const told = { ...facts, at: new Date(at), receiver, reason, by: null };
  return { told: await inTransaction(context.db, (tx) => takeTold({ ...context, db: tx }, tx, told)) };
};
