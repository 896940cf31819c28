import { randomUUID } from 'node:crypto';
import { addDays, isLocalDate } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import type { OfficerRole } from '@motcua/rules/authority';
import { assertMay } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getStaffRow, lockStaff, staffChangeView } from '../changes.ts';
import { postEnded } from '../post-ended.ts';
import type { KeptLine } from '../tables.ts';

/** Ends a post. Taking rights away needs no second person: it may be urgent, and it is written down. */
export const endPost: Act<'endPost'> = async (context, { postId, lastDay, reason, basis }) => {
  const { reference, now } = context;
  const { calendar } = reference.current();
  const today = todayOf(reference.current(), now);
  if (lastDay !== undefined && (!isLocalDate(lastDay) || lastDay < today))
    throw new Refusal(
      'WRONG_DATE',
      `Ngày cuối giữ chức vụ phải từ hôm nay, ${formatDate(today)}, trở đi. Muốn thôi ngay thì để trống.`,
    );
  return inTransaction(context.db, async (tx) => {
    await lockStaff(tx);
    const found = await tx
      .selectFrom('post')
      .innerJoin('account', 'account.id', 'post.account_id')
      .selectAll('post')
      .select(['account.username', 'account.full_name'])
      .where('post.id', '=', postId)
      .executeTakeFirst();
    if (found === undefined) throw new Refusal('NOT_FOUND', 'Không có chức vụ này. Tải lại danh sách.');
    const caller = assertMay(context, 'propose', found.unit_key);
    const valid_to = lastDay ?? addDays(today, -1);
    if (found.valid_to !== null && found.valid_to <= valid_to)
      throw new Refusal(
        'WRONG_DATE',
        `Chức vụ này đã kết thúc ngày ${formatDate(found.valid_to)}. Muốn giữ lâu hơn thì đề xuất bố trí lại.`,
      );
    await tx.updateTable('post').set({ valid_to, source: 'LOCAL' }).where('id', '=', postId).execute();
    if (lastDay === undefined)
      await tx.deleteFrom('session').where('account_id', '=', found.account_id).execute();
    const ended = { accountId: found.account_id, unit: found.unit_key };
    await post(tx, [postEnded(calendar, ended, addDays(valid_to, 1))], now);
    const id = randomUUID();
    const line: KeptLine = {
      username: found.username,
      fullName: found.full_name,
      unit: found.unit_key,
      division: found.division,
      position: found.position,
      roles: found.roles as OfficerRole[],
      from: found.valid_from,
      to: valid_to,
      verdict: null,
    };
    await tx
      .insertInto('staff_change')
      .values({
        id,
        kind: 'END',
        lines: JSON.stringify([line]),
        units: [found.unit_key],
        reason,
        basis,
        file: null,
        proposed_by: caller.accountId,
        proposed_at: now,
      })
      .execute();
    return rememberReply(context, tx, staffChangeView(context, await getStaffRow(tx, id)));
  });
};
