import type { Output } from '@motcua/contract/operations';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { nextPosts } from '../candidate.ts';
import { assertMay } from '../guard.ts';
import { getTaskForAct, type Loaded, type TaskRow } from '../load.ts';
import { whoMay, type StepToGive } from '../who-may.ts';

type Taker = Output<'listTakers'>['items'][number];

/** Who may be given every one of the steps: an assignment is given to who does what opens next, any other step itself. */
export const listTakers: Act<'listTakers'> = async (context, { tasks }) => {
  let common: Taker[] | undefined;
  for (const taskId of new Set(tasks.split(','))) {
    const loaded = await getTaskForAct(context.db, taskId);
    assertMay(context, 'assignTask', loaded, loaded.task);
    const takers = await takersOf(context, loaded);
    common = common?.filter((one) => takers.has(one.accountId)) ?? [...takers.values()];
  }
  return {
    items: (common ?? []).toSorted((a, b) => a.openTasks - b.openTasks || (a.fullName < b.fullName ? -1 : 1)),
  };
};

async function takersOf(context: Context, loaded: Loaded & { task: TaskRow }): Promise<Map<string, Taker>> {
  const steps: StepToGive[] =
    loaded.task.kind === 'ASSIGN'
      ? nextPosts(context, loaded).map(({ unit, role, kind, stepKey }) => ({
          unit_key: unit,
          role,
          kind,
          step_key: stepKey,
          due_at: null,
        }))
      : [loaded.task];
  const found = await Promise.all(steps.map((step) => whoMay(context, loaded, step)));
  return new Map(
    found
      .flatMap(({ inPost, beside, answering }) => [...inPost, ...beside, ...answering])
      .map(({ accountId, fullName, openTasks }) => [accountId, { accountId, fullName, openTasks }]),
  );
}
