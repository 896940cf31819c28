import { DELAY_CAUSES } from '@motcua/rules/dossier';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { callerOf, getAlert } from '../addressed.ts';
import { alertView } from '../alert-view.ts';
import { raise } from '../raise.ts';

/** The owner names the cause of delay; the draft of an apology takes it up, and whoever asked is told. */
export const answerCause: Act<'answerCause'> = async (context, { alertId, cause, text }) => {
  const row = await getAlert(context, alertId);
  if (row.kind !== 'CAUSE_ASKED')
    throw new Refusal('WRONG_STATE', {
      detail: 'Cảnh báo này không hỏi nguyên nhân chậm.',
      allowed: ['closeAlert'],
    });
  const { accountId } = callerOf(context);
  return inTransaction(context.db, async (tx) => {
    const answered = await tx
      .updateTable('alert')
      .set({
        done_at: context.now,
        done_by: accountId,
        read_at: row.read_at ?? context.now,
        read_by: row.read_by ?? accountId,
        answer: JSON.stringify({ cause, text }),
      })
      .where('id', '=', row.id)
      .where('done_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (answered === undefined)
      throw new Refusal('ALREADY_TAKEN', 'Câu hỏi này đã được trả lời, hoặc bước đã làm xong.');
    await raise(tx, context.reference.current(), context.now, {
      kind: 'CAUSE_ANSWERED',
      level: 'HEAD',
      subject: row.id,
      due: row.due,
      ...(row.dossier_id === null ? {} : { dossierId: row.dossier_id }),
      ...(row.task_id === null ? {} : { taskId: row.task_id }),
      facts: { ...row.facts, text: `${DELAY_CAUSES[cause].vi}. ${text}` },
      to: { unit_key: row.unit_key, account_id: row.facts.askedBy ?? null, roles: ['LEADER'] },
    });
    return rememberReply(context, tx, alertView(context, answered));
  });
};
