import type { Connections } from '@motcua/contract/connections';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { endRest } from '../circuit.ts';
import { changeRequest, findOpenStep } from '../request.ts';
import type { ExternalActTable } from '../tables.ts';
import { wakeAll } from '../waiting.ts';
import { assertMaySeeTo } from './guard.ts';
import { connectionsOf } from './view.ts';

/** The system is believed to be back: one request tries it now, the others follow when it has answered. */
export const tryConnection: Act<'tryConnection'> = (context, { system }) => {
  assertMaySeeTo(context);
  return inTransaction(context.db, async (tx) => {
    await endRest(tx, system, context.now);
    await wakeAll(tx, system, context.now);
    return rememberReply(context, tx, await connectionsOf(context, tx));
  });
};

/** From now on the caller answers for the request, whoever had it before. */
export const takeStoppedRequest: Act<'takeStoppedRequest'> = (context, { taskId }) =>
  seeTo(context, { taskId, act: 'TAKE', reason: '' }, async (tx) => {
    const stopped = await tx
      .selectFrom('external_request')
      .select('id')
      .where('id', '=', taskId)
      .where('dead_at', 'is not', null)
      .executeTakeFirst();
    if (stopped === undefined) throw gone();
  });

/** The cause is mended: the request goes again under its own id, so that a system that has it takes it no second time. */
export const sendRequestAgain: Act<'sendRequestAgain'> = (context, { taskId, reason }) =>
  seeTo(context, { taskId, act: 'AGAIN', reason }, async (tx) => {
    const { now } = context;
    const letter = await holdLetter(tx, taskId);
    await changeRequest(tx, taskId, {
      dead_at: null,
      fault: null,
      faults: 0,
      failure: null,
      attempts: 0,
      reference: null,
    });
    if (letter === undefined) return post(tx, [{ topic: 'external', payload: { taskId } }], now);
    await tx.updateTable('outbox').set({ next_try_at: now }).where('id', '=', letter).execute();
  });

/** The letter that carries the request on, held; undefined: there is none any more. One that is just being tried is not waited for. */
async function holdLetter(tx: Tx, taskId: string): Promise<number | undefined> {
  const letter = tx
    .selectFrom('outbox')
    .select('id')
    .where('topic', '=', 'external')
    .where('done_at', 'is', null)
    .where(sql<boolean>`payload->>'taskId' = ${taskId}`);
  const free = await letter.forUpdate().skipLocked().executeTakeFirst();
  if (free === undefined && (await letter.executeTakeFirst()) !== undefined)
    throw new Refusal('NOT_FOUND', 'Yêu cầu này đang được gửi ngay lúc này. Tải lại trang sau ít phút.');
  return free?.id;
}

const gone = (): Refusal =>
  new Refusal('NOT_FOUND', 'Yêu cầu này không còn chờ hoặc đã được xử lý. Tải lại trang.');

async function seeTo(
  context: Context,
  what: Pick<ExternalActTable, 'act' | 'reason'> & { taskId: string },
  write: (tx: Tx) => Promise<void>,
): Promise<Connections> {
  const { accountId } = assertMaySeeTo(context);
  return inTransaction(context.db, async (tx) => {
    const { taskId: request_id, act, reason } = what;
    const request = await tx
      .selectFrom('external_request')
      .select('id')
      .where('id', '=', request_id)
      .where('replied_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (request === undefined || (await findOpenStep(tx, request_id)) === undefined) throw gone();
    await write(tx);
    await tx
      .insertInto('external_act')
      .values({ request_id, act, account_id: accountId, at: context.now, reason })
      .execute();
    return rememberReply(context, tx, await connectionsOf(context, tx));
  });
}
