import { START, type ProcessStep } from './definition.ts';
import type { ProcessGraph } from './graph.ts';
import { targetOf, type Tokens } from './run.ts';

/** How a step stands in one dossier: SKIPPED when nobody is there for it, or the dossier went another way. */
export type StepStanding = 'DONE' | 'NOW' | 'TO_DO' | 'SKIPPED';

/** Keys of the nodes that lie ahead of a place, that of a token or a node; ways that lead round again are not taken. */
export function aheadOf(graph: ProcessGraph, place: string): Set<string> {
  const ways = onwardOf(graph);
  const from = targetOf(graph, place);
  const seen = new Set<string>(from === place ? [] : [from]);
  const ahead = [from];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const to of ways.get(at) ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        ahead.push(to);
      }
  return seen;
}

/** The standing of every step, by its key; a step that lies ahead has to be done again even if it was done before. */
export function standings(
  graph: ProcessGraph,
  tokens: Tokens,
  done: ReadonlySet<string>,
  passedOver: (step: ProcessStep) => boolean,
): Map<string, StepStanding> {
  const ahead = new Set(tokens.flatMap((place) => [...aheadOf(graph, place)]));
  const standing = (step: ProcessStep): StepStanding => {
    if (tokens.includes(step.key)) return 'NOW';
    if (ahead.has(step.key) && !passedOver(step)) return 'TO_DO';
    return done.has(step.key) ? 'DONE' : 'SKIPPED';
  };
  return new Map(graph.definition.steps.map((step) => [step.key, standing(step)]));
}

const known = new WeakMap<ProcessGraph, ReadonlyMap<string, readonly string[]>>();

/** The nodes after each node, without the flows that lead back to one the way has come through. */
export function onwardOf(graph: ProcessGraph): ReadonlyMap<string, readonly string[]> {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const ways = new Map<string, string[]>();
  const onTheWay = new Set<string>();
  const walk = (key: string): void => {
    const after: string[] = [];
    ways.set(key, after);
    onTheWay.add(key);
    for (const { to } of graph.out.get(key) ?? []) {
      if (onTheWay.has(to)) continue;
      after.push(to);
      if (!ways.has(to)) walk(to);
    }
    onTheWay.delete(key);
  };
  walk(START);
  known.set(graph, ways);
  return ways;
}
