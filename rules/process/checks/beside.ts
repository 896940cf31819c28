import type { ProcessStep } from '../definition.ts';
import type { ProcessGraph } from '../graph.ts';
import type { Play } from '../markings.ts';
import { found, nameOf, type ProcessFinding } from './finding.ts';
import { ALONE, markingsOf } from './play.ts';

/** For each step the steps that can be open at the same time. */
export function besideOf(
  graph: ProcessGraph,
  plays: readonly Play[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map(graph.definition.steps.map(({ key }) => [key, new Set<string>()]));
  for (const tokens of plays.flatMap(markingsOf))
    for (const one of tokens)
      for (const other of tokens) if (one !== other && beside.has(other)) beside.get(one)?.add(other);
  return beside;
}

/** Unsafe parallel, whatever the steps need: deciding beside work, a limit that stands beside one that runs, one datum made twice. */
export function checkBeside(
  { definition: { steps } }: ProcessGraph,
  beside: ReturnType<typeof besideOf>,
): ProcessFinding[] {
  return steps.flatMap((step, at) =>
    steps
      .slice(at + 1)
      .filter(({ key }) => beside.get(step.key)?.has(key))
      .flatMap((other) => pair(step, other)),
  );
}

function pair(one: ProcessStep, two: ProcessStep): ProcessFinding[] {
  const said = (step: ProcessStep, other: ProcessStep) => ({ step: stepName(step), other: stepName(other) });
  const [alone, others] = ALONE.includes(one.kind) ? [one, two] : [two, one];
  if (ALONE.includes(alone.kind)) return [found('DECIDES_BESIDE', alone.key, said(alone, others))];
  const [stands, runs] = one.stands === undefined ? [two, one] : [one, two];
  return [
    ...(stands.stands === undefined ? [] : [found('STANDS_BESIDE', stands.key, said(stands, runs))]),
    ...(one.makes ?? [])
      .filter((datum) => two.makes?.includes(datum))
      .map((datum) => found('MADE_TWICE_BESIDE', two.key, { ...said(two, one), datum })),
  ];
}

export const stepName = (step: ProcessStep) => nameOf({ type: 'STEP', key: step.key, index: 0, step });
