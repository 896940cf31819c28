import type { Facts, ProcessDefinition, StepKind } from '@motcua/rules/process';
import type { Loaded, StepAnswer, TaskRow } from './load.ts';

/** Name under which the answer of a step is a fact of the process: `opinion.<step>`, `reply.<step>` … */
const FACT_OF_KIND: Partial<Record<StepKind, string>> = {
  CONSULT: 'opinion',
  EXTERNAL: 'reply',
  PART: 'reply',
  MEETING: 'meeting',
};

/** A step that asked and was closed without an answer. */
const SILENT = 'SILENT';

/** Of several agencies the hardest to go on with says how the step came out. */
const HARDEST_FIRST = [
  'DISAGREE',
  'REJECTED',
  SILENT,
  'NOT_COMPETENT',
  'AGREE_WITH_CONDITIONS',
  'DEEMED',
  'AGREE',
];

/** What the conditions of a process ask of a dossier. */
export function factsOf({
  dossier,
  process,
  answered,
}: Pick<Loaded, 'dossier' | 'process' | 'answered'>): Facts {
  const answers = Object.entries(dossier.answers).map(([key, value]) => [`answers.${key}`, String(value)]);
  const steps = Object.entries(Object.groupBy(answered.filter(isOfProcess(process)), ({ step }) => step));
  return {
    ...Object.fromEntries(answers),
    ...Object.fromEntries(steps.flatMap(([step, rounds = []]) => stepFact(step, rounds))),
    channel: dossier.channel,
    ...(dossier.draft_result === null ? {} : { outcome: dossier.draft_result.outcome }),
  };
}

/** The step as it is when this part of it has its answer. */
export const answeredBy = (loaded: Loaded, task: TaskRow, answer: string | null): Loaded => ({
  ...loaded,
  answered: [
    ...loaded.answered,
    { step: task.step_key, kind: task.kind, answer, openedAt: task.opened_at.toISOString() },
  ],
});

/** A question an officer asked on the way is no step of the process. */
export const isOfProcess =
  (process: ProcessDefinition) =>
  ({ step, kind }: { step: string; kind: StepKind }): boolean =>
    process.steps.some((one) => one.key === step && one.kind === kind);

function stepFact(step: string, rounds: readonly StepAnswer[]): [string, string][] {
  const last = Math.max(...rounds.map(({ openedAt }) => Date.parse(openedAt)));
  const answers = rounds.filter(({ openedAt }) => Date.parse(openedAt) === last).map(({ answer }) => answer);
  const name = FACT_OF_KIND[rounds[0]?.kind ?? 'WORK'];
  const value = answersTogether(answers);
  return name === undefined || value === undefined ? [] : [[`${name}.${step}`, value]];
}

/** What came of a step whose closed parts have these answers, null for none; undefined where there is no part. */
export function answersTogether(given: readonly (string | null)[]): string | undefined {
  const answers = given.map((answer) => answer ?? SILENT);
  return HARDEST_FIRST.find((one) => answers.includes(one)) ?? answers.at(-1);
}
