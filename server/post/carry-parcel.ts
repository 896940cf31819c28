import type { PostNotice } from '@motcua/contract/post';
import { CARRIER_EVENTS, CLOSED_POST } from '@motcua/rules/post';
import type { Again, OutboxHandler } from '../platform/outbox.ts';
import { post } from '../platform/outbox.ts';
import { asSystem } from '../dossier/index.ts';
import type { Tx } from '../platform/transaction.ts';
import { eventSignature, signed, type CarrierSettings } from './signature.ts';
import type { PostOrder } from './tables.ts';
import { takeTold } from './told.ts';

const PATIENCE_MS = 10_000;
const MINUTE = 60_000;
/** What the carrier has told meanwhile is asked for, in case a word of it was lost. */
const ASK_AFTER = 4 * 60 * MINUTE;

/** Takes an order to the carrier, and asks from time to time what has become of it until it is closed. */
export const carryParcel: OutboxHandler = async (services, tx, payload, now): Promise<Again | void> => {
  const { carrier } = services;
  if (carrier === undefined) return;
  const order = await tx
    .selectFrom('post_order')
    .selectAll()
    .where('id', '=', String(payload['orderId']))
    .executeTakeFirstOrThrow();
  if (CLOSED_POST.includes(order.state)) return;
  const failure = order.tracking === null ? await send(carrier, tx, order) : null;
  if (failure !== null) {
    await tx.updateTable('post_order').set({ failure }).where('id', '=', order.id).execute();
    return { at: new Date(now.getTime() + 15 * MINUTE), because: failure };
  }
  if (payload['step'] === 'ASK')
    for (const notice of await ask(carrier, order)) {
      const { receiver = '', reason = '', at, ...facts } = notice;
      await takeTold(asSystem(services, tx, now), tx, {
        ...facts,
        at: new Date(at),
        receiver,
        reason,
        by: null,
      });
    }
  const at = new Date(now.getTime() + ASK_AFTER);
  await post(tx, [{ topic: 'parcel', payload: { step: 'ASK', orderId: order.id }, at }], now);
};

/** @returns why the carrier has not taken it; null: it has. The order is the carrier's under its code: sent twice it is taken once. */
async function send(carrier: CarrierSettings, tx: Tx, order: PostOrder): Promise<string | null> {
  const body = JSON.stringify({
    order: order.code,
    receiver: order.receiver_name,
    phone: order.receiver_phone,
    address: order.receiver_address,
    collect: order.collect,
  });
  const response = await call(`${carrier.address}/orders`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': order.code,
      'x-signature': signed(carrier.key, body),
    },
  });
  if (response === null) return 'Không kết nối được bưu chính';
  if (!response.ok) return `Bưu chính không nhận bưu gửi (mã ${response.status})`;
  const { tracking } = (await response.json()) as { tracking?: unknown };
  if (typeof tracking !== 'string' || tracking === '') return 'Bưu chính trả lời không có mã bưu gửi';
  await tx.updateTable('post_order').set({ tracking, failure: null }).where('id', '=', order.id).execute();
  return null;
}

/** Only what bears the carrier's signature, and is about this order. */
async function ask(carrier: CarrierSettings, { code }: PostOrder): Promise<PostNotice[]> {
  const path = `/orders/${code}/events`;
  const response = await call(`${carrier.address}${path}`, {
    headers: { 'x-signature': signed(carrier.key, path) },
  });
  if (response === null || !response.ok) return [];
  const { events = [] } = (await response.json()) as { events?: PostNotice[] };
  return events.filter(
    (one) =>
      one.order === code &&
      CARRIER_EVENTS.includes(one.kind) &&
      !Number.isNaN(Date.parse(one.at)) &&
      eventSignature(carrier.key, one) === one.signature,
  );
}

const call = (address: string, init: RequestInit): Promise<Response | null> =>
  fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
