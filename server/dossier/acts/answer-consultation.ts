import { OPINIONS } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { againWhenCrossed, assertQuestion, endQuestion } from '../consultation-end.ts';
import { assertDelayExplained } from '../delay.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { finishedStep } from '../task-change.ts';

/** The agency that was asked answers in the system (NĐ 61/2018 Đ.19.5). */
export const answerConsultation: Act<'answerConsultation'> = (
  context,
  { taskId, opinion, text, delayCause },
) =>
  againWhenCrossed(async () => {
    const loaded = await getTaskForAct(context.db, taskId);
    const { task } = loaded;
    assertQuestion(task);
    assertMay(context, 'answerConsultation', loaded, task);
    assertHolds(context, task);
    assertAllowed(loaded, 'answerConsultation');
    const delay_cause = assertDelayExplained(context, task, delayCause);
    const held = context.reference.current();
    return endQuestion(context, loaded, {
      act: 'answerConsultation',
      event: 'CONSULTATION_ANSWERED',
      data: {
        step: task.name,
        stepEn: task.name_en,
        agency: unitName(held, task.unit_key, todayOf(held, context.now)),
        note: `${OPINIONS[opinion].vi}. ${text}`,
        ...(delay_cause === null ? {} : { cause: delay_cause }),
      },
      change: { ...finishedStep(context, task, 'DONE', text), answer: opinion, delay_cause },
    });
  });
