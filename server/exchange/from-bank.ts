import type { BankNotice, BookedAs } from '@motcua/contract/exchange';
import { asSystem } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { inTransaction } from '../platform/transaction.ts';
import { keep, tell, type Money } from './book.ts';

/** Clocks of bank and province may differ so much; money of a later moment is not booked yet. */
const AHEAD_MS = 5 * 60_000;

/**
 * One payment from the bank: kept first, so that it is never lost; then told. Where the dossier does not take it, it waits for
 * a person and is told again with the next word of it.
 */
export async function fromBank(
  context: Context,
  notice: BankNotice,
  toldBy: Money['toldBy'],
): Promise<BookedAs> {
  const paidAt = new Date(notice.paidAt);
  if (paidAt.getTime() > context.now.getTime() + AHEAD_MS) return 'HELD';
  const booked = await inTransaction(context.db, (tx) => keep(context, tx, { ...notice, paidAt, toldBy }));
  if (booked === 'UNCLAIMED' || booked === 'DIFFERS') return booked;
  try {
    await inTransaction(context.db, (tx) =>
      tell(asSystem(context, tx, context.now), tx, notice.bankReference),
    );
    return booked;
  } catch {
    return 'HELD';
  }
}
