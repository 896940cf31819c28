import { DOSSIER_STATES, type DossierState } from './states.ts';

/** What is done to a dossier, each one sentence of docs/states.md; `rules/dossier/act-facts.ts` says who, when and with which paper. */
export const DOSSIER_ACTS = [
  'updateDraft',
  'discardDraft',
  'recordGuidance',
  'submitDossier',
  'acceptDossier',
  'requestSupplement',
  'supplyDocuments',
  'refuseDossier',
  'handOverDossiers',
  'receiveHandover',
  'assignTask',
  'coverTask',
  'completeTask',
  'returnForRework',
  'beginVerification',
  'endVerification',
  'extendLimit',
  'requestConsultation',
  'answerConsultation',
  'endConsultation',
  'deemConsent',
  'passTime',
  'concludeMeeting',
  'openPart',
  'completePart',
  'recordExternalReply',
  'recordObligation',
  'recordPayment',
  'suspendForObligation',
  'resumeDossier',
  'decideProposal',
  'draftApology',
  'rescheduleDossier',
  'reckonFee',
  'collectFee',
  'cancelReceipt',
  'recordPost',
  'recordContact',
  'chooseReturnPlace',
  'approveResult',
  'issueResult',
  'deliverResult',
  'correctResult',
  'withdrawDossier',
  'stopDossier',
  'closeIncomplete',
  'archiveDossier',
] as const;
export type DossierAct = (typeof DOSSIER_ACTS)[number];

/** The state an act may lead to; several where the next step of the process decides which. */
type Outcomes = readonly [DossierState, ...DossierState[]];
type Row = Partial<Record<DossierAct, Outcomes>>;

/** Where a process may go on to. */
const ONWARD = [
  'ACCEPTED',
  'IN_PROCESS',
  'CONSULTING',
  'INTERAGENCY',
  'PENDING_APPROVAL',
  'ISSUING',
  'RESULT_READY',
  'REFUSED_AFTER_APPRAISAL',
] as const satisfies Outcomes;

/** The applicant ends the matter himself, as long as nothing has been decided (NĐ 118/2025 Đ.21; TT 03/2025 Đ.7). */
const UNDECIDED = { withdrawDossier: ['WITHDRAWN'], stopDossier: ['STOPPED'] } as const satisfies Row;

/** Whoever is asked, or what is waited for, may come to its end while other branches are anywhere. */
const ANSWERED = {
  answerConsultation: ONWARD,
  endConsultation: ONWARD,
  deemConsent: ONWARD,
  passTime: ONWARD,
  concludeMeeting: ONWARD,
  completePart: ONWARD,
  recordExternalReply: ONWARD,
  recordObligation: [...ONWARD, 'AWAITING_FINANCIAL_OBLIGATION'],
  recordPayment: ONWARD,
} as const satisfies Row;

/** The applicant is waited for; an agency that is asked is not, and its answer does not end the wait. */
const ANSWERED_MEANWHILE = <S extends DossierState>(here: S) =>
  ({
    answerConsultation: [here],
    endConsultation: [here],
    deemConsent: [here],
    passTime: [here],
    completePart: [here],
    recordExternalReply: [here],
    recordObligation: [here],
    recordPayment: [here],
  }) as const satisfies Row;

/** Work in one branch while another has come no further than its assignment, or the papers are on their way. */
const WORK_BESIDE = <S extends DossierState>(here: S) =>
  ({
    requestSupplement: [here],
    suspendForObligation: [here],
    decideProposal: [here, 'SUPPLEMENT_IN_PROCESS', 'AWAITING_FINANCIAL_OBLIGATION'],
    beginVerification: ['VERIFYING'],
    requestConsultation: [here],
    returnForRework: [here],
  }) as const satisfies Row;

/** The work that waited goes on; a branch that still has to be assigned says the state. */
const GOES_ON = ['IN_PROCESS', 'ACCEPTED'] as const satisfies Outcomes;

/** Papers travel, apologies are drafted and signed, fees are reckoned and collected, people are telephoned, the place of return is chosen anew, steps change hands, the limit becomes longer: none of it changes the state. */
const BESIDE = <S extends DossierState>(here: S) =>
  ({
    handOverDossiers: [here],
    receiveHandover: [here],
    draftApology: [here],
    rescheduleDossier: [here],
    reckonFee: [here],
    collectFee: [here],
    cancelReceipt: [here],
    recordContact: [here],
    chooseReturnPlace: [here],
    coverTask: [here],
    extendLimit: [here],
  }) as const satisfies Row;

/** A replaced result grants or refuses, and has to be handed over in either case. */
const CORRECTED = ['RESULT_READY', 'REFUSED_AFTER_APPRAISAL'] as const satisfies Outcomes;

