import type { BookedAs } from '@motcua/contract/exchange';
import { remainderOf, settledAt } from '@motcua/rules/obligation';
import { recordPayment } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Obligation, Payment, PaymentTable } from './tables.ts';

export interface Money {
  bankReference: string;
  /** What the payer wrote on his transfer; the code of his notice stands in it somewhere. */
  code: string;
  amount: number;
  paidAt: Date;
  toldBy: PaymentTable['told_by'];
}

/** A receipt and the bank's own word of it tell times no further apart. */
const SAME_MS = 15 * 60_000;
/** Of a submission, and which of its notices (`obligations.ts`). */
const CODE = /NT[2-9A-HJKMNP-Z]{9}N\d{1,2}(?!\d)/;

/**
 * Keeps money the bank tells of, once for each of its references, whoever tells it how often: the bank's word of what an
 * officer wrote down from its receipt is the same money. What nobody can place is kept too.
 */
export async function keep(context: Context, tx: Tx, money: Money): Promise<BookedAs> {
  const { bankReference, code, amount, paidAt, toldBy } = money;
  const known = await knownAs(tx, bankReference);
  const obligation = await obligationOf(tx, code);
  if (known !== undefined) return repeated(tx, known, money, obligation);
  if (obligation !== undefined && toldBy !== 'RECEIPT' && (await confirms(tx, obligation, money)))
    return 'KNOWN';
  await tx
    .insertInto('payment')
    .values({
      bank_reference: bankReference,
      obligation_id: obligation?.id ?? null,
      code,
      amount,
      paid_at: paidAt,
      told_at: context.now,
      told_by: toldBy,
      confirmed_by: null,
      booked_at: null,
    })
    .execute();
  return obligation === undefined ? 'UNCLAIMED' : 'BOOKED';
}

const knownAs = (tx: Tx, reference: string): Promise<Payment | undefined> =>
  tx
    .selectFrom('payment')
    .selectAll()
    .where((row) => row.or([row('bank_reference', '=', reference), row('confirmed_by', '=', reference)]))
    .forUpdate()
    .executeTakeFirst();

async function obligationOf(tx: Tx, text: string): Promise<Obligation | undefined> {
  const [code] = CODE.exec(text.toUpperCase()) ?? [];
  if (code === undefined) return undefined;
  return tx.selectFrom('obligation').selectAll().where('code', '=', code).executeTakeFirst();
}

/** The same reference again: the same money, or money that had no place and is given one; never another amount. */
async function repeated(
  tx: Tx,
  known: Payment,
  { amount }: Money,
  obligation: Obligation | undefined,
): Promise<BookedAs> {
  if (known.amount !== amount) return 'DIFFERS';
  if (known.obligation_id !== null) return known.obligation_id === obligation?.id ? 'KNOWN' : 'DIFFERS';
  if (obligation === undefined) return 'UNCLAIMED';
  await tx
    .updateTable('payment')
    .set({ obligation_id: obligation.id })
    .where('bank_reference', '=', known.bank_reference)
    .execute();
  return 'BOOKED';
}

/** The bank's word of money an officer wrote down from its receipt, under a number of the bank's own: as much, at that time. */
async function confirms(
  tx: Tx,
  { id }: Obligation,
  { bankReference, amount, paidAt }: Money,
): Promise<boolean> {
  const receipt = await tx
    .selectFrom('payment')
    .select('bank_reference')
    .where('obligation_id', '=', id)
    .where('told_by', '=', 'RECEIPT')
    .where('confirmed_by', 'is', null)
    .where('amount', '=', amount)
    .where('paid_at', '>=', new Date(paidAt.getTime() - SAME_MS))
    .where('paid_at', '<=', new Date(paidAt.getTime() + SAME_MS))
    .orderBy('paid_at')
    .forUpdate()
    .limit(1)
    .executeTakeFirst();
  if (receipt === undefined) return false;
  await tx
    .updateTable('payment')
    .set({ confirmed_by: bankReference })
    .where('bank_reference', '=', receipt.bank_reference)
    .execute();
  return true;
}

/**
 * Tells the dossier of every payment kept for an obligation and not told yet. The last of them lets the work go on from the
 * bank's moment; of a matter that has ended, or is paid already, the money only stands on record.
 */
export async function tell(context: Context, tx: Tx, bankReference: string): Promise<void> {
  const obligation = await holdObligation(tx, bankReference);
  if (obligation === undefined) return;
  const { id, total, task_id, settled_at } = obligation;
  const payments = await tx
    .selectFrom('payment')
    .selectAll()
    .where('obligation_id', '=', id)
    .orderBy('paid_at')
    .execute();
  const paid = payments.map(({ amount, paid_at }) => ({ amount, paidAt: paid_at }));
  const settled = settledAt(total, paid);
  const told = payments.find((one) => one.bank_reference === bankReference && one.booked_at === null);
  if (told === undefined) return;
  await tx
    .updateTable('payment')
    .set({ booked_at: context.now })
    .where('bank_reference', '=', bankReference)
    .execute();
  if (settled !== null && settled_at === null)
    await tx.updateTable('obligation').set({ settled_at: settled }).where('id', '=', id).execute();
  if (settled_at !== null || !(await isOpen(tx, task_id))) return;
  await recordPayment(
    { ...context, db: tx },
    {
      taskId: task_id,
      amount: told.amount,
      paidAt: told.paid_at,
      bankReference,
      remainder: remainderOf(total, paid),
      settledAt: settled,
    },
  );
}

/** The obligation a payment was kept for, with its dossier held until the money is told. */
const holdObligation = (tx: Tx, bankReference: string): Promise<Obligation | undefined> =>
  tx
    .selectFrom('payment')
    .innerJoin('obligation', 'obligation.id', 'payment.obligation_id')
    .innerJoin('dossier', 'dossier.id', 'obligation.dossier_id')
    .selectAll('obligation')
    .where('payment.bank_reference', '=', bankReference)
    .forUpdate(['dossier', 'obligation'])
    .executeTakeFirst();

/** Asked after the dossier is held: an officer may have settled the step from its paper meanwhile. */
async function isOpen(tx: Tx, taskId: string): Promise<boolean> {
  const { done_at } = await tx
    .selectFrom('task')
    .select('done_at')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  return done_at === null;
}
