import type { RefundView } from '@motcua/contract/refunds';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { holdOrder } from './order.ts';
import { decidesRefundsOf } from './rights.ts';
import type { Refund } from './tables.ts';

const refundsWith = (db: Db | Tx) =>
  db
    .selectFrom('refund')
    .innerJoin('payment_order', 'payment_order.id', 'refund.order_id')
    .innerJoin('dossier', 'dossier.id', 'payment_order.dossier_id')
    .innerJoin('account as asker', 'asker.id', 'refund.asked_by')
    .leftJoin('account as decider', 'decider.id', 'refund.decided_by')
    .selectAll('refund')
    .select([
      'payment_order.code',
      'payment_order.dossier_id',
      'dossier.intake_unit',
      'asker.full_name as asker_name',
      'decider.full_name as decider_name',
      sql<string>`coalesce(dossier.code, dossier.submission_code)`.as('dossier_code'),
    ]);
type RefundWith = Refund &
  Selectable<{
    code: string;
    dossier_id: string;
    intake_unit: string;
    asker_name: string;
    decider_name: string | null;
    dossier_code: string;
  }>;

/** Those that wait for somebody, and those asked for since a moment; of one unit, or of all. */
export const refundsSince = (db: Db, { since, unit }: { since: Date; unit: string | undefined }) =>
  refundsWith(db)
    .where((row) =>
      row.or([
        row('asked_at', '>=', since),
        row.and([row('done_at', 'is', null), sql<boolean>`agreed is not false`]),
      ]),
    )
    .$if(unit !== undefined, (of) => of.where('dossier.intake_unit', '=', unit ?? ''))
    .orderBy('asked_at')
    .limit(500)
    .execute();

/** @throws {Refusal} NOT_FOUND */
export async function getRefund(db: Db | Tx, id: string): Promise<RefundWith> {
  const row = await refundsWith(db).where('refund.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có lệnh hoàn tiền này. Tải lại danh sách.');
  return row;
}

export function refundView(context: Context, row: RefundWith): RefundView {
  const held = context.reference.current();
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  return {
    id: row.id,
    orderId: row.order_id,
    code: row.code,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    unit: unitRef(held, row.intake_unit, localDate(held.calendar, row.asked_at)),
    amount: row.amount,
    reason: row.reason,
    bankBin: row.bank_bin,
    accountNumber: row.account_number,
    accountHolder: row.account_holder,
    state: stateOf(row),
    askedAt: iso(row.asked_at),
    askedBy: row.asker_name,
    decidedBy: row.decider_name,
    declineReason: row.decline_reason,
    reference: row.reference,
    doneAt: row.done_at === null ? null : iso(row.done_at),
    mayDecide: row.agreed === null && decidesRefundsOf(context, row),
    mayRecord: row.agreed === true && row.done_at === null && decidesRefundsOf(context, row),
  };
}

function stateOf({ agreed, done_at }: Refund): RefundView['state'] {
  if (done_at !== null) return 'DONE';
  if (agreed === null) return 'ASKED';
  return agreed ? 'AGREED' : 'DECLINED';
}

/** The bank has taken money back to the payer: the refund is done, and the order holds as much less. Once for each reference. */
export async function finishRefund(
  tx: Tx,
  refund: Pick<Refund, 'id' | 'order_id' | 'amount'>,
  { reference, at, now }: { reference: string; at: Date; now: Date },
): Promise<void> {
  const order = await holdOrder(tx, 'id', refund.order_id);
  const done = await tx
    .updateTable('refund')
    .set({ reference, done_at: at })
    .where('id', '=', refund.id)
    .where('agreed', 'is', true)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (done === undefined || order === undefined) return;
  await tx
    .insertInto('order_entry')
    .values({ reference, order_id: order.id, method: 'REFUND', amount: -refund.amount, at, told_at: now })
    .execute();
  await tx
    .updateTable('payment_order')
    .set({ received: order.received - refund.amount })
    .where('id', '=', order.id)
    .execute();
}

/** The statement tells of money that went out under the code of an order: the refund that waits for it is done. */
export async function refundOnStatement(
  tx: Tx,
  {
    code,
    amount,
    reference,
    at,
    now,
  }: { code: string; amount: number; reference: string; at: Date; now: Date },
): Promise<boolean> {
  const waiting = await tx
    .selectFrom('refund')
    .innerJoin('payment_order', 'payment_order.id', 'refund.order_id')
    .select(['refund.id', 'refund.order_id', 'refund.amount'])
    .where('payment_order.code', '=', code)
    .where('refund.agreed', 'is', true)
    .where('refund.done_at', 'is', null)
    .where('refund.amount', '=', amount)
    .executeTakeFirst();
  if (waiting === undefined) return false;
  await finishRefund(tx, waiting, { reference, at, now });
  return true;
}
