import type { DossierState } from '@motcua/rules/dossier';
import { STATE_OF_STEP, STATE_ORDER, type StepKind } from '@motcua/rules/process';
import { isOfProcess } from './facts.ts';
import type { Loaded } from './load.ts';
import type { ConsultationRequest } from './tables.ts';

/** An open step, or one about to open: what the state follows from. */
export interface Standing {
  id?: string;
  step_key: string;
  kind: StepKind;
  request?: ConsultationRequest | null;
}

const WAITING_STATES: readonly DossierState[] = ['SUPPLEMENT_IN_PROCESS', 'AWAITING_FINANCIAL_OBLIGATION'];

/** The whole dossier waits for its applicant; agencies that are asked may answer meanwhile. */
export const waitsForApplicant = ({ dossier }: Pick<Loaded, 'dossier'>): boolean =>
  WAITING_STATES.includes(dossier.state);

/** Steps in which others act, or nothing but time: they go on while the applicant is waited for. */
const OTHERS_ACT: readonly StepKind[] = ['CONSULT', 'EXTERNAL', 'PART', 'TIMER'];

export const standsStill = ({ kind }: Pick<Standing, 'kind'>): boolean => !OTHERS_ACT.includes(kind);

/** A verification is under way in this step of work. */
export const isVerifying = ({ dossier }: Pick<Loaded, 'dossier'>, { id, kind }: Standing): boolean =>
  dossier.state === 'VERIFYING' && kind === 'WORK' && (dossier.verification?.taskId ?? id) === id;

/** The questions an officer asked from a step on the way, not answered yet. */
export const questionsOf = <S extends Standing>(
  { process }: Pick<Loaded, 'process'>,
  open: readonly S[],
  step?: string,
): S[] => {
  const ofProcess = isOfProcess(process);
  return open.filter(
    ({ step_key, kind }) => !ofProcess({ step: step_key, kind }) && (step === undefined || step === step_key),
  );
};

/**
 * The state of the law that follows from the steps then open. A step that has asked somebody waits for him; what the whole
 * dossier waits for, the applicant or a verification, goes before its branches.
 */
export function stateAfter(
  loaded: Pick<Loaded, 'dossier' | 'process'>,
  open: readonly Standing[],
): DossierState {
  const { state: before } = loaded.dossier;
  if (waitsForApplicant(loaded)) return before;
  if (open.some((one) => isVerifying(loaded, one))) return 'VERIFYING';
  const questions = questionsOf(loaded, open);
  const kinds = open
    .filter((one) => !questions.includes(one))
    .map(({ step_key, kind }): StepKind => {
      const asked = questions.find((one) => one.step_key === step_key);
      if (asked === undefined) return kind;
      return asked.request?.purpose === 'PART' ? 'PART' : 'CONSULT';
    });
  const first = STATE_ORDER.find((kind) => kinds.includes(kind));
  const state = first === undefined ? 'RESULT_READY' : STATE_OF_STEP[first];
  // papers on their way arrive by an act of their own
  return before === 'IN_TRANSFER' && state === 'ACCEPTED' ? before : state;
}
