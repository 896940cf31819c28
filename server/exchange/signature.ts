import { createHmac, timingSafeEqual } from 'node:crypto';
import type { BankNotice } from '@motcua/contract/exchange';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** What the bank signs of a payment: its facts as a JSON array, so that none can be read as another. */
export const signatureOf = (
  secret: string,
  { bankReference, code, amount, paidAt }: Omit<BankNotice, 'signature'>,
): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([bankReference, code, amount, paidAt]))
    .digest('hex');

/**
 * Only the bank tells of money: the one who shares the secret of MOTCUA_BANK_SECRET.
 *
 * @throws {Refusal} NOT_SIGNED
 */
export function assertFromBank({ bankSecret }: Context, notice: BankNotice): void {
  const expected = bankSecret === undefined ? null : Buffer.from(signatureOf(bankSecret, notice), 'hex');
  if (expected !== null && timingSafeEqual(expected, Buffer.from(notice.signature, 'hex'))) return;
  throw new Refusal(
    'NOT_SIGNED',
    'Chữ ký của thông báo thanh toán không đúng. Kiểm tra khóa chung với ngân hàng rồi gửi lại.',
  );
}
