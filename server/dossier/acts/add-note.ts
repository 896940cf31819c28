import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertReadsInside, noteView } from '../notes.ts';

/** An internal note. It moves nothing: no step, no clock, no version; nobody outside is told. */
export const addNote: Act<'addNote'> = async (context, { dossierId, text }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadsInside(context, loaded);
  assertMay(context, 'writeNote', loaded);
  const said = text.trim();
  if (said === '')
    throw new Refusal('INVALID_INPUT', {
      detail: 'Viết nội dung ghi chú rồi lưu.',
      fields: [{ field: 'text', message: 'Ghi chú đang trống' }],
    });
  const { accountId, fullName, posts } = signedIn(context);
  const units = [...loaded.handlingUnits, loaded.dossier.intake_unit];
  const row = {
    id: randomUUID(),
    dossier_id: dossierId,
    at: context.now,
    by_account: accountId,
    by_name: fullName,
    unit_key: posts.find(({ unitKey }) => units.includes(unitKey))?.unitKey ?? loaded.dossier.authority,
    text: said,
    struck_at: null,
  };
  return inTransaction(context.db, async (tx) => {
    await tx.insertInto('dossier_note').values(row).execute();
    return rememberReply(context, tx, noteView(context, row));
  });
};
