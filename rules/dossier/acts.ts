import { DOSSIER_STATES, type DossierState } from './states.ts';

/** What people do to a dossier, each one sentence of docs/states.md. */
export const DOSSIER_ACTS = [
  'updateDraft',
  'submitDossier',
  'acceptDossier',
  'requestSupplement',
  'supplyDocuments',
  'refuseDossier',
  'assignTask',
  'completeTask',
  'returnForRework',
  'approveResult',
  'issueResult',
  'deliverResult',
] as const;
export type DossierAct = (typeof DOSSIER_ACTS)[number];

/** The state an act may lead to; several where the next step of the process decides which. */
type Outcomes = readonly [DossierState, ...DossierState[]];

const HANDLING = [
  'ACCEPTED',
  'IN_PROCESS',
  'CONSULTING',
  'PENDING_APPROVAL',
  'ISSUING',
  'RESULT_READY',
] as const;

/**
 * States × acts (docs/states.md): an act missing from a state's row is not allowed there. A counter dossier
 * is accepted, sent back or refused from DRAFT within one visit; an online one from SUBMITTED.
 */
export const TRANSITIONS = {
  DRAFT: {
    updateDraft: ['DRAFT'],
    submitDossier: ['SUBMITTED'],
    acceptDossier: HANDLING,
    requestSupplement: ['SUPPLEMENT_BEFORE_INTAKE'],
    refuseDossier: ['REJECTED_AT_INTAKE'],
  },
  SUBMITTED: {
    acceptDossier: HANDLING,
    requestSupplement: ['SUPPLEMENT_BEFORE_INTAKE'],
    refuseDossier: ['REJECTED_AT_INTAKE'],
  },
  SUPPLEMENT_BEFORE_INTAKE: { supplyDocuments: ['SUBMITTED'] },
  REJECTED_AT_INTAKE: {},
  ACCEPTED: { assignTask: HANDLING, completeTask: HANDLING },
  IN_TRANSFER: {},
  IN_PROCESS: {
    assignTask: ['IN_PROCESS'],
    completeTask: HANDLING,
    returnForRework: ['IN_PROCESS'],
    requestSupplement: ['SUPPLEMENT_IN_PROCESS'],
  },
  VERIFYING: {},
  CONSULTING: { assignTask: ['CONSULTING'], completeTask: ['CONSULTING', 'IN_PROCESS', 'PENDING_APPROVAL'] },
  INTERAGENCY: {},
  SUPPLEMENT_IN_PROCESS: { supplyDocuments: ['IN_PROCESS'] },
  AWAITING_FINANCIAL_OBLIGATION: {},
  PENDING_APPROVAL: {
    assignTask: ['PENDING_APPROVAL'],
    approveResult: ['ISSUING', 'PENDING_APPROVAL'],
    returnForRework: ['IN_PROCESS'],
  },
  ISSUING: { assignTask: ['ISSUING'], issueResult: ['RESULT_READY'], returnForRework: ['IN_PROCESS'] },
  RESULT_READY: { deliverResult: ['RETURNED'] },
  RETURNED: {},
  REFUSED_AFTER_APPRAISAL: {},
  WITHDRAWN: {},
  STOPPED: {},
  CLOSED_INCOMPLETE: {},
  ARCHIVED: {},
} as const satisfies Record<DossierState, Partial<Record<DossierAct, Outcomes>>>;

const outcomes = (from: DossierState, act: DossierAct): readonly DossierState[] =>
  (TRANSITIONS[from] as Partial<Record<DossierAct, Outcomes>>)[act] ?? [];

/** The acts a state allows, in the order of the law: what an error offers instead of the refused one. */
export const allowedActs = (from: DossierState): DossierAct[] =>
  DOSSIER_ACTS.filter((act) => outcomes(from, act).length > 0);

export const allows = (from: DossierState, act: DossierAct, to: DossierState): boolean =>
  outcomes(from, act).includes(to);

/** States in which the act is allowed. */
export const statesAllowing = (act: DossierAct): DossierState[] =>
  DOSSIER_STATES.filter((from) => outcomes(from, act).length > 0);
