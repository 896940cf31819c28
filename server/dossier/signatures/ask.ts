import { randomUUID } from 'node:crypto';
import { instantAt } from '@motcua/rules/calendar';
import { validateForm } from '@motcua/rules/form';
import { todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post, type Outgoing } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { accountOf } from '../acts/create-draft.ts';
import { signedIn } from '../guard.ts';
import { declarationOf } from './declaration.ts';
import { getSignerOfDraft, signatureNow } from './of-draft.ts';

/** Whoever the answers name is asked to sign them as they are now; what he was asked before counts no longer. */
export const askSignature: Act<'askSignature'> = async (context, { dossierId, signer }) => {
  const asked = await getSignerOfDraft(context, dossierId, signer);
  const { loaded, form, needed } = asked;
  const today = todayOf(context.reference.current(), context.now);
  // nobody is asked to sign what would have to be changed before it is sent
  const faults = validateForm(form, loaded.dossier.answers, { today, allowDemo: context.demo });
  if (faults.length > 0)
    throw new Refusal('INCOMPLETE', {
      detail: `Tờ khai còn ${faults.length} điểm cần sửa. Sửa xong rồi mới đề nghị ký, để người ấy khỏi phải ký lại.`,
      fields: faults,
    });
  return inTransaction(context.db, async (tx) => {
    // two asked at once are one behind the other
    await tx.selectFrom('dossier').select('id').where('id', '=', dossierId).forUpdate().execute();
    await assertFewAsked(context, tx, dossierId);
    await tx
      .insertInto('signature_request')
      .values({
        id: randomUUID(),
        dossier_id: dossierId,
        signer,
        how: 'PORTAL',
        content: declarationOf(loaded.dossier),
        full_name: needed.fullName,
        id_number: needed.idNumber,
        asked_by: signedIn(context).accountId,
        asked_at: context.now,
        sheet_file: null,
      })
      .execute();
    const account = await accountOf({ ...context, db: tx }, needed.idNumber);
    if (account !== null) await post(tx, [told(account, loaded.dossier.submission_code)], context.now);
    return rememberReply(context, tx, await signatureNow({ ...context, db: tx }, asked));
  });
};

/** The draft itself is not his to open: what he is told leads to his own list. */
const told = (accountId: string, submissionCode: string): Outgoing => ({
  topic: 'notice',
  payload: { kind: 'TB29', dossierId: null, accountId, facts: { submissionCode } },
});

/** Nobody is bothered all day long by a stranger who knows his number. */
async function assertFewAsked(context: Context, tx: Tx, dossierId: string): Promise<void> {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const { count } = await tx
    .selectFrom('signature_request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossierId)
    .where('how', '=', 'PORTAL')
    .where('asked_at', '>=', instantAt(held.calendar, today, '00:00'))
    .executeTakeFirstOrThrow();
  if (Number(count) < parameter(held, 'signature.asksADay', today)) return;
  throw new Refusal(
    'TOO_MANY',
    'Hôm nay đã đề nghị ký quá nhiều lần cho hồ sơ này. Mai đề nghị lại, hoặc in tờ khai để ký tay rồi tải bản chụp lên.',
  );
}
