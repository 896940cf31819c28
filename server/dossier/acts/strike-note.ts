import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertReadsInside, noteView } from '../notes.ts';

/** The author takes a note back; it stays to be read, with the time it was struck. */
export const strikeNote: Act<'strikeNote'> = async (context, { noteId }) => {
  const note = await context.db
    .selectFrom('dossier_note')
    .selectAll()
    .where('id', '=', noteId)
    .executeTakeFirst();
  if (note === undefined) throw new Refusal('NOT_FOUND', 'Không có ghi chú này, hoặc bạn không được xem.');
  assertReadsInside(context, await getDossierForAct(context.db, note.dossier_id));
  if (note.by_account !== signedIn(context).accountId)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người viết mới gạch bỏ được ghi chú của mình. Cần nói thêm thì viết ghi chú mới.',
    );
  return inTransaction(context.db, async (tx) => {
    const struck = await tx
      .updateTable('dossier_note')
      .set({ struck_at: context.now })
      .where('id', '=', noteId)
      .where('struck_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    return rememberReply(context, tx, noteView(context, struck ?? note));
  });
};
