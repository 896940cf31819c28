import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { nameFor, ownerOf, viewsOf } from '../view.ts';

/** More than fit beside the worklists help nobody to find one. */
const MOST = 30;

/** An officer keeps a list with its filters under a name; it gives no right, only a way back. */
export const saveWorkView: Act<'saveWorkView'> = (context, { name, queue, filter }) =>
  inTransaction(context.db, async (tx) => {
    const owner = ownerOf(context);
    // two windows of one officer wait for each other
    await sql`select pg_advisory_xact_lock(hashtext(${`work view ${owner}`}))`.execute(tx);
    const others = await viewsOf(tx, owner);
    if (others.length >= MOST)
      throw new Refusal(
        'INVALID_INPUT',
        `Đã có ${MOST} danh sách. Xóa một danh sách không dùng nữa rồi lưu lại.`,
      );
    const view = { id: randomUUID(), name: nameFor(name, others), queue, filter };
    await tx
      .insertInto('work_view')
      .values({ ...view, filter: JSON.stringify(filter), account_id: owner, created_at: context.now })
      .execute();
    return rememberReply(context, tx, view);
  });
