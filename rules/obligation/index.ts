/** Money as the bank tells it: whole đồng, and the moment the bank took it. */
export interface Paid {
  amount: number;
  paidAt: Date;
}

/** What is still to be paid; negative where too much came. */
export const remainderOf = (total: number, payments: readonly Paid[]): number =>
  payments.reduce((rest, { amount }) => rest - amount, total);

/**
 * When the obligation was met: the bank's moment of the payment that made it whole, whenever we heard of it; null while
 * something is owed. Time of the dossier goes on from there, not from when we were told.
 */
export function settledAt(total: number, payments: readonly Paid[]): Date | null {
  let rest = total;
  for (const { amount, paidAt } of payments.toSorted((a, b) => a.paidAt.getTime() - b.paidAt.getTime())) {
    rest -= amount;
    if (rest <= 0) return paidAt;
  }
  return null;
}

/** Of a submission, and which of its notices (N) or orders of payment (P): short enough to be typed at a bank’s counter. */
const CODE = /NT[2-9A-HJKMNP-Z]{12}[NP]\d{1,2}(?!\d)/;

/** The code of a notice or an order of payment, out of what a payer wrote on his transfer. */
export const codeIn = (text: string): string | undefined => CODE.exec(text.toUpperCase())?.[0];
