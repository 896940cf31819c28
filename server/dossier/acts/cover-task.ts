import type { Context } from '../../platform/context.ts';
import { getTaskForAct } from '../load.ts';
import { write } from '../write.ts';

export interface Covering {
  taskId: string;
  from: string;
  to: { accountId: string; fullName: string };
  /** Why it changes hands, for officers. */
  note: string;
}

/** A step changes hands because its holder is away, or is back; its due date stays. */
export async function coverTask(context: Context, { taskId, from, to, note }: Covering): Promise<void> {
  const { dossier, task } = await getTaskForAct(context.db, taskId);
  await write(context, context.db, dossier, {
    act: 'coverTask',
    state: dossier.state,
    events: [
      {
        kind: 'TASK_ASSIGNED',
        unit: task.unit_key,
        data: { step: task.name, stepEn: task.name_en, assignee: to.fullName, from, note },
      },
    ],
    tasks: [{ task, account_id: to.accountId }],
  });
}
