import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { assertIdentityLevel } from '../identity-level.ts';
import { notice } from '../notices.ts';
import { declarationOf } from './declaration.ts';
import { getOpen } from './of-signer.ts';

/** The other signer, signed in as himself: he signs what he has read, or says why not. The applicant is told either way. */
export const answerSignatureRequest: Act<'answerSignatureRequest'> = async (
  context,
  { requestId, content, signs, declaration = false, reason },
) => {
  const { loaded, request } = await getOpen(context, requestId);
  const { submission_code: submissionCode, procedure_code } = loaded.dossier;
  assertIdentityLevel(context, procedure_code, 'Ký tờ khai trực tuyến');
  if (content !== request.content) throw changed();
  if (signs && !declaration) throw new Refusal('NOT_DECLARED', 'Đọc và đánh dấu vào ô cam đoan rồi bấm ký.');
  if (!signs && reason === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi vì sao không ký để người lập hồ sơ biết cách sửa.',
      fields: [{ field: 'reason', message: 'Ghi vì sao không ký', messageEn: 'Say why you do not sign' }],
    });
  return inTransaction(context.db, async (tx) => {
    // a change under way is waited for: he signs what he has read
    const now = await tx
      .selectFrom('dossier')
      .selectAll()
      .where('id', '=', request.dossier_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (now.state !== 'DRAFT' || declarationOf(now) !== content) throw changed();
    const answered = await tx
      .updateTable('signature_request')
      .set({
        signed: signs,
        answered_at: context.now,
        answered_by: signedIn(context).accountId,
        reason: signs ? null : reason,
      })
      .where('id', '=', requestId)
      .where('signed', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (answered === undefined) throw changed();
    const owner = now.agent_account ?? now.owner_account ?? now.created_by;
    await post(
      tx,
      notice(signs ? 'TB30' : 'TB31', { id: now.id, owner_account: owner }, { submissionCode }),
      context.now,
    );
    return rememberReply(context, tx, { submissionCode, signed: signs });
  });
};

const changed = (): Refusal =>
  new Refusal(
    'CONFIRMATION_VOID',
    'Nội dung vừa được sửa hoặc đã có câu trả lời sau khi bạn mở trang. Đọc lại từ đầu rồi ký.',
  );
