import { codeIn } from '@motcua/rules/obligation';
import { asSystem, assertReadable, getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findKnown, isUnplaced, place } from '../book.ts';
import { assertControlOffice } from '../control-office.ts';
import { holdPurpose } from '../purpose.ts';
import { tellOrWait } from '../tell.ts';

/** The control office finds what money was paid for that the payer gave no code, or a wrong one. */
export const placePayment: Act<'placePayment'> = (context, { bankReference, code }) => {
  assertControlOffice(context);
  return inTransaction(context.db, async (tx) => {
    const purpose = await holdPurpose(tx, codeIn(code));
    if (purpose === undefined)
      throw new Refusal(
        'NOT_FOUND',
        'Không có thông báo nghĩa vụ tài chính hoặc lệnh nộp phí nào mang nội dung chuyển khoản này. Mở hồ sơ, chép lại từ phần tiền phải nộp.',
      );
    assertReadable(context, await getDossierForAct(tx, purpose.dossierId));
    const payment = await findKnown(tx, bankReference);
    if (payment === undefined)
      throw new Refusal('NOT_FOUND', 'Không có khoản tiền nào mang số này. Tải lại danh sách rồi chọn lại.');
    if (!isUnplaced(payment))
      throw new Refusal('PAYMENT_KNOWN', 'Khoản tiền này vừa được xếp. Tải lại danh sách để xem.');
    const placed = await place(context, tx, payment, { purpose });
    const booked =
      placed === 'BOOKED' ? await tellOrWait(asSystem(context, tx, context.now), tx, bankReference) : placed;
    return rememberReply(context, tx, { booked });
  });
};
