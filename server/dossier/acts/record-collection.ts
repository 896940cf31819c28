import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { FeeView } from '@motcua/contract/fees';
import { moneyInFigures } from '@motcua/rules/text';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import type { Loaded } from '../load.ts';
import type { DossierRow } from '../tables.ts';
import { write } from '../write.ts';

/** Its fee is known, something is to be paid, and no receipt stands for it. */
export const isOwed = ({ fee, fee_paid_at }: DossierRow): boolean =>
  fee_paid_at === null && (fee?.view.total ?? 0) > 0;

/**
 * The fee of a dossier that may be collected by the caller now.
 *
 * @throws {Refusal} WRONG_STATE where nothing is to be paid, or not known how much
 */
export function getFeeToCollect(context: Context, loaded: Loaded): FeeView & { total: number } {
  assertMay(context, 'collectFee', loaded);
  assertAllowed(loaded, 'collectFee');
  const { fee, fee_paid_at: paidAt } = loaded.dossier;
  if (paidAt !== null)
    throw new Refusal('WRONG_STATE', 'Phí của hồ sơ này đã thu và có biên lai. Tải lại hồ sơ để xem.');
  const total = fee?.view.total ?? null;
  if (fee === null || total === 0)
    throw new Refusal('WRONG_STATE', 'Hồ sơ này không phải nộp phí, lệ phí theo biểu phí.');
  if (total === null)
    throw new Refusal('WRONG_STATE', 'Phí còn thiếu dữ kiện. Bấm “Tính phí, lệ phí” trước khi thu.');
  return { ...fee.view, total };
}

interface Issued {
  receiptId: string;
  number: string;
  total: number;
  unit: string;
}

/** The fee has been paid, and this is its receipt. */
export const recordCollection = (
  context: Context,
  { dossier }: Loaded,
  { receiptId, number, total, unit }: Issued,
): Promise<DossierReceipt> =>
  write(context, context.db, dossier, {
    act: 'collectFee',
    state: dossier.state,
    set: { fee_paid_at: context.now },
    events: [{ kind: 'FEE_COLLECTED', unit, data: { number, note: moneyInFigures(total) } }],
    outgoing: [{ topic: 'receipt', payload: { receiptId } }],
  });

/**
 * A receipt does not count any more: the money went back, or another receipt stands in its place.
 *
 * @throws {Refusal} WRONG_STATE
 */
export function recordCancelledReceipt(
  context: Context,
  loaded: Loaded,
  {
    unit,
    number,
    reason,
    replacedBy,
  }: { unit: string; number: string; reason: string; replacedBy: Issued | null },
): Promise<DossierReceipt> {
  const { dossier } = loaded;
  return write(context, context.db, dossier, {
    act: 'cancelReceipt',
    state: dossier.state,
    set: replacedBy === null ? { fee_paid_at: null } : {},
    events: [
      {
        kind: 'RECEIPT_CANCELLED',
        unit,
        data: { number, reason, ...(replacedBy === null ? {} : { code: replacedBy.number }) },
      },
    ],
    outgoing: replacedBy === null ? [] : [{ topic: 'receipt', payload: { receiptId: replacedBy.receiptId } }],
  });
}

/** @throws {Refusal} who may not cancel receipts of this dossier, or not in its state */
export function assertCancelsReceipts(context: Context, loaded: Loaded): void {
  assertMay(context, 'cancelReceipt', loaded);
  assertAllowed(loaded, 'cancelReceipt');
}
