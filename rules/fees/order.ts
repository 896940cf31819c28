/** What has become of an order of payment, whole đồng. */
export interface OrderFacts {
  total: number;
  /** By bank, gateway and cash together, less what was given back. */
  held: number;
  paidAt: Date | null;
  refundedAt: Date | null;
  cancelledAt: Date | null;
}

/** Chưa thanh toán, nộp một phần, đã thanh toán, đã hoàn phí, hủy thanh toán. */
export const ORDER_STATES = ['WAITING', 'PART', 'PAID', 'REFUNDED', 'CANCELLED'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export function orderState({ held, paidAt, refundedAt, cancelledAt }: OrderFacts): OrderState {
  if (refundedAt !== null) return 'REFUNDED';
  if (cancelledAt !== null) return 'CANCELLED';
  if (paidAt !== null) return 'PAID';
  return held > 0 ? 'PART' : 'WAITING';
}

/** What is still to be paid; nothing once it is paid, given back or cancelled. */
export const remainderOfOrder = (order: OrderFacts): number =>
  ['WAITING', 'PART'].includes(orderState(order)) ? Math.max(order.total - order.held, 0) : 0;

/** Money that belongs to the payer again: twice or too much, or for what is not owed any more. */
export function excessOfOrder(order: OrderFacts): number {
  switch (orderState(order)) {
    case 'WAITING':
    case 'PART':
    case 'PAID':
      return Math.max(order.held - order.total, 0);
    case 'REFUNDED':
    case 'CANCELLED':
      return order.held;
  }
}
