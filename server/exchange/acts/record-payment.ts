import { localDate } from '@motcua/rules/calendar';
import { assertReadable, getDossierForAct, mayRecordPayment } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { fromHere } from '../from-here.ts';
import { obligationForAct } from '../obligation-for-act.ts';

/** An officer writes down a payment from the receipt of bank or treasury; the bank's own word of it, before or after, is the same money. */
export const recordPayment: Act<'recordPayment'> = async (
  context,
  { obligationId, bankReference, amount, paidAt, another },
) => {
  const { dossier_id, code, issued_on } = await obligationForAct(context, obligationId);
  const loaded = await getDossierForAct(context.db, dossier_id);
  assertReadable(context, loaded);
  mayRecordPayment(context, loaded);
  const at = new Date(paidAt);
  const { calendar } = context.reference.current();
  if (at > context.now || localDate(calendar, at) < issued_on)
    throw new Refusal('WRONG_DATE', {
      detail: 'Giờ nộp tiền từ ngày ra thông báo đến bây giờ. Ghi giờ trên chứng từ của ngân hàng, kho bạc.',
      fields: [{ field: 'paidAt', message: 'Giờ ghi trên chứng từ' }],
    });
  return fromHere(context, (here) => here, {
    bankReference,
    code,
    amount,
    paidAt: at,
    toldBy: 'RECEIPT',
    another,
  });
};
