import { graphOf, sendBack, type Rework } from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import type { Loaded, TaskRow } from './load.ts';

/** Where sending back would lead, and to whom: whoever did the step last; null where the account is not known. */
export interface ReworkStep extends Rework {
  doneBy: string | null;
}

/** The work a step can be sent back to; null where none of what was done is work that lies before it. */
export async function reworkOf(
  { db }: Pick<Context, 'db'>,
  { dossier, process, task }: Loaded & { task: TaskRow },
): Promise<ReworkStep | null> {
  const done = await db
    .selectFrom('task')
    .select(['step_key', 'done_by'])
    .where('dossier_id', '=', dossier.id)
    .where('status', '=', 'DONE')
    .where('request', 'is', null)
    .orderBy('done_at')
    .execute();
  const keys = done.map(({ step_key }) => step_key);
  const rework = sendBack(graphOf(process), dossier.tokens, task.step_key, keys);
  if (rework === undefined) return null;
  const before = done.findLast(({ step_key }) => step_key === rework.step);
  return { ...rework, doneBy: before?.done_by ?? null };
}
