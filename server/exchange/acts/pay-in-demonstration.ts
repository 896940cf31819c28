import { asSystem, assertReadable, getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { fromHere } from '../from-here.ts';
import { isSimulated } from '../is-simulated.ts';
import { obligationForAct } from '../obligation-for-act.ts';

/** Invented money for invented dossiers: what a bank would tell is told at once. */
export const payInDemonstration: Act<'payInDemonstration'> = async (context, { obligationId, amount }) => {
  const { caller, request, now } = context;
  if (!isSimulated(context) || caller === null || caller.kind === 'OFFICER')
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người nộp trong hệ thống minh họa mới trả tiền giả định. Nộp tại ngân hàng hoặc kho bạc.',
    );
  const { dossier_id, code } = await obligationForAct(context, obligationId);
  assertReadable(context, await getDossierForAct(context.db, dossier_id));
  return fromHere(context, (here, tx) => asSystem(here, tx, now), {
    bankReference: `MINHHOA-${request.key?.text ?? request.id}`,
    code,
    amount,
    paidAt: now,
    toldBy: 'RECEIPT',
  });
};
