import { END, type ProcessDefinition, type ProcessStep } from './definition.ts';
import { stepOfFact } from './facts.ts';
import { graphOf, nodeOf, type ProcessGraph } from './graph.ts';
import { INHERENT } from './inherent.ts';
import type { Weight } from './shares.ts';
import { aheadOf, onwardOf } from './standing.ts';

/**
 * Why a step has to follow another: DATA: it needs what that makes (or both make it); LAW: a cited order; KIND: what the
 * kinds of steps need of each other; CHOICE: whether it is done at all depends on that one; CLOCK: the time limit cannot
 * stand and run at once.
 */
export type DependencyReason = 'DATA' | 'LAW' | 'KIND' | 'CHOICE' | 'CLOCK';

export interface Dependency {
  /** Keys of steps. */
  from: string;
  to: string;
  because: DependencyReason;
}

/**
 * The rule of the source document: a step that needs what another brings about follows it, otherwise the two run together
 * (“nếu không phụ thuộc thì hai thủ tục sẽ được thực hiện song song”). Only of steps that follow each other in the map it is
 * asked whether they have to.
 */
export function dependenciesOf(definition: ProcessDefinition): Dependency[] {
  const graph = graphOf(definition);
  const chosen = choices(graph);
  return definition.steps.flatMap((from) => {
    const ahead = aheadOf(graph, from.key);
    return definition.steps.flatMap((to): Dependency[] => {
      if (from === to || !ahead.has(to.key)) return [];
      const because = reason(from, to, chosen);
      return because === undefined ? [] : [{ from: from.key, to: to.key, because }];
    });
  });
}

function reason(from: ProcessStep, to: ProcessStep, chosen: Choices): DependencyReason | undefined {
  const made = new Set(from.makes);
  if ((to.needs ?? []).some((one) => made.has(one)) || (to.makes ?? []).some((one) => made.has(one)))
    return 'DATA';
  if ((to.after ?? []).some(({ step }) => step === from.key)) return 'LAW';
  const { needs, uses = [] } = INHERENT[to.kind];
  if (needs.includes(from.kind) || (to.needs === undefined && uses.includes(from.kind))) return 'KIND';
  if (chosen(from, to.key)) return 'CHOICE';
  return (from.stands === undefined) === (to.stands === undefined) ? undefined : 'CLOCK';
}

type Choices = (on: ProcessStep, step: string) => boolean;

/** Whether a step is done only on some ways out of a choice that is made on what another step brought. */
function choices(graph: ProcessGraph): Choices {
  const ruled = [...graph.nodes.values()].flatMap((node) => {
    const out = graph.out.get(node.key) ?? [];
    if (node.type !== 'GATEWAY' || node.gateway.kind !== 'EXCLUSIVE' || out.length < 2) return [];
    const facts = out.flatMap(({ when }) => (when === undefined ? [] : [when.fact]));
    const sometimes = [...aheadOf(graph, node.key)].filter((key) => isAvoided(graph, node.key, key));
    return [{ facts, sometimes: new Set(sometimes) }];
  });
  return (on, step) =>
    ruled.some(({ facts, sometimes }) => sometimes.has(step) && facts.some((fact) => comesFrom(fact, on)));
}

/** The outcome is what the draft proposes. */
const comesFrom = (fact: string, { key, kind }: ProcessStep): boolean =>
  stepOfFact(fact) === key || (fact === 'outcome' && kind === 'WORK');

/** Whether a way leads on to the end without coming through the node. */
function isAvoided(graph: ProcessGraph, from: string, avoided: string): boolean {
  const ways = onwardOf(graph);
  const seen = new Set([from, avoided]);
  const ahead = [from];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const to of ways.get(at) ?? []) {
      if (to === END) return true;
      if (!seen.has(to)) {
        seen.add(to);
        ahead.push(to);
      }
    }
  return false;
}

/** The longest chain of steps of which each needs the one before: what the process takes though everything else runs together. */
export function criticalPath(
  definition: ProcessDefinition,
  hoursOf: Weight,
): { steps: string[]; hours: number } {
  const steps = new Map(definition.steps.map((step) => [step.key, step]));
  const after = Map.groupBy(dependenciesOf(definition), ({ from }) => from);
  const known = new Map<string, { steps: string[]; hours: number }>();
  const from = (step: ProcessStep): { steps: string[]; hours: number } => {
    const before = known.get(step.key);
    if (before !== undefined) return before;
    const rest = longest((after.get(step.key) ?? []).flatMap(({ to }) => steps.get(to) ?? []).map(from));
    const path = { steps: [step.key, ...rest.steps], hours: hoursOf(step) + rest.hours };
    known.set(step.key, path);
    return path;
  };
  return longest(definition.steps.map(from));
}

const longest = (paths: readonly { steps: string[]; hours: number }[]): { steps: string[]; hours: number } =>
  paths.reduce((best, path) => (path.hours > best.hours ? path : best), { steps: [], hours: 0 });

export interface Sequence {
  from: ProcessStep;
  to: ProcessStep;
}

/** Steps of which one comes right after the other, gateways between them or not; ways that lead round again are not followed. */
export function sequencesOf(definition: ProcessDefinition): Sequence[] {
  const graph = graphOf(definition);
  const ways = onwardOf(graph);
  return definition.steps.flatMap((from) => {
    const next = new Set<ProcessStep>();
    const ahead = [...(ways.get(from.key) ?? [])];
    for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
      const node = nodeOf(graph, key);
      if (node.type === 'STEP') next.add(node.step);
      else ahead.push(...(ways.get(key) ?? []));
    }
    return [...next].map((to) => ({ from, to }));
  });
}

/** Pairs of steps the map puts in sequence, directly or not, though neither needs the other. */
export function needlessPairs(definition: ProcessDefinition): Sequence[] {
  const graph = graphOf(definition);
  const needed = closure(dependenciesOf(definition));
  return definition.steps.flatMap((from) => {
    const ahead = aheadOf(graph, from.key);
    return definition.steps
      .filter((to) => from !== to && ahead.has(to.key) && !needed.get(from.key)?.has(to.key))
      .map((to) => ({ from, to }));
  });
}

/** For each step those that need it, be it through others. */
export function closure(
  dependencies: readonly { from: string; to: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const after = Map.groupBy(dependencies, ({ from }) => from);
  const known = new Map<string, Set<string>>();
  const from = (key: string): Set<string> => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const all = new Set<string>();
    known.set(key, all);
    for (const { to } of after.get(key) ?? []) {
      all.add(to);
      for (const further of from(to)) all.add(further);
    }
    return all;
  };
  for (const key of after.keys()) from(key);
  return known;
}
