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

export const STEP_KINDS = [
  'INTAKE',
  'ASSIGN',
  'WORK',
  'CONSULT',
  'REVIEW',
  'APPROVE',
  'ISSUE',
  'RETURN',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** How the unit of a step follows from the dossier. */
export const UNIT_RULES = ['INTAKE', 'AUTHORITY', 'CONSULTED', 'PROVINCE_COMMITTEE', 'RECEIVING'] as const;
export type UnitRule = (typeof UNIT_RULES)[number];

export interface ProcessStep {
  key: string;
  name: string;
  nameEn: string;
  role: StepRole;
  unit: UnitRule;
  kind: StepKind;
  /** Share of the legal time, 0..1; the shares of a process add up to 1 and never extend the limit. */
  share: number;
}

/** An internal process (quy trình nội bộ): its steps one after another; a CONSULT step runs for all consulted units at once. */
export interface ProcessDefinition {
  key: string;
  name: string;
  steps: readonly ProcessStep[];
}

/** The business state of a dossier whose open step is of this kind. */
export const STATE_OF_STEP = {
  INTAKE: 'ACCEPTED',
  ASSIGN: 'ACCEPTED',
  WORK: 'IN_PROCESS',
  CONSULT: 'CONSULTING',
  REVIEW: 'IN_PROCESS',
  APPROVE: 'PENDING_APPROVAL',
  ISSUE: 'ISSUING',
  RETURN: 'RESULT_READY',
} as const satisfies Record<StepKind, DossierState>;

/** Units that stand for the unit rules of one dossier. */
export interface StepUnits {
  intakeUnit: string;
  authority: string;
  provinceCommittee: string;
  consulted: readonly string[];
}

export function unitsOfStep(step: ProcessStep, units: StepUnits): readonly string[] {
  switch (step.unit) {
    case 'INTAKE':
    case 'RECEIVING':
      return [units.intakeUnit];
    case 'AUTHORITY':
      return [units.authority];
    case 'PROVINCE_COMMITTEE':
      return [units.provinceCommittee];
    case 'CONSULTED':
      return units.consulted;
  }
}

/** The step after `index` that has a unit to do it: a consultation nobody is asked for is passed over. */
export function nextStep(process: ProcessDefinition, index: number, units: StepUnits): number | undefined {
  const found = process.steps.findIndex((step, at) => at > index && unitsOfStep(step, units).length > 0);
  return found === -1 ? undefined : found;
}

/** The step work goes back to for rework: the nearest WORK step before `index` (NĐ 61/2018 Đ.19.2: the leader returns it with comments). */
export function reworkStep(process: ProcessDefinition, index: number): number | undefined {
  const found = process.steps.findLastIndex((step, at) => at < index && step.kind === 'WORK');
  return found === -1 ? undefined : found;
}

/** Moment by which a step should be done: the sum of shares up to and with it, of the working time between start and due. */
export function shareUntil(process: ProcessDefinition, index: number): number {
  return Math.min(
    1,
    process.steps.slice(0, index + 1).reduce((sum, step) => sum + step.share, 0),
  );
}

/** Part of the time that is left from the beginning of a step: its share among the shares from it to the end, 0..1. */
export function shareOfRest(process: ProcessDefinition, index: number): number {
  const rest = process.steps.slice(index).reduce((sum, step) => sum + step.share, 0);
  return rest === 0 ? 1 : (process.steps[index]?.share ?? 0) / rest;
}
