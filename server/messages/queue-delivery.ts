import { randomUUID } from 'node:crypto';
import type { MessageChannel } from '@motcua/contract/deadlines';
import { post } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';

/** Puts a message on its way by these channels, all at once, from a moment on. */
export async function queueDeliveries(
  tx: Tx,
  messageId: string,
  channels: readonly MessageChannel[],
  now: Date,
  from = now,
): Promise<void> {
  const queued = channels.map((channel) => ({
    id: randomUUID(),
    message_id: messageId,
    channel,
    state: 'QUEUED' as const,
    history: JSON.stringify([{ state: 'QUEUED', at: now.toISOString() }]),
    attempts: 0,
    provider: null,
    provider_ref: null,
    failure: null,
  }));
  if (queued.length === 0) return;
  await tx.insertInto('delivery').values(queued).execute();
  const letters = queued.map(({ id }) => ({
    topic: 'delivery',
    payload: { step: 'SEND', deliveryId: id },
    at: from,
  }));
  await post(tx, letters, now);
}
