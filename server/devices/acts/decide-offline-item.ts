import type { OfflineResult } from '@motcua/contract/devices';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { doneAt } from '../moment.ts';
import { useNumbers } from '../printed.ts';
import { assertAnswersFor, getDevice, signedIn } from '../rights.ts';
import { takeOver } from '../take-over.ts';

/**
 * What was put aside is let in as it was, with the numbers on its papers, or dismissed with a reason; by whoever answers for
 * the unit, never by the officer whose item it is.
 */
export const decideOfflineItem: Act<'decideOfflineItem'> = async (
  context,
  { deviceId, itemId, admit, comment },
) => {
  const { accountId } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const device = await getDevice(context, tx, deviceId);
    assertAnswersFor(context, device.unit_key);
    const row = await tx
      .selectFrom('offline_item')
      .selectAll()
      .where('id', '=', itemId)
      .where('device_id', '=', device.id)
      .executeTakeFirst();
    if (row === undefined)
      throw new Refusal('NOT_FOUND', 'Không có mục này trên thiết bị. Tải lại danh sách.');
    if (row.officer === accountId)
      throw new Refusal(
        'SECOND_PERSON',
        'Bạn là người đã làm mục này, nên người khác có thẩm quyền phải quyết định.',
      );
    if (row.outcome !== 'ASIDE')
      throw new Refusal('DEVICE_DECIDED', 'Mục này đã được quyết định. Tải lại danh sách.');
    const item = row.content;
    // reckoned when it came: the clock of the device says nothing new today
    const then = { ...context, now: row.taken_at };
    const done = { ...(await doneAt(then, tx, device, item)), at: row.at };
    const result: OfflineResult = admit
      ? await takeOver(context, tx, { device, item, done, officer: row.officer, admitted: true })
      : { ...row.result, outcome: 'DISMISSED' };
    if (admit) await useNumbers(tx, device, item);
    await tx
      .updateTable('offline_item')
      .set({
        outcome: result.outcome,
        dossier_id: result.receipt?.dossierId ?? null,
        result: JSON.stringify(result),
        decided_by: accountId,
        decided_at: context.now,
        comment: comment.trim(),
      })
      .where('id', '=', itemId)
      .execute();
    await tx
      .updateTable('alert')
      .set({ done_at: context.now, done_by: accountId })
      .where('kind', '=', 'OFFLINE_ASIDE')
      .where('subject', '=', itemId)
      .where('done_at', 'is', null)
      .execute();
    return rememberReply(context, tx, result);
  });
};
