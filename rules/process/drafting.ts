import { END, type ProcessStep } from './definition.ts';
import { flowsOf, reachableFrom, type ProcessGraph } from './graph.ts';
import { mayBePassedOver } from './markings.ts';

/**
 * Whether work on a step brings the draft of the result: from there the dossier can come to a signature or its end without
 * other work, or a choice right after it asks what was drafted; work before that prepares it. Work that agencies do which
 * may not be asked at all is not counted on.
 *
 * @param goesTo keys of the nodes a dossier really goes to from the step; absent: all a dossier may go to
 */
export function drafts(
  graph: ProcessGraph,
  { key, kind }: Pick<ProcessStep, 'key' | 'kind'>,
  goesTo: () => readonly string[] = () => (graph.out.get(key) ?? []).map(({ to }) => to),
): boolean {
  if (kind !== 'WORK') return false;
  if (asksOutcome(graph, key)) return true;
  const { steps } = graph.definition;
  const works = steps
    .filter((step) => step.kind === 'WORK' && !mayBePassedOver(step))
    .map((step) => step.key);
  const decided = new Set([END, ...steps.filter((step) => step.kind === 'APPROVE').map((step) => step.key)]);
  return goesTo().some(
    (at) => decided.has(at) || !decided.isDisjointFrom(reachableFrom(graph, at, ...works)),
  );
}

function asksOutcome(graph: ProcessGraph, key: string): boolean {
  const others = graph.definition.steps.map((step) => step.key).filter((other) => other !== key);
  const next = reachableFrom(graph, key, ...others);
  return flowsOf(graph.definition).some(({ from, when }) => when?.fact === 'outcome' && next.has(from));
}
