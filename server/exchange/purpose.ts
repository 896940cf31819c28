import { holdOrder } from '../fees/index.ts';
import type { Tx } from '../platform/transaction.ts';
import { holdObligation } from './hold-obligation.ts';
import type { Obligation, Payment } from './tables.ts';

/** What money is for: what a notice lets be paid, or the order of a fee. */
export type Purpose =
  | { kind: 'OBLIGATION'; dossierId: string; obligation: Obligation }
  | { kind: 'ORDER'; dossierId: string; orderId: string };

/** By the code a payer wrote; its dossier is held until the transaction ends. */
export async function holdPurpose(tx: Tx, code: string | undefined): Promise<Purpose | undefined> {
  const obligation = await holdObligation(tx, 'code', code);
  if (obligation !== undefined) return { kind: 'OBLIGATION', dossierId: obligation.dossier_id, obligation };
  const order = await holdOrder(tx, 'code', code);
  return order && { kind: 'ORDER', dossierId: order.dossier_id, orderId: order.id };
}

/** Where a payment for it points. */
export const keptFor = (purpose: Purpose | undefined): Pick<Payment, 'obligation_id' | 'order_id'> => ({
  obligation_id: purpose?.kind === 'OBLIGATION' ? purpose.obligation.id : null,
  order_id: purpose?.kind === 'ORDER' ? purpose.orderId : null,
});

export const isKeptFor = (payment: Payment, purpose: Purpose): boolean =>
  purpose.kind === 'ORDER'
    ? payment.order_id === purpose.orderId
    : payment.obligation_id === purpose.obligation.id;
