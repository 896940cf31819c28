import type { AuthorityKind, Permission } from '@motcua/rules/authority';
import { judgeAuthority, type SignedBy } from '../authority/index.ts';
import type { Context } from '../platform/context.ts';
import { assertMay, signedIn } from './guard.ts';
import { matterOf, type Loaded, type TaskRow } from './load.ts';

interface Deciding {
  permission: Permission;
  kind: AuthorityKind;
  /** The step that is decided; absent: the dossier, by a unit that handles it. */
  task?: TaskRow;
}

/**
 * Whoever decides does so by an authority that counts at this moment. Who was given one and holds the step is told why it
 * does not count, also where his right to see the dossier has ended with it.
 *
 * @throws {Refusal} FORBIDDEN, NO_AUTHORITY
 */
export async function assertDecides(
  context: Context,
  loaded: Loaded,
  { permission, kind, task }: Deciding,
): Promise<SignedBy> {
  const { dossier, handlingUnits } = loaded;
  const judgement = await judgeAuthority(context, {
    kind,
    ...matterOf(loaded, task),
    units: task === undefined ? [dossier.authority, ...handlingUnits] : [task.unit_key],
    drafters: kind === 'SIGN_RESULT' && task !== undefined ? await draftersOf(context, loaded) : [],
  });
  const holds = task !== undefined && task.account_id === signedIn(context).accountId;
  const tells = 'refusal' in judgement && judgement.why !== 'NONE' && holds;
  if (!tells) assertMay(context, permission, loaded, task);
  if ('refusal' in judgement) throw judgement.refusal;
  return judgement.by;
}

/** Those who did the work the result rests on, or wrote a draft of it in that work: who supports is not who decides. */
export async function draftersOf({ db }: Pick<Context, 'db'>, { dossier }: Loaded): Promise<string[]> {
  const rows = await db
    .selectFrom('task')
    .select('done_by as account')
    .where('dossier_id', '=', dossier.id)
    .where('kind', '=', 'WORK')
    .where('status', '=', 'DONE')
    .union(
      db
        .selectFrom('result_draft')
        .innerJoin('task', 'task.id', 'result_draft.task_id')
        .select('result_draft.by_account as account')
        .where('result_draft.dossier_id', '=', dossier.id)
        .where('task.kind', '=', 'WORK'),
    )
    .execute();
  return rows.flatMap(({ account }) => (account === null ? [] : [account]));
}