const ARCHIVABLE = { archiveDossier: ['ARCHIVED'] } as const satisfies Row;

/**
 * States × acts (docs/states.md): an act missing from a state's row is not allowed there. A counter dossier
 * is accepted, sent back or refused from DRAFT within one visit; an online one from SUBMITTED.
 */
export const TRANSITIONS = {
  DRAFT: {
    updateDraft: ['DRAFT'],
    discardDraft: ['DISCARDED'],
    recordGuidance: ['DRAFT'],
    submitDossier: ['SUBMITTED'],
    acceptDossier: ONWARD,
    openPart: ONWARD,
    requestSupplement: ['SUPPLEMENT_BEFORE_INTAKE'],
    refuseDossier: ['REJECTED_AT_INTAKE'],
  },
  DISCARDED: {},
  SUBMITTED: {
    cancelReceipt: ['SUBMITTED'],
    acceptDossier: ONWARD,
    requestSupplement: ['SUPPLEMENT_BEFORE_INTAKE'],
    refuseDossier: ['REJECTED_AT_INTAKE'],
    withdrawDossier: ['WITHDRAWN'],
    recordContact: ['SUBMITTED'],
    chooseReturnPlace: ['SUBMITTED'],
  },
  SUPPLEMENT_BEFORE_INTAKE: {
    cancelReceipt: ['SUPPLEMENT_BEFORE_INTAKE'],
    supplyDocuments: ['SUBMITTED'],
    withdrawDossier: ['WITHDRAWN'],
    closeIncomplete: ['CLOSED_INCOMPLETE'],
    recordContact: ['SUPPLEMENT_BEFORE_INTAKE'],
    chooseReturnPlace: ['SUPPLEMENT_BEFORE_INTAKE'],
    coverTask: ['SUPPLEMENT_BEFORE_INTAKE'],
  },
  REJECTED_AT_INTAKE: { cancelReceipt: ['REJECTED_AT_INTAKE'] },
  ACCEPTED: {
    ...UNDECIDED,
    ...BESIDE('ACCEPTED'),
    ...ANSWERED,
    ...WORK_BESIDE('ACCEPTED'),
    handOverDossiers: ['IN_TRANSFER'],
    assignTask: ONWARD,
    completeTask: ONWARD,
  },
  IN_TRANSFER: {
    ...UNDECIDED,
    ...BESIDE('IN_TRANSFER'),
    ...WORK_BESIDE('IN_TRANSFER'),
    receiveHandover: ['ACCEPTED'],
    answerConsultation: [...ONWARD, 'IN_TRANSFER'],
    endConsultation: [...ONWARD, 'IN_TRANSFER'],
    deemConsent: [...ONWARD, 'IN_TRANSFER'],
    passTime: [...ONWARD, 'IN_TRANSFER'],
    concludeMeeting: [...ONWARD, 'IN_TRANSFER'],
    completePart: [...ONWARD, 'IN_TRANSFER'],
    recordExternalReply: [...ONWARD, 'IN_TRANSFER'],
    recordObligation: [...ONWARD, 'IN_TRANSFER'],
    recordPayment: [...ONWARD, 'IN_TRANSFER'],
    assignTask: [...ONWARD, 'IN_TRANSFER'],
    completeTask: [...ONWARD, 'IN_TRANSFER'],
  },
  IN_PROCESS: {
    ...UNDECIDED,
    ...BESIDE('IN_PROCESS'),
    ...ANSWERED,
    assignTask: ['IN_PROCESS'],
    completeTask: ONWARD,
    returnForRework: ['IN_PROCESS'],
    requestSupplement: ['IN_PROCESS'],
    suspendForObligation: ['IN_PROCESS'],
    decideProposal: ['IN_PROCESS', 'SUPPLEMENT_IN_PROCESS', 'AWAITING_FINANCIAL_OBLIGATION'],
    beginVerification: ['VERIFYING'],
    requestConsultation: ['CONSULTING', 'INTERAGENCY', 'IN_PROCESS'],
  },
  VERIFYING: {
    ...UNDECIDED,
    ...BESIDE('VERIFYING'),
    ...ANSWERED_MEANWHILE('VERIFYING'),
    assignTask: ['VERIFYING'],
    completeTask: ['VERIFYING'],
    concludeMeeting: ['VERIFYING'],
    returnForRework: ['VERIFYING'],
    requestConsultation: ['VERIFYING'],
    endVerification: GOES_ON,
  },
  CONSULTING: {
    ...UNDECIDED,
    ...BESIDE('CONSULTING'),
    ...ANSWERED,
    assignTask: ['CONSULTING'],
  },
  INTERAGENCY: {
    ...UNDECIDED,
    ...BESIDE('INTERAGENCY'),
    ...ANSWERED,
    assignTask: ['INTERAGENCY'],
  },
  SUPPLEMENT_IN_PROCESS: {
    ...UNDECIDED,
    ...BESIDE('SUPPLEMENT_IN_PROCESS'),
    ...ANSWERED_MEANWHILE('SUPPLEMENT_IN_PROCESS'),
    supplyDocuments: GOES_ON,
    closeIncomplete: ['CLOSED_INCOMPLETE'],
  },
  AWAITING_FINANCIAL_OBLIGATION: {
    ...UNDECIDED,
    ...BESIDE('AWAITING_FINANCIAL_OBLIGATION'),
    ...ANSWERED_MEANWHILE('AWAITING_FINANCIAL_OBLIGATION'),
    recordExternalReply: [...ONWARD, 'AWAITING_FINANCIAL_OBLIGATION'],
    recordPayment: [...ONWARD, 'AWAITING_FINANCIAL_OBLIGATION'],
    resumeDossier: GOES_ON,
  },
  PENDING_APPROVAL: {
    ...UNDECIDED,
    ...BESIDE('PENDING_APPROVAL'),
    assignTask: ['PENDING_APPROVAL'],
    approveResult: ['ISSUING', 'PENDING_APPROVAL'],
    returnForRework: ['IN_PROCESS'],
  },
  ISSUING: {
    ...BESIDE('ISSUING'),
    assignTask: ['ISSUING'],
    issueResult: ['RESULT_READY', 'REFUSED_AFTER_APPRAISAL'],
    returnForRework: ['IN_PROCESS'],
  },
  RESULT_READY: {
    handOverDossiers: ['RESULT_READY'],
    receiveHandover: ['RESULT_READY'],
    reckonFee: ['RESULT_READY'],
    collectFee: ['RESULT_READY'],
    cancelReceipt: ['RESULT_READY'],
    recordPost: ['RESULT_READY'],
    recordContact: ['RESULT_READY'],
    chooseReturnPlace: ['RESULT_READY'],
    coverTask: ['RESULT_READY'],
    correctResult: CORRECTED,
    deliverResult: ['RETURNED'],
  },
  REFUSED_AFTER_APPRAISAL: {
    handOverDossiers: ['REFUSED_AFTER_APPRAISAL'],
    receiveHandover: ['REFUSED_AFTER_APPRAISAL'],
    reckonFee: ['REFUSED_AFTER_APPRAISAL'],
    collectFee: ['REFUSED_AFTER_APPRAISAL'],
    cancelReceipt: ['REFUSED_AFTER_APPRAISAL'],
    recordPost: ['REFUSED_AFTER_APPRAISAL'],
    recordContact: ['REFUSED_AFTER_APPRAISAL'],
    chooseReturnPlace: ['REFUSED_AFTER_APPRAISAL'],
    coverTask: ['REFUSED_AFTER_APPRAISAL'],
    correctResult: CORRECTED,
    deliverResult: ['RETURNED'],
  },
  RETURNED: { ...ARCHIVABLE, cancelReceipt: ['RETURNED'], correctResult: CORRECTED },
  WITHDRAWN: { ...ARCHIVABLE, cancelReceipt: ['WITHDRAWN'] },
  STOPPED: { ...ARCHIVABLE, cancelReceipt: ['STOPPED'] },
  CLOSED_INCOMPLETE: { ...ARCHIVABLE, cancelReceipt: ['CLOSED_INCOMPLETE'] },
  ARCHIVED: {},
} as const satisfies Record<DossierState, Row>;

const outcomes = (from: DossierState, act: DossierAct): readonly DossierState[] =>
  (TRANSITIONS[from] as Row)[act] ?? [];

/** The acts a state allows, in the order of the law. */
export const allowedActs = (from: DossierState): DossierAct[] =>
  DOSSIER_ACTS.filter((act) => outcomes(from, act).length > 0);

export const allows = (from: DossierState, act: DossierAct, to: DossierState): boolean =>
  outcomes(from, act).includes(to);

/** States in which the act is allowed. */
export const statesAllowing = (act: DossierAct): DossierState[] =>
  DOSSIER_STATES.filter((from) => outcomes(from, act).length > 0);

/** Every arrow of the state machine: from, act, to. */
export const transitions = (): { from: DossierState; act: DossierAct; to: DossierState }[] =>
  DOSSIER_STATES.flatMap((from) =>
    allowedActs(from).flatMap((act) => outcomes(from, act).map((to) => ({ from, act, to }))),
  );
