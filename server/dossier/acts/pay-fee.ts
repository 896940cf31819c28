import type { FeeView } from '@motcua/contract/fees';
import { STATES } from '@motcua/rules/dossier';
import { moneyInFigures } from '@motcua/rules/text';
import type { Context } from '../../platform/context.ts';
import { sql } from 'kysely';
import { post, type OutboxHandler } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { feeView } from '../fee.ts';
import { actsAsOwn, assertAllowed, assertMay, signedIn, wrongState } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice } from '../notices.ts';
import { declarationOf } from '../signatures/declaration.ts';
import { asSystem } from '../system.ts';
import { tellEvent } from '../tell-event.ts';
import { assertCanBeSent, send } from './submit.ts';

/** A fee with something to be paid. */
export type Owed = FeeView & { total: number };

/**
 * What is to be paid of a dossier by bank or gateway: pinned, or before its acceptance as it is today. The applicant pays for
 * himself; the counter opens the order for whoever stands there.
 *
 * @throws {Refusal} WRONG_STATE where nothing is to be paid, or not known how much
 */
export async function getFeeToPay(context: Context, loaded: Loaded): Promise<Owed> {
  const { dossier } = loaded;
  if (!actsAsOwn(loaded, signedIn(context), 'FILE')) assertMay(context, 'collectFee', loaded);
  if (STATES[dossier.state].terminal) throw wrongState(dossier.state);
  if (dossier.fee_paid_at !== null)
    throw new Refusal('WRONG_STATE', 'Phí của hồ sơ này đã nộp và có biên lai. Tải lại hồ sơ để xem.');
  const { fee } = await feeView(context, loaded);
  if (fee === null || fee.total === 0)
    throw new Refusal('WRONG_STATE', 'Hồ sơ này không phải nộp phí, lệ phí theo biểu phí.');
  if (fee.total === null)
    throw new Refusal('WRONG_STATE', 'Phí còn thiếu dữ kiện. Trả lời các câu hỏi về phí rồi nộp.');
  return { ...fee, total: fee.total };
}

/**
 * The applicant declares now and pays, and his draft is sent as soon as the money has come: every check of a submission is made
 * before he pays.
 *
 * @returns what he has declared, as a hash
 * @throws {Refusal} NOT_DECLARED; whatever a submission is refused for
 */
export async function declareBeforePaying(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  declaration: boolean,
): Promise<string> {
  if (!actsAsOwn(loaded, signedIn(context), 'FILE'))
    throw new Refusal('FORBIDDEN', 'Chỉ người lập hồ sơ mới nộp được.');
  assertAllowed(loaded, 'submitDossier');
  if (!declaration) throw new Refusal('NOT_DECLARED', 'Đọc và đánh dấu vào ô cam đoan rồi bấm nộp.');
  await assertCanBeSent(context, tx, loaded);
  return declarationOf(loaded.dossier);
}

/**
 * The money of a draft that was declared has come: it is sent as it was declared. One that was changed since, or lacks something
 * now, waits for its applicant, who is told.
 */
export const sendPaidDraft: OutboxHandler = async (services, tx, { dossierId, declared }, now) => {
  const context = asSystem(services, tx, now);
  const loaded = await getDossierForAct(tx, String(dossierId));
  const { dossier } = loaded;
  if (dossier.state !== 'DRAFT') return;
  if (declarationOf(dossier) === declared && (await sent(context, tx, loaded))) return;
  await post(tx, notice('TB37', dossier, { submissionCode: dossier.submission_code }), now);
};

async function sent(context: Context, tx: Tx, loaded: Loaded): Promise<boolean> {
  await sql`savepoint sending`.execute(tx);
  try {
    await send(context, tx, loaded);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint sending`.execute(tx);
    return false;
  }
}

interface Paid {
  receiptId: string;
  number: string;
  total: number;
  unit: string;
  /** The bank's moment at which nothing was owed any more. */
  paidAt: Date;
}

/** The bank's or the gateway's word has come that the whole fee is paid: its receipt stands, and the applicant is told. */
export async function recordFeePaid(
  context: Context,
  tx: Tx,
  { dossier }: Loaded,
  { receiptId, number, total, unit, paidAt }: Paid,
): Promise<void> {
  await tx.updateTable('dossier').set({ fee_paid_at: paidAt }).where('id', '=', dossier.id).execute();
  await tellEvent(context, tx, dossier.id, {
    kind: 'FEE_COLLECTED',
    unit,
    data: { number, note: moneyInFigures(total) },
  });
  const { submission_code: submissionCode } = dossier;
  const letters = [
    { topic: 'receipt', payload: { receiptId } },
    ...notice('TB36', dossier, { submissionCode }),
  ];
  await post(tx, letters, context.now);
}
