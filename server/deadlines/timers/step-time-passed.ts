import { asSystem, passTime } from '../../dossier/index.ts';
import { sameMoment, type Opened } from '../opened.ts';

/** The time of a step that only waits has passed: the process goes on. */
export async function stepTimePassed({ services, tx, now, due, tasks, letter }: Opened): Promise<void> {
  const step = tasks.find((task) => task.id === letter.taskId);
  if (step === undefined || !sameMoment(step.due_at, due)) return;
  await passTime(asSystem(services, tx, now), { taskId: step.id });
}
