import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { actsAsOwn, assertMay, helps, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/** What was begun and never sent is thrown away: answers and files go, that somebody began it stays (Luật 91/2025/QH15 Đ.3). */
export const discardDraft: Act<'discardDraft'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  if (helps(context, loaded) === null && !actsAsOwn(loaded, signedIn(context), 'FILE'))
    assertMay(context, 'discardDraft', loaded);
  if (dossier.parent_id !== null)
    throw new Refusal(
      'WRONG_STATE',
      'Đây là một phần của hồ sơ liên thông nên không bỏ riêng được. Mở hồ sơ chung để xử lý.',
    );
  return inTransaction(context.db, async (tx) => {
    const receipt = await write(context, tx, dossier, {
      act: 'discardDraft',
      state: 'DISCARDED',
      set: { answers: '{}', fee_facts: null, received: '[]', summary: dossier.procedure_name },
      events: [{ kind: 'DRAFT_DISCARDED', to: 'DISCARDED' }],
    });
    await tx
      .updateTable('dossier_file')
      .set({ removed_at: context.now })
      .where('dossier_id', '=', dossierId)
      .where('removed_at', 'is', null)
      .execute();
    return receipt;
  });
};
