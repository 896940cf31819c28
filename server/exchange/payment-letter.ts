import { asSystem } from '../dossier/index.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { tellOrWait } from './tell.ts';

/** Whoever keeps money tells of it at once; the letter is opened where that was not possible. */
const SOON_MS = 60_000;
/** What a dossier does not take is told again after so long, until it does. */
const AGAIN_MS = 60 * 60_000;

/** A letter that tells the dossier of a payment kept for it; not before the moment of the payment. */
export function postPayment(
  tx: Tx,
  { bankReference, paidAt }: { bankReference: string; paidAt: Date },
  now: Date,
  wait = SOON_MS,
): Promise<void> {
  const soonest = new Date(now.getTime() + wait);
  const at = paidAt > soonest ? paidAt : soonest;
  return post(tx, [{ topic: 'payment', payload: { bankReference }, at }], now);
}

/** Tells a dossier of its money; what it does not take now is never given up. */
export const carryPayment: OutboxHandler = async (services, tx, payload, now) => {
  const bankReference = String(payload['bankReference']);
  if ((await tellOrWait(asSystem(services, tx, now), tx, bankReference)) !== 'HELD') return;
  const { paid_at: paidAt } = await tx
    .selectFrom('payment')
    .select('paid_at')
    .where('bank_reference', '=', bankReference)
    .executeTakeFirstOrThrow();
  await postPayment(tx, { bankReference, paidAt }, now, AGAIN_MS);
};
