import type { ExternalSystem } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { Db } from '../../platform/database.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { systemOf } from '../adapters/registry.ts';
import type { Held } from '../outside.ts';
import { compare, type Ours } from './differences.ts';
import { assertMaySeeTo } from './guard.ts';
import { connectionsOf } from './view.ts';
import { IS_WAITED_FOR } from './waited-for.ts';

const MOST = 200;

/**
 * Asks the system what it holds of ours, with nothing locked, and keeps what differs until the next comparison.
 *
 * @throws {Refusal} FORBIDDEN, WRONG_STATE where nothing can be compared, OUTSIDE_AWAY
 */
export const compareConnection: Act<'compareConnection'> = async (context, { system }) => {
  const { accountId } = assertMaySeeTo(context);
  const { db, now } = context;
  const ours = await waitedFor(db, system);
  const theirs = await heldBy(context, system, ours[0]?.askedAt ?? now);
  const differences = compare(ours, theirs);
  const unknown_here = await countUnknown(db, theirs);
  return inTransaction(db, async (tx) => {
    const kept = {
      at: now,
      by: accountId,
      compared: ours.length,
      differences: JSON.stringify(differences.slice(0, MOST)),
      unknown_here,
    };
    await tx
      .insertInto('external_reconciliation')
      .values({ system, ...kept })
      .onConflict((on) => on.column('system').doUpdateSet(kept))
      .execute();
    return rememberReply(context, tx, await connectionsOf(context, tx));
  });
};

async function heldBy(context: Context, system: ExternalSystem, since: Date): Promise<Held[]> {
  const outside = systemOf(context, system);
  if (outside?.list === undefined)
    throw new Refusal(
      'WRONG_STATE',
      'Hệ thống này chưa được kết nối thật nên không có gì để đối chiếu. Ghi kết quả từ giấy trong từng hồ sơ.',
    );
  try {
    return await outside.list(since, { now: context.now, calendar: context.reference.current().calendar });
  } catch {
    throw new Refusal('OUTSIDE_AWAY', 'Hệ thống ngoài không trả lời. Đối chiếu lại khi kết nối đã thông.');
  }
}

async function waitedFor(db: Db, system: ExternalSystem): Promise<(Ours & { askedAt: Date })[]> {
  const { rows } = await sql<Ours & { askedAt: Date }>`
    select request.id, request.reference is not null as sent, request.asked_at as "askedAt"
    from external_request as request join task on task.id = request.task_id
    where request.system = ${system} and request.replied_at is null and ${IS_WAITED_FOR}
    order by request.asked_at, request.id`.execute(db);
  return rows;
}

async function countUnknown(db: Db, theirs: readonly Held[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from unnest(${theirs.map(({ id }) => id)}::text[]) as there (id)
    where not exists (select from external_request where external_request.id::text = there.id)`.execute(db);
  return rows[0]?.count ?? 0;
}
