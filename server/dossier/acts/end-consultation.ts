import { formatInstant } from '@motcua/rules/text';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { againWhenCrossed, assertQuestion, endQuestion } from '../consultation-end.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { finishedStep } from '../task-change.ts';

/** An agency that did not answer has not consented: a head of the host decides, with a reason, to go on without it (NĐ 61/2018 Đ.19.5). */
export const endConsultation: Act<'endConsultation'> = (context, { taskId, reason }) =>
  againWhenCrossed(async () => {
    const loaded = await getTaskForAct(context.db, taskId);
    const { task } = loaded;
    assertQuestion(task);
    assertMay(context, 'endConsultation', loaded);
    assertAllowed(loaded, 'endConsultation');
    const held = context.reference.current();
    if (task.due_at !== null && context.now <= task.due_at)
      throw new Refusal(
        'TOO_EARLY',
        `Cơ quan được hỏi còn đến ${formatInstant(held.calendar, task.due_at, 'vi')} để trả lời.`,
      );
    return endQuestion(context, loaded, {
      act: 'endConsultation',
      event: 'CONSULTATION_ENDED',
      data: {
        step: task.name,
        stepEn: task.name_en,
        agency: unitName(held, task.unit_key, todayOf(held, context.now)),
        note: reason,
        cause: 'AGENCY_SILENT',
      },
      change: { ...finishedStep(context, task, 'CANCELLED', reason), delay_cause: 'AGENCY_SILENT' },
    });
  });
