import type { BookedAs } from '@motcua/contract/exchange';
import { codeIn } from '@motcua/rules/obligation';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { countedUntil } from './counted-until.ts';
import { postPayment } from './payment-letter.ts';
import { holdPurpose, isKeptFor, keptFor, type Purpose } from './purpose.ts';
import { confirm, findSame } from './same-money.ts';
import type { Payment } from './tables.ts';

export interface Money {
  bankReference: string;
  /** What the payer wrote on his transfer; the code of his notice stands in it somewhere. */
  code: string;
  amount: number;
  paidAt: Date;
  toldBy: Payment['told_by'];
  /** Somebody has compared it: it is not what another has told of. */
  another?: boolean | undefined;
}

/**
 * Keeps money somebody tells of, once for each of its references, whoever tells it how often: the bank's word of what an
 * officer wrote down from its receipt is the same money, and so is the receipt of what the bank has told. What nobody can
 * place is kept too. What is kept for an obligation has a letter that tells its dossier.
 *
 * @returns BOOKED where the dossier has still to be told; `tell` does it at once
 */
export async function keep(context: Context, tx: Tx, money: Money): Promise<BookedAs> {
  const { bankReference, code, amount, paidAt, toldBy } = money;
  const purpose = await holdPurpose(tx, codeIn(code));
  const known = await findKnown(tx, bankReference);
  if (known !== undefined) return repeated(context, tx, known, { money, purpose });
  if (purpose !== undefined && money.another !== true) {
    const same = await findSame(tx, purpose, money);
    if (same?.told_by === 'RECEIPT') await confirm(tx, same, bankReference);
    if (same !== undefined) return 'KNOWN';
  }
  const kept = await tx
    .insertInto('payment')
    .values({
      bank_reference: bankReference,
      ...keptFor(purpose),
      code,
      amount,
      paid_at: paidAt,
      told_at: context.now,
      told_by: toldBy,
      confirmed_by: null,
      booked_at: null,
      placed_by: null,
    })
    .onConflict((on) => on.column('bank_reference').doNothing())
    .returning('bank_reference')
    .executeTakeFirst();
  // somebody told it at the same moment
  if (kept === undefined) return keep(context, tx, money);
  if (purpose === undefined) return 'UNCLAIMED';
  await postPayment(tx, money, context.now);
  return 'BOOKED';
}

/** Under its own reference, or as the receipt that was confirmed by it, which says where the money went. */
export const findKnown = (tx: Tx, reference: string): Promise<Payment | undefined> =>
  tx
    .selectFrom('payment')
    .selectAll()
    .where((row) => row.or([row('bank_reference', '=', reference), row('confirmed_by', '=', reference)]))
    .orderBy((row) => row('bank_reference', '=', reference))
    .forUpdate()
    .executeTakeFirst();

/**
 * The same reference again: the same money, or money that had no place and is given one; never another amount. What the payer
 * wrote names its place only as long as nobody has placed it.
 */
async function repeated(
  context: Context,
  tx: Tx,
  known: Payment,
  { money, purpose }: { money: Money; purpose: Purpose | undefined },
): Promise<BookedAs> {
  if (known.amount !== money.amount) return 'DIFFERS';
  const kept = await corrected(context, tx, known, money.paidAt);
  if (isUnplaced(kept)) {
    if (purpose === undefined) return 'UNCLAIMED';
    return place(context, tx, kept, { purpose, another: money.another });
  }
  const elsewhere = purpose !== undefined && !isKeptFor(kept, purpose);
  if (elsewhere && money.code !== kept.code) return 'DIFFERS';
  return kept.booked_at === null ? 'BOOKED' : 'KNOWN';
}

/** A moment that has not come is corrected by the next word of it; its letter, which waits for that moment, does not come too late. */
async function corrected({ now }: Context, tx: Tx, known: Payment, paid_at: Date): Promise<Payment> {
  if (known.booked_at !== null || known.paid_at <= countedUntil(now)) return known;
  await tx
    .updateTable('payment')
    .set({ paid_at })
    .where('bank_reference', '=', known.bank_reference)
    .execute();
  if (!isUnplaced(known) && paid_at < known.paid_at)
    await postPayment(tx, { bankReference: known.bank_reference, paidAt: paid_at }, now);
  return { ...known, paid_at };
}

/** Nobody knows yet what it was paid for. */
export const isUnplaced = ({ obligation_id, order_id, booked_at }: Payment): boolean =>
  obligation_id === null && order_id === null && booked_at === null;

/** Gives money a place; what a receipt has told of already is that money, and counts once. */
export async function place(
  { caller, now }: Context,
  tx: Tx,
  payment: Payment,
  { purpose, another }: { purpose: Purpose; another?: boolean | undefined },
): Promise<'BOOKED' | 'KNOWN'> {
  const { bank_reference, amount, paid_at, told_by } = payment;
  const same =
    another === true ? undefined : await findSame(tx, purpose, { amount, paidAt: paid_at, toldBy: told_by });
  await tx
    .updateTable('payment')
    .set({
      placed_by: caller?.accountId ?? null,
      ...(same === undefined ? keptFor(purpose) : { booked_at: now }),
    })
    .where('bank_reference', '=', bank_reference)
    .execute();
  if (same !== undefined) {
    await confirm(tx, same, bank_reference);
    return 'KNOWN';
  }
  await postPayment(tx, { bankReference: bank_reference, paidAt: paid_at }, now);
  return 'BOOKED';
}
