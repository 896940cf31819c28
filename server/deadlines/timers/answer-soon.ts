import { alertStep } from '../alert-dossier.ts';
import { sameMoment, type Opened } from '../opened.ts';

/** Some hours before its answer is due, the agency that was asked is reminded (TB12). */
export async function answerSoon(opened: Opened): Promise<void> {
  const question = opened.tasks.find((task) => task.id === opened.letter.taskId);
  if (question === undefined || !sameMoment(question.due_at, opened.due)) return;
  await alertStep(opened, 'ANSWER_SOON', question);
}
