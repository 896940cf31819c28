import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { declarationOf } from './declaration.ts';
import { getSignerOfDraft, signatureNow } from './of-draft.ts';

/** Who does not use the portal signs the printed declaration by hand; the officer compares code and signature on the scan. */
export const keepSignedSheet: Act<'keepSignedSheet'> = async (context, { dossierId, signer, sheetFile }) => {
  const asked = await getSignerOfDraft(context, dossierId, signer);
  const { accountId } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    await tx.selectFrom('dossier').select('id').where('id', '=', dossierId).forUpdate().execute();
    const sheet = await tx
      .selectFrom('dossier_file')
      .select('id')
      .where('id', '=', sheetFile)
      .where('dossier_id', '=', dossierId)
      .where('component', 'is', null)
      .where('removed_at', 'is', null)
      .where('uploaded_by', '=', accountId)
      .executeTakeFirst();
    if (sheet === undefined)
      throw new Refusal(
        'INVALID_INPUT',
        'Chưa có bản chụp tờ khai đã ký. In tờ khai, đưa người ấy ký, chụp hoặc quét rồi tải lên.',
      );
    await tx
      .insertInto('signature_request')
      .values({
        id: randomUUID(),
        dossier_id: dossierId,
        signer,
        how: 'SHEET',
        content: declarationOf(asked.loaded.dossier),
        full_name: asked.needed.fullName,
        id_number: asked.needed.idNumber,
        asked_by: accountId,
        asked_at: context.now,
        sheet_file: sheetFile,
        signed: true,
        answered_at: context.now,
        answered_by: accountId,
      })
      .execute();
    return rememberReply(context, tx, await signatureNow({ ...context, db: tx }, asked));
  });
};
