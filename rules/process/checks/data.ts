import { alwaysBefore } from '../before.ts';
import type { ProcessStep } from '../definition.ts';
import type { ProcessGraph } from '../graph.ts';
import { aheadOf } from '../standing.ts';
import { stepName, type besideOf } from './beside.ts';
import { found, type ProcessFinding } from './finding.ts';

type Beside = ReturnType<typeof besideOf>;

/** What a step needs has been made when it begins, whichever way led to it. */
export function checkNeeds(graph: ProcessGraph, given: readonly string[], beside: Beside): ProcessFinding[] {
  const there = alwaysBefore(graph, given, ({ makes = [] }) => makes);
  return graph.definition.steps.flatMap((step) =>
    (step.needs ?? []).flatMap((datum) => {
      const isThere = there.get(step.key)?.has(datum) === true;
      return need(graph, { step, datum, isThere }, beside);
    }),
  );
}

function need(
  graph: ProcessGraph,
  { step, datum, isThere }: { step: ProcessStep; datum: string; isThere: boolean },
  beside: Beside,
): ProcessFinding[] {
  const makers = graph.definition.steps.filter((one) => one !== step && one.makes?.includes(datum));
  const said = (other: ProcessStep) => ({ step: stepName(step), other: stepName(other), datum });
  const same = makers.find(({ key }) => beside.get(step.key)?.has(key));
  if (same !== undefined) return [found('NEED_MADE_BESIDE', step.key, said(same))];
  if (isThere) return [];
  const earlier = makers.find(({ key }) => aheadOf(graph, key).has(step.key));
  if (earlier !== undefined) return [found('NEED_MADE_SOMETIMES', step.key, said(earlier))];
  const [later] = makers;
  if (later !== undefined) return [found('NEED_MADE_LATER', step.key, said(later))];
  return [found('NEED_NOT_MADE', step.key, { step: stepName(step), datum })];
}

/** A step the law puts after another comes after it on every way. */
export function checkOrder(graph: ProcessGraph): ProcessFinding[] {
  const { steps } = graph.definition;
  const done = alwaysBefore(graph, [], ({ key }) => [key]);
  return steps.flatMap((step) =>
    (step.after ?? []).flatMap(({ step: key, legalBasis: basis }) => {
      const other = steps.find((one) => one.key === key);
      if (other === undefined) return [found('AFTER_UNKNOWN', step.key, { step: stepName(step), key })];
      if (done.get(step.key)?.has(key)) return [];
      return [found('AFTER_NOT_KEPT', step.key, { step: stepName(step), other: stepName(other), basis })];
    }),
  );
}
