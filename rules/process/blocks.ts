import { END, START, type Condition, type ProcessDefinition, type ProcessStep } from './definition.ts';
import { graphOf, nodeOf, type ProcessGraph } from './graph.ts';

/** A way out of a choice; the one without a condition is taken when no other holds. */
export interface Way {
  when?: Condition;
  name?: string;
  block: Block;
}

/** A map that is a nesting of lines, ways side by side and choices: what a table of steps can say. */
export type Block =
  | { is: 'STEP'; step: ProcessStep }
  | { is: 'LINE'; parts: readonly Block[] }
  | { is: 'BESIDE'; name?: string; ways: readonly Block[] }
  | { is: 'CHOICE'; name?: string; ways: readonly Way[] };

export const lineOf = (parts: readonly Block[]): Block => {
  const flat = parts.flatMap((part) => (part.is === 'LINE' ? part.parts : [part]));
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { is: 'LINE', parts: flat };
};

export function stepsOf(block: Block): ProcessStep[] {
  switch (block.is) {
    case 'STEP':
      return [block.step];
    case 'LINE':
      return block.parts.flatMap(stepsOf);
    case 'BESIDE':
      return block.ways.flatMap(stepsOf);
    case 'CHOICE':
      return block.ways.flatMap((way) => stepsOf(way.block));
  }
}

/** The nesting a map consists of; null where ways cross, lead round again or come together otherwise than they parted. */
export function blocksOf(definition: ProcessDefinition): Block | null {
  const graph = graphOf(definition);
  const [first, ...others] = graph.out.get(START) ?? [];
  if (first === undefined || others.length > 0) return null;
  const read = readWay(graph, first.to);
  if (read === null || read.stop !== END) return null;
  return stepsOf(read.block).length === definition.steps.length ? read.block : null;
}

interface Read {
  block: Block;
  /** The join this way has come to, or END. */
  stop: string;
}

function readWay(graph: ProcessGraph, from: string): Read | null {
  const parts: Block[] = [];
  for (let key = from; ;) {
    if (key === END) return { block: lineOf(parts), stop: END };
    const node = nodeOf(graph, key);
    const comes = graph.into.get(key)?.length ?? 0;
    if (comes > 1) return node.type === 'GATEWAY' ? { block: lineOf(parts), stop: key } : null;
    if (node.type === 'STEP') parts.push({ is: 'STEP', step: node.step });
    // a gateway that ends one nesting may begin the next
    for (let at = key; ;) {
      const ways = graph.out.get(at) ?? [];
      const [only] = ways;
      if (only === undefined) return null;
      if (ways.length === 1) {
        key = only.to;
        break;
      }
      const split = readSplit(graph, at);
      if (split === null) return null;
      parts.push(split.block);
      if (split.stop === END) return { block: lineOf(parts), stop: END };
      at = split.stop;
    }
  }
}

/** The ways out of a gateway, which have to come together at one join of its kind, all of them and no others. */
function readSplit(graph: ProcessGraph, key: string): Read | null {
  const node = nodeOf(graph, key);
  if (node.type !== 'GATEWAY') return null;
  const { kind, name } = node.gateway;
  const flows = graph.out.get(key) ?? [];
  const ways: Way[] = [];
  const stops = new Set<string>();
  for (const { to, when, name: called } of flows) {
    const way = readWay(graph, to);
    if (way === null) return null;
    stops.add(way.stop);
    ways.push({
      block: way.block,
      ...(when === undefined ? {} : { when }),
      ...(called === undefined ? {} : { name: called }),
    });
  }
  const [stop = END, ...others] = stops;
  if (others.length > 0 || (stop !== END && !joins(graph, stop, kind, flows.length))) return null;
  const named = name === '' ? {} : { name };
  const block: Block =
    kind === 'PARALLEL'
      ? { is: 'BESIDE', ...named, ways: ways.map((way) => way.block) }
      : { is: 'CHOICE', ...named, ways };
  return { block, stop };
}

function joins(graph: ProcessGraph, key: string, kind: string, count: number): boolean {
  const node = nodeOf(graph, key);
  return node.type === 'GATEWAY' && node.gateway.kind === kind && graph.into.get(key)?.length === count;
}
