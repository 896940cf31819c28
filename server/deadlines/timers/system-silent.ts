import { isUnanswered } from '../../exchange/index.ts';
import { alertStep } from '../alert-dossier.ts';
import type { Opened } from '../opened.ts';

/**
 * Some working days after a system outside was asked it has said nothing, or cannot be reached: whoever holds the step, and
 * his head, ask there by telephone. What it wants to be paid is an answer.
 */
export async function systemSilent(opened: Opened): Promise<void> {
  const { tx, tasks, letter } = opened;
  const step = tasks.find((task) => task.id === letter.taskId);
  if (step === undefined || !(await isUnanswered(tx, step.id))) return;
  for (const level of ['OWNER', 'HEAD'] as const) await alertStep(opened, 'SYSTEM_SILENT', step, {}, level);
}
