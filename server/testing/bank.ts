import type { BookedAs } from '@motcua/contract/exchange';
import { signatureOf } from '../exchange/index.ts';
import type { Province } from './province.ts';

export const BANK_SECRET = 'khoa-chung-voi-ngan-hang';

interface Transfer {
  code: string;
  amount: number;
  bankReference: string;
  paidAt?: string;
}

/** The bank tells of a transfer, signed with {@link BANK_SECRET}. */
export async function bankTells(
  { anyone }: Province,
  { paidAt = '2026-12-07T07:58:00+07:00', ...transfer }: Transfer,
): Promise<BookedAs> {
  const notice = { ...transfer, paidAt };
  return (await anyone.notifyPayment({ ...notice, signature: signatureOf(BANK_SECRET, notice) })).booked;
}

/** A statement file of these lines. */
export const statementOf = (
  lines: readonly { reference: string; amount: number; text?: string; time?: string }[],
): string =>
  [
    'reference,time,amount,text',
    ...lines.map(
      ({ reference, amount, text = '', time = '2026-12-07T07:58:00+07:00' }) =>
        `${reference},${time},${amount},${text}`,
    ),
  ].join('\n');
