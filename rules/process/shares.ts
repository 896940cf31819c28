import { START, type ProcessDefinition, type ProcessStep } from './definition.ts';
import { graphOf, nodeOf, type ProcessGraph, type ProcessNode } from './graph.ts';
import { onwardOf } from './standing.ts';

/** What a step weighs, such as its working hours or its share of the time. */
export type Weight = (step: ProcessStep) => number;

/** A working day of the law is eight working hours. */
export const HOURS_A_DAY = 8;

/** Greatest sum of weights on a way from a node to the end, the node's own included; ways that lead round again are not taken. */
export function longestWay(graph: ProcessGraph, from: string, weight: (node: ProcessNode) => number): number {
  const ways = onwardOf(graph);
  const known = new Map<string, number>();
  const walk = (key: string): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const sum = weight(nodeOf(graph, key)) + Math.max(0, ...(ways.get(key) ?? []).map(walk));
    known.set(key, sum);
    return sum;
  };
  return walk(from);
}

/** Weight of the longest way through the whole process; of branches side by side the heaviest counts. */
export const wholeWay = (process: ProcessDefinition, weight: Weight): number =>
  longestWay(graphOf(process), START, ofSteps(weight));

/** Shares on the longest way through the whole process; at most 1 where the map has been checked. */
export const wholeShare = (process: ProcessDefinition): number => wholeWay(process, ({ share }) => share);

/** Part of the time that is left from the beginning of a step: its share among those of the longest way from it, 0..1. */
export function shareOfRest(process: ProcessDefinition, index: number): number {
  const step = process.steps[index];
  if (step === undefined) return 1;
  const rest = longestWay(
    graphOf(process),
    step.key,
    ofSteps(({ share }) => share),
  );
  return rest === 0 ? 1 : step.share / rest;
}

/** Own time limit of a step in working hours; null where it has none. */
export const limitHours = ({ limit }: ProcessStep): number | null =>
  limit === undefined ? null : limit.value * (limit.unit === 'WORKING_DAY' ? HOURS_A_DAY : 1);

/** Working hours a step may take within a limit of the law of so many hours: its own limit, else its share of the law's. */
export const hoursWithin =
  (legalHours: number): Weight =>
  (step) =>
    limitHours(step) ?? step.share * legalHours;

const ofSteps =
  (weight: Weight) =>
  (node: ProcessNode): number =>
    node.type === 'STEP' ? weight(node.step) : 0;
