import type { AuthorityView } from '@motcua/contract/authority';
import { standingAt } from '@motcua/rules/authority';
import type { Updateable } from 'kysely';
import type { Caller, Context } from '../platform/context.ts';
import { rememberReply } from '../platform/idempotency.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { heldGrants } from './held.ts';
import type { AuthorityGrantTable, GrantRow } from './tables.ts';
import { authorityViews } from './view.ts';

/** @throws {Refusal} UNAUTHENTICATED */
export function signedIn({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

export async function grantView(context: Context, tx: Tx, id: string): Promise<AuthorityView> {
  const row = await getGrant(tx, id);
  const [view] = await authorityViews(
    { ...context, db: tx },
    await heldGrants(tx, context.reference.current(), [row], context.now),
  );
  return view as AuthorityView;
}

const getGrant = (tx: Tx, id: string): Promise<GrantRow> =>
  tx.selectFrom('authority_grant').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * One step in the life of a grant, by the one person whose word it is.
 *
 * @param mine whether the grant is the caller's to answer
 * @param open whether it still waits for this answer
 * @param allowed refuses what may not be answered so any more
 * @throws {Refusal} NOT_FOUND where it is none of his, AUTHORITY_DECIDED where it has been answered or has ended
 */
export async function answerGrant(
  context: Context,
  id: string,
  step: {
    mine: (grant: GrantRow, caller: Caller) => boolean;
    open: (grant: GrantRow) => boolean;
    allowed?: (tx: Tx, grant: GrantRow) => Promise<void>;
    set: Updateable<AuthorityGrantTable>;
  },
): Promise<AuthorityView> {
  const caller = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const grant = await tx
      .selectFrom('authority_grant')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (grant === undefined || !step.mine(grant, caller))
      throw new Refusal('NOT_FOUND', 'Không có thẩm quyền này, hoặc việc này không phải của bạn.');
    const [held] = await heldGrants(tx, context.reference.current(), [grant], context.now);
    const ended =
      held === undefined || ['DECLINED', 'REVOKED', 'EXPIRED'].includes(standingAt(held, context.now));
    if (ended || !step.open(grant))
      throw new Refusal(
        'AUTHORITY_DECIDED',
        'Thẩm quyền này đã được trả lời hoặc đã kết thúc. Tải lại danh sách để xem.',
      );
    await step.allowed?.(tx, grant);
    await tx.updateTable('authority_grant').set(step.set).where('id', '=', id).execute();
    return rememberReply(context, tx, await grantView(context, tx, id));
  });
}
