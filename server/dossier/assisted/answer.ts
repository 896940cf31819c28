import type { Act } from '../../platform/dispatch.ts';
import { rememberReply, withoutKey } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { assertOpen, standingOf } from './request.ts';
import { getAsked } from './of-person.ts';
import { submitHelped } from './submit-helped.ts';

/** The person answers himself, signed in as himself: yes sends what he has read, no says what is wrong. */
export const answerConfirmation: Act<'answerConfirmation'> = async (
  context,
  { dossierId, content, accepts, declaration = false, reason },
) => {
  const { loaded, request } = await getAsked(context, dossierId);
  const { submission_code: submissionCode } = loaded.dossier;
  if (content !== request.content)
    throw new Refusal(
      'CONFIRMATION_VOID',
      'Nội dung vừa được sửa sau khi bạn mở trang. Đọc lại từ đầu rồi xác nhận.',
    );
  if (accepts) {
    if (!declaration) throw new Refusal('NOT_DECLARED', 'Đọc và đánh dấu vào ô cam đoan rồi bấm xác nhận.');
    return submitHelped(withoutKey(context), loaded, request, null, async (_inside, tx, receipt) => {
      await receipt();
      return rememberReply(context, tx, { submissionCode, submitted: true });
    });
  }
  if (reason === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi điều chưa đúng để người nộp giúp biết cách sửa.',
      fields: [{ field: 'reason', message: 'Ghi điều chưa đúng', messageEn: 'Say what is wrong' }],
    });
  return inTransaction(context.db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('assisted_request')
      .set({
        confirmed: false,
        reason,
        answered_at: context.now,
        answered_by: signedIn(context).accountId,
      })
      .where('id', '=', request.id)
      .where('confirmed', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      assertOpen(await standingOf(context, tx, loaded.dossier, { ...request, confirmed: false }));
    return rememberReply(context, tx, { submissionCode, submitted: false });
  });
};
