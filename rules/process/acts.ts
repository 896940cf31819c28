import { mayDo, type Permission } from '../authority/index.ts';
import type { DossierAct } from '../dossier/index.ts';
import type { ProcessStep, StepKind } from './definition.ts';

interface FinishingAct {
  act: DossierAct;
  /** What the holder of the step must be allowed; null: the step ends without him, when time or an answer has come. */
  permission: Permission | null;
}

/** The act by which a step of each kind is done. */
export const FINISHED_BY: Readonly<Record<StepKind, FinishingAct>> = {
  INTAKE: { act: 'acceptDossier', permission: 'acceptDossier' },
  ASSIGN: { act: 'assignTask', permission: 'assignTask' },
  WORK: { act: 'completeTask', permission: 'completeTask' },
  REVIEW: { act: 'completeTask', permission: 'completeTask' },
  CONSULT: { act: 'answerConsultation', permission: 'answerConsultation' },
  MEETING: { act: 'concludeMeeting', permission: 'concludeMeeting' },
  EXTERNAL: { act: 'recordExternalReply', permission: null },
  PART: { act: 'completePart', permission: null },
  TIMER: { act: 'passTime', permission: null },
  APPROVE: { act: 'approveResult', permission: 'approveResult' },
  ISSUE: { act: 'issueResult', permission: 'issueResult' },
  RETURN: { act: 'deliverResult', permission: 'deliverResult' },
};

/** Whether the post a step is written for may finish it where it is written to be done. */
export function mayFinish({ kind, role, unit }: ProcessStep): boolean {
  const { permission } = FINISHED_BY[kind];
  if (permission === null) return true;
  const here = 'here';
  const atIntake = unit === 'INTAKE' || unit === 'RECEIVING';
  return mayDo(permission, [{ unitKey: here, roles: [role] }], {
    intakeUnit: atIntake ? here : 'elsewhere',
    returnUnit: atIntake ? here : 'elsewhere',
    handlingUnits: [here],
    askedUnits: [here],
    task: { unitKey: here, role },
  });
}
