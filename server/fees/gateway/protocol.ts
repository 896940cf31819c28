import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GatewayNotice } from '@motcua/contract/fee-payments';

/** What a gateway is told and tells, by the names of its protocol (VNPay 2.1.0). */
export type GatewayFields = Readonly<Record<string, string | undefined>>;

const hmac = (secret: string, text: string): string =>
  createHmac('sha512', secret).update(text).digest('hex');

/** Names in alphabetical order, values as in an address: what the signature is over. */
function signedText(fields: GatewayFields): string {
  const sorted = Object.entries(fields)
    .filter(([name, value]) => !name.startsWith('vnp_SecureHash') && value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(sorted as [string, string][]).toString();
}

/** The fields as a query string that ends with its signature. */
export const signedQuery = (secret: string, fields: GatewayFields): string =>
  `${signedText(fields)}&vnp_SecureHash=${hmac(secret, signedText(fields))}`;

export const isSignedQuery = (secret: string, fields: GatewayNotice): boolean =>
  isSame(fields.vnp_SecureHash, hmac(secret, signedText(fields)));

/** The fields as JSON; signed are their values in this order. */
export const signedBody = (
  secret: string,
  fields: GatewayFields,
  order: readonly string[],
): GatewayFields => ({
  ...fields,
  vnp_SecureHash: hmac(secret, valuesOf(fields, order)),
});

export const isSignedBody = (secret: string, fields: GatewayFields, order: readonly string[]): boolean =>
  isSame(fields['vnp_SecureHash'] ?? '', hmac(secret, valuesOf(fields, order)));

const valuesOf = (fields: GatewayFields, order: readonly string[]): string =>
  order.map((name) => fields[`vnp_${name}`] ?? '').join('|');

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given.toLowerCase()), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Of a question what became of a payment, and of its answer. */
export const ASKED = [
  'RequestId',
  'Version',
  'Command',
  'TmnCode',
  'TxnRef',
  'TransactionDate',
  'CreateDate',
  'IpAddr',
  'OrderInfo',
] as const;
export const ANSWERED = [
  'ResponseId',
  'Command',
  'ResponseCode',
  'Message',
  'TmnCode',
  'TxnRef',
  'Amount',
  'BankCode',
  'PayDate',
  'TransactionNo',
  'TransactionType',
  'TransactionStatus',
  'OrderInfo',
  'PromotionCode',
  'PromotionAmount',
] as const;

export const VERSION = '2.1.0';
/** The money has been taken. */
export const SUCCESS = '00';
/** Nobody has paid yet. */
export const UNDECIDED = '01';
/** The gateway knows nothing of it. */
export const UNKNOWN = '91';

/** The gateway writes moments as fourteen digits in the time of Vietnam, whatever the year. */
const OFFSET_MS = 7 * 3_600_000;
export const stamp = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().replaceAll(/\D/g, '').slice(0, 14);

/** @returns undefined where it is no moment */
export function readStamp(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The gateway counts in hundredths of a đồng. */
export const toGateway = (dong: number): string => String(dong * 100);
/** @returns undefined where it is no whole number of đồng */
export function fromGateway(text: string): number | undefined {
  const dong = Number(text) / 100;
  return /^\d{1,17}$/.test(text) && Number.isSafeInteger(dong) && dong > 0 ? dong : undefined;
}
