import { isLocalDate, localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { setObligation } from '../obligations.ts';

/** An officer writes down from its paper what the tax office lets the applicant pay. */
export const recordObligation: Act<'recordObligation'> = (context, { taskId, ...notice }) => {
  const { issuedOn, payBy } = notice;
  const today = localDate(context.reference.current().calendar, context.now);
  if (!isLocalDate(issuedOn) || issuedOn > today)
    throw new Refusal('WRONG_DATE', {
      detail: 'Ngày ra thông báo là một ngày có thật, không sau hôm nay.',
      fields: [{ field: 'issuedOn', message: 'Ngày ghi trên thông báo' }],
    });
  if (!isLocalDate(payBy) || payBy < issuedOn)
    throw new Refusal('WRONG_DATE', {
      detail: 'Hạn nộp không thể trước ngày ra thông báo. Xem lại hai ngày ghi trên thông báo.',
      fields: [{ field: 'payBy', message: 'Hạn nộp ghi trên thông báo' }],
    });
  return inTransaction(context.db, (tx) => setObligation(context, tx, taskId, notice));
};
