import { signedIn } from '../dossier/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { findBookingCode } from '@motcua/rules/codes';
import type { BookingRow } from './tables.ts';

/**
 * Whoever books comes himself, so it is a person or an organisation that does, not an officer at his desk.
 *
 * @throws {Refusal} FORBIDDEN
 */
export function visitorOf(context: Context): Caller {
  const caller = signedIn(context);
  if (caller.kind !== 'OFFICER') return caller;
  throw new Refusal(
    'FORBIDDEN',
    'Tài khoản cán bộ không đặt lịch hẹn. Người dân đặt bằng tài khoản của mình, hoặc đến quầy không cần hẹn.',
  );
}

/**
 * A booking of his own, as nobody else changes it meanwhile; that of another is none he knows.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function ownBooking(tx: Tx, caller: Caller, code: string): Promise<BookingRow> {
  const row = await tx
    .selectFrom('booking')
    .selectAll()
    .where('code', '=', findBookingCode(code) ?? '')
    .where('account_id', '=', caller.accountId)
    .where('moved_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? notYours();
}

export function notYours(): never {
  throw new Refusal('NOT_FOUND', 'Bạn không có lịch hẹn này. Mở mục Lịch hẹn của tôi để xem các lịch hẹn.');
}

/** Whoever sends two requests at once waits for himself, so that the second sees the first. */
export const lockVisitor = async (tx: Tx, { accountId }: Caller): Promise<void> => {
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute();
};
