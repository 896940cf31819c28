import { randomInt, randomUUID } from 'node:crypto';
import type { Confirmation } from '@motcua/rules/dossier';
import { instantAt } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertComplete } from '../completeness.ts';
import { assertSigned } from '../signatures/of-draft.ts';
import { assertAllowed, signedIn } from '../guard.ts';
import { assertNoRevokedCopy } from '../certified/assert-valid.ts';
import { assertNotRevoked } from '../revoked-papers.ts';
import { contentOf } from './content.ts';
import { codeTries, getHelped, reachOf, waysOf, type Reach } from './request.ts';
import { assistedView } from './view.ts';

const MINUTE = 60_000;

/** The person is asked about all that is answered now; what was asked before counts no longer. */
export const askConfirmation: Act<'askConfirmation'> = async (context, { dossierId, how }) => {
  const loaded = await getHelped(context, dossierId);
  assertAllowed(loaded, 'submitDossier');
  // nobody is asked to confirm what could not be sent
  await assertSigned(context, loaded.dossier, await assertComplete(context, loaded));
  await assertNotRevoked(context, loaded);
  await assertNoRevokedCopy(context, loaded);
  const reach = await reachOf(context, loaded.dossier);
  if (!waysOf(reach).includes(how)) throw cannot(how);
  return inTransaction(context.db, async (tx) => {
    // two asked at once are one behind the other
    await tx.selectFrom('dossier').select('id').where('id', '=', dossierId).forUpdate().execute();
    if (how === 'CODE') await assertFewCodes(context, tx, dossierId);
    await tx
      .updateTable('assisted_request')
      .set({ code: null })
      .where('dossier_id', '=', dossierId)
      .where('code', 'is not', null)
      .execute();
    const id = randomUUID();
    await tx
      .insertInto('assisted_request')
      .values({
        id,
        dossier_id: dossierId,
        how,
        content: await contentOf(tx, loaded.dossier),
        asked_by: signedIn(context).accountId,
        asked_at: context.now,
        ...of(context, how, reach),
      })
      .execute();
    if (how === 'CODE')
      await post(tx, [{ topic: 'confirmationCode', payload: { dossierId, requestId: id } }], context.now);
    return rememberReply(context, tx, await assistedView({ ...context, db: tx }, loaded));
  });
};

/** What belongs to one way only. */
function of({ reference, now }: Context, how: Confirmation, { phone, accountId }: Reach) {
  const none = { phone: null, code: null, expires_at: null, account_id: null };
  if (how === 'PORTAL') return { ...none, account_id: accountId };
  if (how === 'SHEET') return none;
  const held = reference.current();
  const minutes = parameter(held, 'assisted.codeMinutes', todayOf(held, now));
  return {
    ...none,
    phone,
    code: String(randomInt(1_000_000)).padStart(6, '0'),
    expires_at: new Date(now.getTime() + minutes * MINUTE),
  };
}

/** Codes cannot be asked for until one is guessed. */
async function assertFewCodes(context: Context, tx: Tx, dossierId: string): Promise<void> {
  const held = context.reference.current();
  const { count } = await tx
    .selectFrom('assisted_request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossierId)
    .where('how', '=', 'CODE')
    .where('asked_at', '>=', instantAt(held.calendar, todayOf(held, context.now), '00:00'))
    .executeTakeFirstOrThrow();
  if (Number(count) < codeTries(context)) return;
  throw new Refusal(
    'TOO_MANY',
    'Hôm nay đã gửi quá nhiều mã cho hồ sơ này. In bản đọc lại để người nộp ký, hoặc để người nộp tự xác nhận trên cổng.',
  );
}

const cannot = (how: Confirmation): Refusal =>
  new Refusal(
    'INVALID_INPUT',
    how === 'CODE'
      ? 'Chưa có số điện thoại của người nộp. Nhập số điện thoại, hoặc in bản đọc lại để người nộp ký.'
      : 'Người nộp chưa có tài khoản trên cổng. Gửi mã đến điện thoại, hoặc in bản đọc lại để người nộp ký.',
  );
