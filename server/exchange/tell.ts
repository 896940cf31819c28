import { remainderOf, settledAt } from '@motcua/rules/obligation';
import { sql } from 'kysely';
import { recordPayment } from '../dossier/index.ts';
import { receiveMoney } from '../fees/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { countedUntil } from './counted-until.ts';
import { holdObligation } from './hold-obligation.ts';
import type { Obligation } from './tables.ts';

/** BOOKED: the dossier has been told now; KNOWN: it knew; HELD: its moment has not come, or the dossier does not take it now. */
type Told = 'BOOKED' | 'KNOWN' | 'HELD';

/**
 * Tells the dossier of one payment kept for it, once. The payment that makes the obligation whole lets the work go on from the
 * bank's moment; of a matter that has ended, or is paid already, the money only stands on record.
 *
 * @throws {Refusal} where the dossier does not take it now
 */
export async function tell(context: Context, tx: Tx, bankReference: string): Promise<Told> {
  const { now } = context;
  const ordered = await tellOrder(context, tx, bankReference);
  if (ordered !== undefined) return ordered;
  const obligation = await holdKeptFor(tx, bankReference);
  if (obligation === undefined) return 'KNOWN';
  const { id, total, task_id, settled_at } = obligation;
  const payments = await tx
    .selectFrom('payment')
    .selectAll()
    .where('obligation_id', '=', id)
    .where('paid_at', '<=', countedUntil(now))
    .orderBy('paid_at')
    .execute();
  const one = payments.find(({ bank_reference }) => bank_reference === bankReference);
  if (one === undefined) return 'HELD';
  if (one.booked_at !== null) return 'KNOWN';
  const paid = payments.map(({ amount, paid_at }) => ({ amount, paidAt: paid_at }));
  const settled = settledAt(total, paid);
  await setBooked(tx, bankReference, now);
  if (settled !== null && settled_at === null)
    await tx.updateTable('obligation').set({ settled_at: settled }).where('id', '=', id).execute();
  if (settled_at === null && (await isOpen(tx, task_id)))
    await recordPayment(
      { ...context, db: tx },
      {
        taskId: task_id,
        amount: one.amount,
        paidAt: one.paid_at,
        bankReference,
        remainder: remainderOf(total, paid),
        settledAt: settled,
      },
    );
  return 'BOOKED';
}

/** The order of a fee takes whatever comes for it, in whatever state its dossier is; undefined: the money is for no order. */
async function tellOrder(
  { now, ...services }: Context,
  tx: Tx,
  bankReference: string,
): Promise<Told | undefined> {
  const payment = await tx
    .selectFrom('payment')
    .selectAll()
    .where('bank_reference', '=', bankReference)
    .executeTakeFirst();
  if (payment === undefined || payment.order_id === null) return undefined;
  if (payment.booked_at !== null) return 'KNOWN';
  const { amount, order_id, paid_at: paidAt } = payment;
  if (paidAt > countedUntil(now)) return 'HELD';
  await receiveMoney(services, tx, order_id, {
    reference: bankReference,
    method: 'TRANSFER',
    amount,
    paidAt,
    now,
  });
  await setBooked(tx, bankReference, now);
  return 'BOOKED';
}

const setBooked = (tx: Tx, bankReference: string, booked_at: Date) =>
  tx.updateTable('payment').set({ booked_at }).where('bank_reference', '=', bankReference).execute();

/** Tells, or leaves the money waiting where the dossier does not take it now. */
export async function tellOrWait(context: Context, tx: Tx, bankReference: string): Promise<Told> {
  await sql`savepoint telling`.execute(tx);
  try {
    return await tell(context, tx, bankReference);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint telling`.execute(tx);
    return 'HELD';
  }
}

/** The obligation a payment is kept for, with its dossier held until the money is told. */
async function holdKeptFor(tx: Tx, bankReference: string): Promise<Obligation | undefined> {
  const payment = await tx
    .selectFrom('payment')
    .select('obligation_id')
    .where('bank_reference', '=', bankReference)
    .executeTakeFirst();
  return holdObligation(tx, 'id', payment?.obligation_id ?? undefined);
}

/** Asked after the dossier is held: an officer may have settled the step from its paper meanwhile. */
async function isOpen(tx: Tx, taskId: string): Promise<boolean> {
  const { done_at } = await tx
    .selectFrom('task')
    .select('done_at')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  return done_at === null;
}
