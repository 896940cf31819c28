import { asSystem, assertReadable, getDossierForAct } from '../../dossier/index.ts';
import { findStandingOrder, remainderOf } from '../../fees/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { fromHere } from '../from-here.ts';
import { isSimulated } from '../is-simulated.ts';
import { obligationForAct } from '../obligation-for-act.ts';

/** Invented money for invented dossiers: what a bank would tell is told at once. */
export const payInDemonstration: Act<'payInDemonstration'> = async (context, { obligationId, amount }) => {
  assertInvented(context);
  const { dossier_id, code } = await obligationForAct(context, obligationId);
  assertReadable(context, await getDossierForAct(context.db, dossier_id));
  return pay(context, code, amount);
};

/** The same for a fee: all that is owed of it. */
export const payFeeInDemonstration: Act<'payFeeInDemonstration'> = async (context, { dossierId }) => {
  assertInvented(context);
  assertReadable(context, await getDossierForAct(context.db, dossierId));
  const order = await findStandingOrder(context.db, dossierId);
  const owed = order === undefined ? 0 : remainderOf(order);
  if (order === undefined || owed === 0)
    throw new Refusal('WRONG_STATE', 'Không còn khoản nào phải nộp. Mở lại trang nộp phí để xem.');
  return pay(context, order.code, owed);
};

function pay(context: Context, code: string, amount: number) {
  const { request, now } = context;
  return fromHere(context, (here, tx) => asSystem(here, tx, now), {
    bankReference: `MINHHOA-${request.key?.text ?? request.id}`,
    code,
    amount,
    paidAt: now,
    toldBy: 'RECEIPT',
  });
}

/** @throws {Refusal} FORBIDDEN */
function assertInvented(context: Context): void {
  const { caller } = context;
  if (!isSimulated(context) || caller === null || caller.kind === 'OFFICER')
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người nộp trong hệ thống minh họa mới trả tiền giả định. Nộp tại ngân hàng hoặc kho bạc.',
    );
}
