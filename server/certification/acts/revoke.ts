import { mayRevokeCopy } from '@motcua/rules/certification';
import { todayOf } from '../../catalogue/index.ts';
import { certificationView, signedIn } from '../../dossier/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getRow } from '../row.ts';

/**
 * A leader of the unit that certified takes a copy back whose original was found false: from now on nobody uses it, every
 * agency that did is told with a letter, and so is the person. The number stays in the register, with the reason.
 */
export const revokeCertification: Act<'revokeCertification'> = async (
  context,
  { certificationId, reason },
) => {
  const caller = signedIn(context);
  const held = context.reference.current();
  const known = await getRow(context.db, certificationId);
  if (!mayRevokeCopy(caller.posts, known.unit_key))
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ lãnh đạo cơ quan đã chứng thực được thu hồi bản sao. Chuyển thông tin cho cơ quan ấy để xử lý.',
    );
  if (known.file_id === null)
    throw new Refusal('WRONG_STATE', 'Số chứng thực này không có bản sao điện tử để thu hồi.');
  return inTransaction(context.db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('certification')
      .set({ revoked_at: context.now, revoked_by: caller.accountId, revoke_reason: reason.trim() })
      .where('id', '=', certificationId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Refusal(
        'WRONG_STATE',
        'Bản sao này đã được thu hồi. Tải lại để xem lý do và các nơi đã dùng.',
      );
    const row = await getRow(tx, certificationId);
    await post(
      tx,
      [
        { topic: 'copyRevoked', payload: { certificationId } },
        {
          topic: 'notice',
          payload: {
            kind: 'TB27',
            dossierId: row.dossier_id,
            accountId: row.owner_account,
            facts: {
              code: row.dossier_code ?? row.submission_code,
              unit: unitName(held, row.unit_key, todayOf(held, context.now)),
            },
          },
        },
      ],
      context.now,
    );
    return rememberReply(context, tx, certificationView(context, row));
  });
};
