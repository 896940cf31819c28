import {
  END,
  START,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessGateway,
  type ProcessStep,
} from './definition.ts';

export type ProcessNode =
  | { type: 'START' | 'END'; key: string }
  | { type: 'STEP'; key: string; index: number; step: ProcessStep }
  | { type: 'GATEWAY'; key: string; gateway: ProcessGateway };

/** A definition with its ways by node; made once, read often. */
export interface ProcessGraph {
  definition: ProcessDefinition;
  nodes: ReadonlyMap<string, ProcessNode>;
  out: ReadonlyMap<string, readonly ProcessFlow[]>;
  into: ReadonlyMap<string, readonly ProcessFlow[]>;
}

/** The flows of a definition; those of a line of steps where none are written. */
export function flowsOf({ steps, flows }: ProcessDefinition): readonly ProcessFlow[] {
  if (flows !== undefined) return flows;
  const line = [START, ...steps.map(({ key }) => key), END];
  return line.slice(1).map((to, at) => ({ key: `f${at}`, from: line[at] ?? START, to }));
}

const built = new WeakMap<ProcessDefinition, ProcessGraph>();

export function graphOf(definition: ProcessDefinition): ProcessGraph {
  const known = built.get(definition);
  if (known !== undefined) return known;
  const nodes = new Map<string, ProcessNode>([
    [START, { type: 'START', key: START }],
    ...definition.steps.map(
      (step, index) => [step.key, { type: 'STEP', key: step.key, index, step }] as const,
    ),
    ...(definition.gateways ?? []).map(
      (gateway) => [gateway.key, { type: 'GATEWAY', key: gateway.key, gateway }] as const,
    ),
    [END, { type: 'END', key: END }],
  ]);
  const flows = flowsOf(definition);
  const graph = {
    definition,
    nodes,
    out: Map.groupBy(flows, ({ from }) => from),
    into: Map.groupBy(flows, ({ to }) => to),
  };
  built.set(definition, graph);
  return graph;
}

/** @throws {Error} for a key the definition does not have: a fault of the program or of data not checked */
export function nodeOf(graph: ProcessGraph, key: string): ProcessNode {
  const node = graph.nodes.get(key);
  if (node === undefined) throw new Error(`process ${graph.definition.key} has no node ${key}`);
  return node;
}

/** Every node that can be come to from here, this one only where a way leads back to it; not beyond any of `until`. */
export function reachableFrom(graph: ProcessGraph, key: string, ...until: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const ahead = [key];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const { to } of until.includes(at) ? [] : (graph.out.get(at) ?? []))
      if (!seen.has(to)) {
        seen.add(to);
        ahead.push(to);
      }
  return seen;
}
