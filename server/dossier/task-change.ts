import type { Context } from '../platform/context.ts';
import { signedIn } from './guard.ts';
import type { TaskRow } from './load.ts';
import type { TaskChange } from './write.ts';

/** A step done, or sent back, now and by the caller. */
export const finishedStep = (
  context: Context,
  task: TaskRow,
  status: 'DONE' | 'RETURNED' | 'CANCELLED',
  note?: string,
): TaskChange => ({
  task,
  status,
  done_at: context.now,
  done_by: signedIn(context).accountId,
  account_id: task.account_id ?? signedIn(context).accountId,
  note: note ?? task.note,
});
