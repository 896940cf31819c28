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
  | 'recordPost'
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
  reckonFee: 'WORK',
  collectFee: 'WORK',
  cancelReceipt: 'END',
  recordContact: 'WORK',
  chooseReturnPlace: 'WORK',
  decideProposal: 'TIME',
  suspendForObligation: 'TIME',
  resumeDossier: 'TIME',
  draftApology: 'TIME',
  rescheduleDossier: 'TIME',
  refuseDossier: 'END',
  correctResult: 'END',
  discardDraft: 'END',
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

const isOpen = ({ status }: TaskView): boolean => status === 'OPEN';
const owns = ({ owner }: TaskView, { accountId }: WhoAmI): boolean => owner?.accountId === accountId;
const mayHold = ({ owner, unit, role }: TaskView, { posts }: WhoAmI): boolean =>
  owner === null &&
  posts.some((post) => post.unit.key === unit.key && post.roles.some((held) => held === role));

/**
 * The open task the caller's act belongs to: of his own and of those of his unit and role that nobody holds the one he named,
 * else his own first. Giving a step to somebody goes by the name alone.
 */
export function taskFor(
  dossier: DossierView,
  account: WhoAmI,
  act?: OfferedAct,
  named?: string,
): TaskView | undefined {
  const kinds = act === undefined ? null : (KINDS[act] ?? null);
  const open = dossier.tasks.filter((task) => isOpen(task) && (kinds === null || kinds.includes(task.kind)));
  const meant = open.find(({ id }) => id === named);
  const anybodys = act === undefined || act === 'assignTask';
  if (meant !== undefined && (anybodys || owns(meant, account) || mayHold(meant, account))) return meant;
  return (
    open.find((task) => owns(task, account)) ??
    open.find((task) => mayHold(task, account)) ??
    meant ??
    open[0]
  );
}

/** Open tasks the caller may mean: his own, those he may take or give to somebody of his units, the one he named. */
export const tasksToMean = (
  { tasks, allowed }: DossierView,
  account: WhoAmI,
  named: string | undefined,
): readonly TaskView[] => {
  const gives = (task: TaskView): boolean =>
    allowed.includes('assignTask') && account.posts.some(({ unit }) => unit.key === task.unit.key);
  return tasks.filter(
    (task) =>
      isOpen(task) && (task.id === named || owns(task, account) || mayHold(task, account) || gives(task)),
  );
};

/** Buttons of a dossier for this officer: drawn only from what the server allows. */
export function offer(dossier: DossierView, account: WhoAmI, named?: string): Offer {
  const task = taskFor(dossier, account, undefined, named);
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
      act !== 'recordPost' &&
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
