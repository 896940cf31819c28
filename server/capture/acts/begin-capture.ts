import { randomUUID } from 'node:crypto';
import { assertTakesFiles, getDossierForAct, signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { captureView } from '../capture-view.ts';

/** An officer who has the dossier begins to scan one of the papers its procedure asks for. */
export const beginCapture: Act<'beginCapture'> = async (context, { dossierId, component }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertTakesFiles(context, loaded, component);
  if (!loaded.procedure.components.some(({ code }) => code === component))
    throw new Refusal(
      'NOT_FOUND',
      'Thành phần hồ sơ này không có trong thủ tục. Tải lại hồ sơ rồi chọn lại.',
    );
  const row = {
    id: randomUUID(),
    dossier_id: dossierId,
    component,
    created_by: signedIn(context).accountId,
    created_at: context.now,
    pages: null,
    pdf: null,
    file_id: null,
  };
  return inTransaction(context.db, async (tx) => {
    await tx.insertInto('capture').values(row).execute();
    return rememberReply(context, tx, await captureView(context, { ...row, round: 0 }));
  });
};
