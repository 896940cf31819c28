import { allowedActs, type DossierAct } from '@motcua/rules/dossier';
import type { Caller } from '../../platform/context.ts';
import { isOwn, may } from '../guard.ts';
import type { Loaded, TaskRow } from '../load.ts';

/** What the caller may do now; the screens draw their buttons from it, and every act checks again. */
export function allowedFor(caller: Caller, loaded: Loaded): DossierAct[] {
  const task = loaded.open.find((one) => mayHold(caller, one));
  return allowedActs(loaded.dossier.state).filter((act) => allows(act, caller, loaded, task));
}

const mayHold = (caller: Caller, task: TaskRow): boolean =>
  (task.account_id === null || task.account_id === caller.accountId) &&
  caller.posts.some(
    (post) => post.unitKey === task.unit_key && post.roles.some((role) => role === task.role),
  );

function allows(act: DossierAct, caller: Caller, loaded: Loaded, task: TaskRow | undefined): boolean {
  switch (act) {
    case 'submitDossier':
      return isOwn(loaded, caller);
    case 'updateDraft':
    case 'supplyDocuments':
      return isOwn(loaded, caller) || may(caller, 'updateDraft', loaded);
    case 'acceptDossier':
    case 'refuseDossier':
    case 'deliverResult':
      return may(caller, act, loaded);
    case 'requestSupplement':
      return loaded.dossier.accepted_at === null
        ? loaded.dossier.supplement === null && may(caller, 'requestSupplementAtIntake', loaded)
        : loaded.dossier.pauses.length === 0 && task?.kind === 'WORK';
    case 'assignTask':
      return loaded.open.some(
        (one) =>
          may(caller, 'assignTask', loaded, one) &&
          (one.account_id !== caller.accountId || one.kind === 'ASSIGN' || isHead(caller, one)),
      );
    case 'completeTask':
      return task !== undefined && ['WORK', 'CONSULT', 'REVIEW'].includes(task.kind);
    case 'returnForRework':
      return task !== undefined && ['REVIEW', 'APPROVE', 'ISSUE'].includes(task.kind);
    case 'approveResult':
      return task?.kind === 'APPROVE';
    case 'issueResult':
      return task?.kind === 'ISSUE';
  }
}

const isHead = (caller: Caller, task: TaskRow): boolean =>
  caller.posts.some(
    (post) =>
      post.unitKey === task.unit_key &&
      (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  );
