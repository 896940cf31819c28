import { STEP_KINDS, type StepKind } from './definition.ts';

interface Inherent {
  /** Kinds whose outcome a step of this kind always uses, where they come before it. */
  needs: readonly StepKind[];
  /** Kinds whose outcome it is taken to use as long as nobody writes down what it needs. */
  uses?: readonly StepKind[];
}

/** Before any of these is done nobody else has the dossier in hand, or the time for it has not come. */
const FIRST = [
  'INTAKE',
  'ASSIGN',
  'TIMER',
  'APPROVE',
  'ISSUE',
  'RETURN',
] as const satisfies readonly StepKind[];
/** What is brought to whoever drafts, sums up or decides. */
const BROUGHT = ['CONSULT', 'MEETING', 'EXTERNAL', 'PART'] as const satisfies readonly StepKind[];
/** What leaves the house has been looked through, and a meeting may have decided that it is asked for. */
const SENT_OUT = [...FIRST, 'REVIEW', 'MEETING'] as const satisfies readonly StepKind[];

/**
 * What the kinds of steps make and need though it is nowhere written: who reviews needs the draft, who decides needs what
 * was reviewed, who issues needs the decision. Steps of one line whose kinds say nothing here depend on data alone.
 */
export const INHERENT: Readonly<Record<StepKind, Inherent>> = {
  INTAKE: { needs: [] },
  ASSIGN: { needs: STEP_KINDS },
  WORK: { needs: FIRST, uses: [...BROUGHT, 'REVIEW'] },
  CONSULT: { needs: SENT_OUT },
  EXTERNAL: { needs: SENT_OUT },
  PART: { needs: SENT_OUT },
  MEETING: { needs: [...FIRST, ...BROUGHT, 'WORK', 'REVIEW'] },
  // counted from the end of what is done before it
  TIMER: { needs: STEP_KINDS },
  REVIEW: { needs: [...FIRST, ...BROUGHT, 'WORK', 'REVIEW'] },
  APPROVE: { needs: STEP_KINDS },
  ISSUE: { needs: STEP_KINDS },
  RETURN: { needs: STEP_KINDS },
};
