import { instantAt, nextWorkingMoment, type Calendar } from '@motcua/rules/calendar';
import { handOn } from '../absence/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { inForce, unitName } from '../organisation/index.ts';
import { post, type Again, type Outgoing, type OutboxHandler } from '../platform/outbox.ts';

/** What follows the end of a post: his open steps of the unit are looked through, each then by a letter of its own. */
export interface PostEnded {
  accountId: string;
  unit: string;
  /** Absent: all his open steps there. */
  taskId?: string;
}

/** @param from the first local day on which the post is no longer held as it was */
export const postEnded = (calendar: Calendar, payload: PostEnded, from: string): Outgoing => ({
  topic: 'postEnded',
  payload: { ...payload },
  at: instantAt(calendar, from, '00:00'),
});

const HOUR_MS = 3_600_000;

/**
 * His sessions end, and every step that he may not do any more goes to somebody who may. Where there is nobody it stays with
 * him, is looked at again each working hour, and stands among what does not go through.
 */
export const carryPostEnded: OutboxHandler = async (services, tx, payload, now): Promise<Again | void> => {
  const { accountId, unit, taskId } = payload as unknown as PostEnded;
  const held = services.reference.current();
  const today = todayOf(held, now);
  if (taskId === undefined) {
    const posts = await tx
      .selectFrom('post')
      .select(['valid_from', 'valid_to'])
      .where('account_id', '=', accountId)
      .execute();
    if (!posts.some((row) => inForce(row, today)))
      await tx.deleteFrom('session').where('account_id', '=', accountId).execute();
    const open = await tx
      .selectFrom('task')
      .select('id')
      .where('account_id', '=', accountId)
      .where('unit_key', '=', unit)
      .where('done_at', 'is', null)
      .orderBy('due_at')
      .orderBy('id')
      .execute();
    const each = open.map(({ id }): Outgoing => ({
      topic: 'postEnded',
      payload: { accountId, unit, taskId: id },
    }));
    return post(tx, each, now);
  }
  const note = `người giữ trước thôi giữ chức vụ tại ${unitName(held, unit, today)}`;
  const outcome = await handOn(services, tx, { taskId, from: accountId, note, now });
  if (outcome !== 'NOBODY') return;
  const at = nextWorkingMoment(held.calendar, new Date(now.getTime() + HOUR_MS));
  return { at, because: 'chưa có ai ở đơn vị được giao bước này' };
};
