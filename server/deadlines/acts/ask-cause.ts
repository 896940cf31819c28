import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { HEAD_ROLES } from '../addressee.ts';
import { callerOf } from '../addressed.ts';
import { alertView } from '../alert-view.ts';
import { raise } from '../raise.ts';

/** A head asks the owner of a step why it takes so long, until an internal deadline (TB13); the legal due date is untouched. */
export const askCause: Act<'askCause'> = async (context, { taskId, until, text }) => {
  const caller = callerOf(context);
  const task = await context.db
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .select(['task.name', 'task.name_en', 'task.unit_key', 'task.role', 'task.account_id', 'task.done_at'])
    .select([
      'dossier.id as dossierId',
      'code',
      'submission_code',
      'procedure_name',
      'intake_unit',
      'authority',
    ])
    .where('task.id', '=', taskId)
    .executeTakeFirst();
  const heads = caller.posts.filter((post) => HEAD_ROLES.some((role) => post.roles.includes(role)));
  if (
    task === undefined ||
    !heads.some(({ unitKey }) => unitKey === task.unit_key || unitKey === task.authority)
  )
    throw new Refusal('NOT_FOUND', 'Không có bước này, hoặc bước thuộc đơn vị bạn không phụ trách.');
  if (task.done_at !== null)
    throw new Refusal('ALREADY_TAKEN', 'Bước này đã làm xong. Tải lại danh sách việc.');
  const due = new Date(until);
  if (due <= context.now)
    throw new Refusal('WRONG_DATE', {
      detail: 'Chọn hạn trả lời sau bây giờ.',
      fields: [{ field: 'until', message: 'Hạn trả lời phải ở tương lai' }],
    });
  const held = context.reference.current();
  return inTransaction(context.db, async (tx) => {
    await raise(tx, held, context.now, {
      kind: 'CAUSE_ASKED',
      level: 'OWNER',
      subject: taskId,
      due,
      dossierId: task.dossierId,
      taskId,
      facts: {
        code: task.code ?? task.submission_code,
        procedure: task.procedure_name,
        step: task.name,
        stepEn: task.name_en,
        at: isoInstant(held.calendar, due),
        text,
        askedBy: caller.accountId,
      },
      to: {
        intakeUnit: task.intake_unit,
        authority: task.authority,
        task: { unitKey: task.unit_key, role: task.role, accountId: task.account_id },
      },
    });
    const asked = await tx
      .selectFrom('alert')
      .selectAll()
      .where('kind', '=', 'CAUSE_ASKED')
      .where('subject', '=', taskId)
      .where('due', '=', due)
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, alertView(context, asked));
  });
};
