import type { Context } from '../../platform/context.ts';
import { finishAndAdvance } from '../finish.ts';
import { getTaskForAct } from '../load.ts';

/** A step that only waits, such as a public posting (niêm yết), is done when its time has passed; by the letter of that moment. */
export async function passTime(context: Context, { taskId }: { taskId: string }): Promise<void> {
  const loaded = await getTaskForAct(context.db, taskId);
  await finishAndAdvance(context, loaded, { act: 'passTime', event: 'TIME_PASSED' });
}
