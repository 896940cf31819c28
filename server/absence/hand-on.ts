import {
  asSystem,
  coverTask,
  getDossierForAct,
  whoMay,
  type Loaded,
  type TaskRow,
} from '../dossier/index.ts';
import type { Services } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { findCover } from './find-cover.ts';

/**
 * A step whose holder may not do it any more goes to another by the rule of cover, for good.
 *
 * @returns KEPT: he may do it still, has it no more, or it is done; NOBODY: nobody may do it now, it stays with him
 */
export async function handOn(
  services: Services,
  tx: Tx,
  { taskId, from, note, now }: { taskId: string; from: string; note: string; now: Date },
): Promise<'KEPT' | 'HANDED_ON' | 'NOBODY'> {
  const loaded = await openTask(tx, taskId);
  if (loaded?.task.account_id !== from) return 'KEPT';
  const { inPost, beside } = await whoMay(asSystem(services, tx, now), loaded, loaded.task);
  if ([...inPost, ...beside].some(({ accountId }) => accountId === from)) return 'KEPT';
  const to = await findCover(services, tx, { loaded, absence: { account_id: from, deputy: null }, now });
  if (to === undefined) return 'NOBODY';
  await coverTask(asSystem(services, tx, now), { taskId, from: await nameOf(tx, from), to, note });
  return 'HANDED_ON';
}

/** The step with its dossier; undefined once it is done. */
export async function openTask(tx: Tx, taskId: string): Promise<(Loaded & { task: TaskRow }) | undefined> {
  const { dossier_id } = await tx
    .selectFrom('task')
    .select('dossier_id')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  const loaded = await getDossierForAct(tx, dossier_id);
  const task = loaded.open.find(({ id }) => id === taskId);
  return task === undefined ? undefined : { ...loaded, task };
}

/** Who an account is, for the words of an event. */
export const nameOf = async (tx: Tx, accountId: string): Promise<string> =>
  (await tx.selectFrom('account').select('full_name').where('id', '=', accountId).executeTakeFirstOrThrow())
    .full_name;
