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
  const { dossier, open } = loaded;
  switch (act) {
    case 'submitDossier':
      return isOwn(loaded, caller);
    case 'updateDraft':
    case 'supplyDocuments':
      return isOwn(loaded, caller) || may(caller, 'updateDraft', loaded);
    case 'withdrawDossier':
      return isOwn(loaded, caller) || may(caller, act, loaded);
    case 'acceptDossier':
    case 'refuseDossier':
    case 'deliverResult':
    case 'recordGuidance':
    case 'recordContact':
    case 'archiveDossier':
    case 'correctResult':
      return may(caller, act, loaded);
    case 'stopDossier':
      return dossier.regime === '2025' && may(caller, act, loaded);
    case 'handOverDossiers':
      return (
        dossier.transfer_due_at !== null &&
        dossier.transferred_at === null &&
        may(caller, 'deliverResult', loaded)
      );
    case 'receiveHandover':
      return dossier.transferred_at !== null && dossier.received_at === null && task !== undefined;
    case 'requestSupplement':
      return dossier.accepted_at === null
        ? dossier.supplement === null && may(caller, 'requestSupplementAtIntake', loaded)
        : dossier.proposal === null && task?.kind === 'WORK';
    case 'suspendForObligation':
      return dossier.proposal === null && task?.kind === 'WORK';
    case 'beginVerification':
    case 'endVerification':
    case 'requestConsultation':
      return task?.kind === 'WORK';
    case 'decideProposal':
      return (
        dossier.proposal !== null && dossier.proposal.by !== caller.accountId && may(caller, act, loaded)
      );
    case 'resumeDossier':
    case 'closeIncomplete':
      return may(caller, act, loaded, open[0]);
    case 'draftApology':
      return mayApologise(loaded) && may(caller, act, loaded, open[0]);
    case 'rescheduleDossier':
      return (
        mayApologise(loaded) &&
        dossier.apology !== null &&
        dossier.apology.draftedBy !== caller.accountId &&
        may(caller, act, loaded)
      );
    case 'assignTask':
      return open.some(
        (one) =>
          may(caller, 'assignTask', loaded, one) &&
          (one.account_id !== caller.accountId || one.kind === 'ASSIGN' || isHead(caller, one)),
      );
    case 'completeTask':
      return task !== undefined && ['WORK', 'REVIEW'].includes(task.kind) && dossier.proposal === null;
    case 'answerConsultation':
      return task?.kind === 'CONSULT';
    case 'endConsultation':
      return may(caller, act, loaded) && open.some((one) => one.kind === 'CONSULT');
    case 'returnForRework':
      return task !== undefined && ['REVIEW', 'APPROVE', 'ISSUE'].includes(task.kind);
    case 'approveResult':
      return task?.kind === 'APPROVE';
    case 'issueResult':
      return task?.kind === 'ISSUE';
  }
}

/** An apology has a due date to be sorry for, once. */
const mayApologise = ({ dossier }: Loaded): boolean =>
  dossier.due_at !== null && dossier.rescheduled_to === null;

const isHead = (caller: Caller, task: TaskRow): boolean =>
  caller.posts.some(
    (post) =>
      post.unitKey === task.unit_key &&
      (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  );
