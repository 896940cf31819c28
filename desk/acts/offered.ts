import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import { DOSSIER_ACTS, type DossierAct } from '@motcua/rules/dossier';

/** Acts the dossier's screen offers; drafting at the counter has a screen of its own, and only time ends a wait for it. */
export type OfferedAct = Exclude<
  DossierAct,
  | 'updateDraft'
  | 'submitDossier'
  | 'deemConsent'
  | 'passTime'
  | 'coverTask'
  | 'extendLimit'
  | 'openPart'
  | 'completePart'
>;
export type ActGroup = 'WORK' | 'TIME' | 'END';

/** Where an act stands in the menu; in this order. */
const GROUP = {
  acceptDossier: 'WORK',
  recordGuidance: 'WORK',
  requestSupplement: 'WORK',
  supplyDocuments: 'WORK',
  handOverDossiers: 'WORK',
  receiveHandover: 'WORK',
  assignTask: 'WORK',
  completeTask: 'WORK',
  returnForRework: 'WORK',
  approveResult: 'WORK',
  issueResult: 'WORK',
  deliverResult: 'WORK',
  beginVerification: 'WORK',
  endVerification: 'WORK',
  requestConsultation: 'WORK',
  answerConsultation: 'WORK',
  endConsultation: 'WORK',
  concludeMeeting: 'WORK',
  recordExternalReply: 'WORK',
  recordObligation: 'WORK',
  recordPayment: 'WORK',
  recordContact: 'WORK',
  decideProposal: 'TIME',
  suspendForObligation: 'TIME',
  resumeDossier: 'TIME',
  draftApology: 'TIME',
  rescheduleDossier: 'TIME',
  refuseDossier: 'END',
  correctResult: 'END',
  withdrawDossier: 'END',
  stopDossier: 'END',
  closeIncomplete: 'END',
  archiveDossier: 'END',
} as const satisfies Record<OfferedAct, ActGroup>;

const GROUPS: readonly ActGroup[] = ['WORK', 'TIME', 'END'];

/** The first of these that is allowed is the primary button. */
const PRIMARY: readonly OfferedAct[] = [
  'decideProposal',
  'acceptDossier',
  'rescheduleDossier',
  'approveResult',
  'issueResult',
  'deliverResult',
  'answerConsultation',
  'concludeMeeting',
  'endVerification',
  'receiveHandover',
  'completeTask',
  'resumeDossier',
  'supplyDocuments',
  'assignTask',
];

/** Done every day: these keep a button beside the primary one, the rest goes into the menu. */
const BESIDE: readonly OfferedAct[] = [
  'completeTask',
  'approveResult',
  'requestSupplement',
  'refuseDossier',
  'returnForRework',
  'assignTask',
];
const MOST_BESIDE = 2;

/** Steps an act on a task belongs to; null: any. */
const KINDS: Partial<Record<OfferedAct, readonly TaskView['kind'][] | null>> = {
  assignTask: null,
  completeTask: ['WORK', 'REVIEW'],
  returnForRework: ['REVIEW', 'APPROVE', 'ISSUE'],
  approveResult: ['APPROVE'],
  issueResult: ['ISSUE'],
  answerConsultation: ['CONSULT'],
  concludeMeeting: ['MEETING'],
  recordExternalReply: ['EXTERNAL'],
  recordObligation: ['EXTERNAL'],
  recordPayment: ['EXTERNAL'],
};

export interface Offer {
  primary: OfferedAct | undefined;
  beside: readonly OfferedAct[];
  /** What stands in the menu, by group. */
  menu: readonly { group: ActGroup; acts: readonly OfferedAct[] }[];
  /** The open task the caller would take. */
  task: TaskView | undefined;
  /** The task lies with the unit and the caller may take it. */
  mayTake: boolean;
}

/** The open task the caller's act belongs to: his own before one of his unit and role that nobody holds. */
export function taskFor(dossier: DossierView, account: WhoAmI, act?: OfferedAct): TaskView | undefined {
  const kinds = act === undefined ? null : (KINDS[act] ?? null);
  const open = dossier.tasks.filter(
    (task) => task.status === 'OPEN' && (kinds === null || kinds.includes(task.kind)),
  );
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
      act !== 'deemConsent' &&
      act !== 'passTime' &&
      act !== 'coverTask' &&
      act !== 'extendLimit' &&
      act !== 'openPart' &&
      act !== 'completePart' &&
      dossier.allowed.includes(act) &&
      (KINDS[act] === undefined || taskFor(dossier, account, act) !== undefined),
  );
  const primary = PRIMARY.find((act) => allowed.includes(act));
  const others = allowed.filter((act) => act !== primary);
  const beside = BESIDE.filter((act) => others.includes(act)).slice(0, MOST_BESIDE);
  const rest = others.filter((act) => !beside.includes(act));
  return {
    primary,
    beside,
    menu: GROUPS.map((group) => ({ group, acts: rest.filter((act) => GROUP[act] === group) })).filter(
      ({ acts }) => acts.length > 0,
    ),
    task,
    mayTake: allowed.includes('assignTask') && task?.owner === null && task.kind !== 'ASSIGN',
  };
}
