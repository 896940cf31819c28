import type { DossierState } from '../dossier/index.ts';

/** Posts that carry out steps of an internal process (NĐ 61/2018 Đ.19; NĐ 118/2025 Đ.11). */
export const STEP_ROLES = [
  'COUNTER_OFFICER',
  'DIVISION_HEAD',
  'SPECIALIST',
  'LEADER',
  'RECORDS_OFFICER',
] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/**
 * What is done in a step. EXTERNAL: a system outside answers (thuế, cư trú, bảo hiểm); PART: another procedure of a bundle
 * (phần việc liên thông) runs as a dossier of its own; TIMER: nothing but time passes; the officer of such a step watches it.
 */
export const STEP_KINDS = [
  'INTAKE',
  'ASSIGN',
  'WORK',
  'CONSULT',
  'MEETING',
  'EXTERNAL',
  'PART',
  'TIMER',
  'REVIEW',
  'APPROVE',
  'ISSUE',
  'RETURN',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** How the unit of a step follows from the dossier. */
export const UNIT_RULES = ['INTAKE', 'AUTHORITY', 'CONSULTED', 'PROVINCE_COMMITTEE', 'RECEIVING'] as const;
/** A rule, or the keys of named units: `@so-xay-dung`, several joined by `|`. */
export type UnitRule = (typeof UNIT_RULES)[number] | `@${string}`;

/** Systems outside the province's own software that a step may wait for. */
export const EXTERNAL_SYSTEMS = ['TAX', 'CIVIL_STATUS', 'RESIDENCE', 'SOCIAL_INSURANCE', 'POWER'] as const;
export type ExternalSystem = (typeof EXTERNAL_SYSTEMS)[number];

/** Own time limit of a step, on its own clock; it never moves the due date of the dossier. */
export interface StepLimit {
  value: number;
  unit: 'WORKING_HOUR' | 'WORKING_DAY';
}

export interface ProcessStep {
  key: string;
  name: string;
  nameEn: string;
  role: StepRole;
  unit: UnitRule;
  kind: StepKind;
  /** Share of the legal time, 0..1; on no way through the process do the shares add up to more than 1. */
  share: number;
  limit?: StepLimit;
  /** Data a step cannot begin without, and data it brings about; what the applicant hands in exists from the start. */
  needs?: readonly string[];
  makes?: readonly string[];
  /** Steps that have to come first by law though no datum says so. */
  after?: readonly { step: string; legalBasis: string }[];
  form?: string;
  paper?: string;
  /** Matter of the authority calendar that whoever decides here must hold; absent: the procedure itself. */
  authority?: string;
  legalBasis?: string;
  /** CONSULT: no answer in time is consent; only where the law says so. */
  silence?: { legalBasis: string };
  /** EXTERNAL: who answers, and whether the time limit stands meanwhile, and by which law. */
  system?: ExternalSystem;
  stands?: { legalBasis: string };
  /** PART: code of the procedure the part is a dossier of. */
  procedure?: string;
}

/** PARALLEL: all ways at once, and on again when all have come; EXCLUSIVE: the first way whose condition holds. */
export const GATEWAY_KINDS = ['PARALLEL', 'EXCLUSIVE'] as const;
export interface ProcessGateway {
  key: string;
  kind: (typeof GATEWAY_KINDS)[number];
  name: string;
}

/** A fact of the dossier: `answers.<question>`, `opinion.<step>`, `reply.<step>`, `meeting.<step>`, `outcome`, `channel`. */
export type Condition =
  | { fact: string; in: readonly string[] }
  | { fact: string; atLeast: number }
  | { fact: string; below: number };

export const START = 'START';
export const END = 'END';

export interface ProcessFlow {
  key: string;
  /** A step, a gateway, or START. */
  from: string;
  /** A step, a gateway, or END. */
  to: string;
  name?: string;
  /** Only out of an EXCLUSIVE gateway; the way without one is taken when no other holds. */
  when?: Condition;
}

/** An internal process (quy trình nội bộ). Without flows its steps follow one another; a CONSULT step runs for all consulted units at once. */
export interface ProcessDefinition {
  key: string;
  name: string;
  nameEn?: string;
  steps: readonly ProcessStep[];
  gateways?: readonly ProcessGateway[];
  flows?: readonly ProcessFlow[];
}

/** The business state of a dossier whose open step is of this kind. */
export const STATE_OF_STEP = {
  INTAKE: 'ACCEPTED',
  ASSIGN: 'ACCEPTED',
  WORK: 'IN_PROCESS',
  CONSULT: 'CONSULTING',
  MEETING: 'CONSULTING',
  EXTERNAL: 'INTERAGENCY',
  PART: 'INTERAGENCY',
  TIMER: 'IN_PROCESS',
  REVIEW: 'IN_PROCESS',
  APPROVE: 'PENDING_APPROVAL',
  ISSUE: 'ISSUING',
  RETURN: 'RESULT_READY',
} as const satisfies Record<StepKind, DossierState>;

/** Of steps that are open side by side, the earliest of these says the state: work before waiting, waiting before deciding. */
export const STATE_ORDER = [
  'ASSIGN',
  'INTAKE',
  'WORK',
  'REVIEW',
  'TIMER',
  'MEETING',
  'CONSULT',
  'PART',
  'EXTERNAL',
  'APPROVE',
  'ISSUE',
  'RETURN',
] as const satisfies readonly StepKind[];
