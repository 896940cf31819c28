import { allowedActs, type DossierAct } from '@motcua/rules/dossier';
import type { StepKind } from '@motcua/rules/process';
import type { Caller } from '../../platform/context.ts';
import { isOwed } from '../acts/record-collection.ts';
import { isOwn, may } from '../guard.ts';
import type { Loaded, TaskRow } from '../load.ts';
import { standsForStep } from '../outside-step.ts';
import { isVerifying, questionsOf } from '../state-after.ts';

/** What the caller may do now; the screens draw their buttons from it, and every act checks again. */
export function allowedFor(caller: Caller, loaded: Loaded): DossierAct[] {
  const mine = loaded.open.filter((one) => mayHold(caller, loaded, one));
  return allowedActs(loaded.dossier.state).filter((act) => allows(act, caller, loaded, mine));
}

const mayHold = (caller: Caller, loaded: Loaded, task: TaskRow): boolean =>
  (task.account_id === null || task.account_id === caller.accountId) &&
  (caller.posts.some(
    (post) => post.unitKey === task.unit_key && post.roles.some((role) => role === task.role),
  ) ||
    (task.kind === 'APPROVE' && may(caller, 'approveResult', loaded, task)));

function allows(act: DossierAct, caller: Caller, loaded: Loaded, mine: readonly TaskRow[]): boolean {
  const { dossier, open } = loaded;
  const has = (...kinds: StepKind[]): boolean => mine.some(({ kind }) => kinds.includes(kind));
  const free = mine.filter((one) => isFree(loaded, one));
  switch (act) {
    case 'submitDossier':
      return isOwn(loaded, caller, 'FILE');
    case 'discardDraft':
      return dossier.parent_id === null && (isOwn(loaded, caller, 'FILE') || may(caller, act, loaded));
    case 'updateDraft':
    case 'supplyDocuments':
      return isOwn(loaded, caller, 'FILE') || may(caller, 'updateDraft', loaded);
    case 'withdrawDossier':
      return isOwn(loaded, caller, 'FILE') || may(caller, act, loaded);
    case 'chooseReturnPlace':
      return isOwn(loaded, caller, 'RECEIVE') || may(caller, act, loaded);
    case 'acceptDossier':
    case 'refuseDossier':
    case 'deliverResult':
    case 'recordGuidance':
    case 'recordContact':
    case 'archiveDossier':
    case 'correctResult':
      return may(caller, act, loaded);
    case 'reckonFee':
      return dossier.fee !== null && dossier.fee_paid_at === null && may(caller, act, loaded);
    case 'collectFee':
      return isOwed(dossier) && may(caller, act, loaded);
    case 'cancelReceipt':
      return dossier.fee_paid_at !== null && may(caller, act, loaded);
    case 'recordPost':
      return false;
    case 'stopDossier':
      return dossier.regime === '2025' && may(caller, act, loaded);
    case 'handOverDossiers':
      return dossier.transfer_due_at !== null && dossier.transferred_at === null && may(caller, act, loaded);
    case 'receiveHandover':
      return dossier.transferred_at !== null && dossier.received_at === null && mine.length > 0;
    case 'requestSupplement':
      return dossier.accepted_at === null
        ? dossier.supplement === null && may(caller, 'requestSupplementAtIntake', loaded)
        : dossier.proposal === null && free.some(({ kind }) => kind === 'WORK');
    case 'suspendForObligation':
      return dossier.proposal === null && free.some(({ kind }) => kind === 'WORK');
    case 'beginVerification':
    case 'requestConsultation':
      return dossier.proposal === null && free.some(({ kind }) => kind === 'WORK');
    case 'endVerification':
      return mine.some((one) => isVerifying(loaded, one));
    case 'decideProposal':
      return (
        dossier.proposal !== null && dossier.proposal.by !== caller.accountId && may(caller, act, loaded)
      );
    case 'resumeDossier':
      return !standsForStep(dossier) && may(caller, act, loaded, open[0]);
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
          (one.account_id === null || one.account_id === caller.accountId || isHead(caller, one)),
      );
    case 'completeTask':
      return free.some(({ kind }) => kind === 'WORK' || kind === 'REVIEW');
    case 'answerConsultation':
      return has('CONSULT');
    case 'endConsultation':
      return may(caller, act, loaded) && open.some((one) => one.kind === 'CONSULT');
    case 'returnForRework':
      return has('REVIEW', 'APPROVE', 'ISSUE');
    case 'approveResult':
      return has('APPROVE');
    case 'issueResult':
      return has('ISSUE');
    case 'concludeMeeting':
      return free.some(({ kind }) => kind === 'MEETING');
    case 'recordExternalReply':
    case 'recordObligation':
    case 'recordPayment':
      return open.some((one) => one.kind === 'EXTERNAL' && may(caller, act, loaded, one));
    case 'extendLimit':
    case 'openPart':
    case 'completePart':
    case 'deemConsent':
    case 'passTime':
    case 'coverTask':
      return false;
  }
}

/** Nothing that was begun from the step itself is waited for. */
const isFree = (loaded: Loaded, task: TaskRow): boolean =>
  !isVerifying(loaded, task) &&
  questionsOf(loaded, loaded.open, task.step_key).length === 0 &&
  (loaded.dossier.proposal === null || (loaded.dossier.proposal.taskId ?? task.id) !== task.id);

/** An apology has a due date to be sorry for, once. */
const mayApologise = ({ dossier }: Loaded): boolean =>
  dossier.due_at !== null && dossier.rescheduled_to === null;

const isHead = (caller: Caller, task: TaskRow): boolean =>
  caller.posts.some(
    (post) =>
      post.unitKey === task.unit_key &&
      (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  );
