import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import { DOSSIER_ACTS, type DossierAct } from '@motcua/rules/dossier';

/** Acts the dossier's screen offers; drafting at the counter has a screen of its own. */
export type OfferedAct = Exclude<DossierAct, 'updateDraft' | 'submitDossier'>;

/** Acts of a task, as against acts of the dossier. */
const OF_TASK: ReadonlySet<DossierAct> = new Set([
  'assignTask',
  'completeTask',
  'returnForRework',
  'approveResult',
  'issueResult',
]);

/** The first of these that is allowed is the primary button. */
const PRIMARY: readonly OfferedAct[] = [
  'acceptDossier',
  'approveResult',
  'issueResult',
  'deliverResult',
  'completeTask',
  'assignTask',
  'supplyDocuments',
];

export interface Offer {
  primary: OfferedAct | undefined;
  others: readonly OfferedAct[];
  task: TaskView | undefined;
  /** The task lies with the unit and the caller may take it. */
  mayTake: boolean;
}

/** The open task the caller's acts belong to: his own before one of his unit and role that nobody holds. */
export function taskFor(dossier: DossierView, account: WhoAmI): TaskView | undefined {
  const open = dossier.tasks.filter((task) => task.status === 'OPEN');
  const holds = (task: TaskView): boolean =>
    account.posts.some(
      (post) => post.unit.key === task.unit.key && post.roles.some((role) => role === task.role),
    );
  return (
    open.find((task) => task.owner?.accountId === account.accountId) ??
    open.find((task) => task.owner === null && holds(task)) ??
    open[0]
  );
}

/** Buttons of a dossier for this officer: drawn only from what the server allows. */
export function offer(dossier: DossierView, account: WhoAmI): Offer {
  const task = taskFor(dossier, account);
  const allowed = DOSSIER_ACTS.filter(
    (act): act is OfferedAct =>
      act !== 'updateDraft' &&
      act !== 'submitDossier' &&
      dossier.allowed.includes(act) &&
      (task !== undefined || !OF_TASK.has(act)),
  );
  const primary = PRIMARY.find((act) => allowed.includes(act));
  const mayTake = allowed.includes('assignTask') && task?.owner === null && task.kind !== 'ASSIGN';
  return { primary, others: allowed.filter((act) => act !== primary), task, mayTake };
}
