import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertControlOffice } from '../rights.ts';
import { objectionOf } from './object-to.ts';

/** The control office upholds an objection or not, once; an upheld one stands in the statistics as overturned. */
export const answerObjection: Act<'answerObjection'> = async (context, { entryId, upheld, text }) => {
  const caller = assertControlOffice(context);
  const entry = await context.db
    .selectFrom('refusal_ledger')
    .select(['objected_at', 'officer'])
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (entry === undefined || entry.objected_at === null)
    throw new Refusal('NOT_FOUND', 'Không có phản đối nào đang chờ ở dòng này.');
  if (entry.officer === caller.accountId)
    throw new Refusal('SECOND_PERSON', 'Người bị phản đối không tự giải quyết phản đối.');
  const written = await context.db
    .updateTable('refusal_ledger')
    .set({ answered_at: context.now, answered_by: caller.accountId, answer: text.trim(), upheld })
    .where('id', '=', entryId)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  const now = await objectionOf(context, entryId);
  if (written.numUpdatedRows === 0n && (now.upheld !== upheld || now.answer !== text.trim()))
    throw new Refusal('CHANGED_MEANWHILE', 'Phản đối này đã được trả lời. Tải lại sổ từ chối.');
  return now;
};
