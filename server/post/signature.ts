import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PostNotice } from '@motcua/contract/post';
import type { Services } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** By what orders reach the carrier, and the key both sides sign with. */
export interface CarrierSettings {
  address: string;
  key: string;
}

declare module '../platform/context.ts' {
  interface Services {
    /** The carrier; absent: none is connected, and what becomes of an order is written down from paper. */
    carrier?: CarrierSettings;
  }
}

export const signed = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');

/** What the carrier signs of an event: its facts as a JSON array, so that none can be read as another. */
export const eventSignature = (
  key: string,
  { eventId, order, kind, at, receiver = '', reason = '' }: Omit<PostNotice, 'signature'>,
): string => signed(key, JSON.stringify([eventId, order, kind, at, receiver, reason]));

/**
 * Only the carrier tells of parcels: the one who shares the key of MOTCUA_POST_HTTP_KEY.
 *
 * @throws {Refusal} NOT_SIGNED
 */
export function assertFromCarrier({ carrier }: Services, notice: PostNotice): void {
  const expected = carrier === undefined ? null : Buffer.from(eventSignature(carrier.key, notice), 'hex');
  if (expected !== null && timingSafeEqual(expected, Buffer.from(notice.signature, 'hex'))) return;
  throw new Refusal(
    'NOT_SIGNED',
    'Chữ ký của thông báo bưu chính không đúng. Kiểm tra khóa chung với bưu chính rồi gửi lại.',
  );
}
