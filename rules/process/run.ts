import { START, type Condition, type ProcessFlow, type ProcessStep } from './definition.ts';
import { nodeOf, reachableFrom, type ProcessGraph } from './graph.ts';

/**
 * Where a dossier stands in its process, a place for each token, sorted: the key of a step that is open, or the key of a
 * flow that has come to a PARALLEL gateway and waits there for the others.
 */
export type Tokens = readonly string[];

/** Facts of the dossier that conditions ask for, all text. */
export type Facts = Readonly<Record<string, string>>;

export interface Surroundings {
  facts: Facts;
  /** A step nobody is there for (a consultation of no agency) is passed over. */
  passedOver: (step: ProcessStep) => boolean;
}

export interface Move {
  tokens: Tokens;
  /** Keys of the steps that open, in the order of the ways. */
  opened: readonly string[];
  /** No token is left: the process has come to its end. */
  ended: boolean;
}

/** The process begins: its first steps open. */
export const begin = (graph: ProcessGraph, surroundings: Surroundings): Move =>
  go(graph, [], graph.out.get(START) ?? [], surroundings);

/**
 * An open step is done: its token goes on.
 *
 * @throws {Error} when the step is not open, or no way out of a choice fits the facts
 */
export function advance(graph: ProcessGraph, tokens: Tokens, done: string, surroundings: Surroundings): Move {
  return go(graph, without(tokens, done), graph.out.get(done) ?? [], surroundings);
}

export interface Rework {
  /** Key of the step that opens again. */
  step: string;
  tokens: Tokens;
}

/**
 * Work goes back (trả lại) to the nearest WORK step before, within its branch while other branches are under way (NĐ 61/2018
 * Đ.19.2: the leader returns it with comments). Where that step lies in one of several branches that have been joined, what
 * the other branches brought stays done. None where no step of work precedes.
 *
 * @param done keys of the steps done so far, in that order: work goes back to what was done last, never to a way not gone
 */
export function sendBack(
  graph: ProcessGraph,
  tokens: Tokens,
  from: string,
  done?: readonly string[],
): Rework | undefined {
  const others = without(tokens, from);
  const stand = others.map((place) => targetOf(graph, place));
  const known = done ?? [...reachableFrom(graph, START, from)];
  const seen = new Set([from]);
  const found: Rework[] = [];
  let ways: WayBack[] = [{ key: from, filled: [], joins: [] }];
  while (ways.length > 0) {
    ways = ways
      .flatMap((way) => before(graph, way, from, stand))
      .filter(({ key }) => !seen.has(key) && seen.add(key));
    for (const { key, filled } of ways) {
      const node = nodeOf(graph, key);
      if (node.type === 'STEP' && node.step.kind === 'WORK' && known.includes(key))
        found.push({ step: key, tokens: [...others, ...filled.map((flow) => flow.key), key].toSorted() });
    }
  }
  if (done === undefined) return found[0];
  return found.toSorted((a, b) => done.lastIndexOf(b.step) - done.lastIndexOf(a.step))[0];
}

interface WayBack {
  key: string;
  /** Flows into the joins gone back over that stay as they were: what came by them is not done again. */
  filled: readonly ProcessFlow[];
  joins: readonly string[];
}

/** The nodes before one: over a join, what the other branches brought stays; over a split, all its branches begin anew. */
function before(
  graph: ProcessGraph,
  { key, filled, joins }: WayBack,
  from: string,
  stand: readonly string[],
): WayBack[] {
  const into = graph.into.get(key) ?? [];
  const joined = awaitsAll(graph, key) ? [...joins, key] : joins;
  return into.flatMap((flow): WayBack[] => {
    const kept = joined === joins ? filled : [...filled, ...into.filter((other) => other !== flow)];
    const way = { key: flow.from, filled: kept, joins: joined };
    if (!goesAllWays(graph, flow.from)) return [way];
    const closedBy = joined.findLast((join) => !reachableFrom(graph, flow.from, join).has(from));
    const anew = reachableFrom(graph, flow.from, closedBy ?? from);
    // another branch of this split is still under way
    if (stand.some((place) => anew.has(place))) return [];
    const between = [...anew].filter((inner) => !joined.includes(inner) && awaitsAll(graph, inner));
    const brought = between.flatMap((join) => graph.into.get(join) ?? []);
    const again = ({ from: origin }: ProcessFlow): boolean => origin === flow.from || anew.has(origin);
    return [{ ...way, filled: [...new Set([...kept, ...brought])].filter((other) => !again(other)) }];
  });
}

const isChoice = (graph: ProcessGraph, key: string): boolean => {
  const node = nodeOf(graph, key);
  return node.type === 'GATEWAY' && node.gateway.kind === 'EXCLUSIVE';
};

function awaitsAll(graph: ProcessGraph, key: string): boolean {
  const node = nodeOf(graph, key);
  return node.type === 'GATEWAY' && !isChoice(graph, key) && (graph.into.get(key) ?? []).length > 1;
}

const goesAllWays = (graph: ProcessGraph, key: string): boolean =>
  !isChoice(graph, key) && (graph.out.get(key) ?? []).length > 1;

export function holds(condition: Condition, facts: Facts): boolean {
  const value = facts[condition.fact] ?? '';
  if ('in' in condition) return condition.in.includes(value);
  if (value === '') return false;
  return 'atLeast' in condition ? Number(value) >= condition.atLeast : Number(value) < condition.below;
}

/** The node a place stands at, or before. */
export function targetOf(graph: ProcessGraph, place: string): string {
  if (graph.nodes.has(place)) return place;
  for (const flows of graph.out.values()) for (const flow of flows) if (flow.key === place) return flow.to;
  throw new Error(`process ${graph.definition.key} has no place ${place}`);
}

function without(tokens: Tokens, place: string): string[] {
  const at = tokens.indexOf(place);
  if (at === -1) throw new Error(`step ${place} is not open among ${tokens.join(', ')}`);
  return tokens.toSpliced(at, 1);
}

function go(graph: ProcessGraph, rest: Tokens, first: readonly ProcessFlow[], around: Surroundings): Move {
  let tokens = [...rest];
  const opened: string[] = [];
  const ahead = [...first];
  const most = 10 * (graph.nodes.size + 1) * (graph.nodes.size + 1);
  for (let moves = 0; ahead.length > 0; moves++) {
    if (moves > most) throw new Error(`process ${graph.definition.key} goes round without a step to do`);
    const flow = ahead.shift() as ProcessFlow;
    const node = nodeOf(graph, flow.to);
    const out = graph.out.get(node.key) ?? [];
    if (node.type === 'STEP') {
      if (around.passedOver(node.step)) ahead.unshift(...out);
      else {
        tokens.push(node.key);
        opened.push(node.key);
      }
    } else if (node.type === 'GATEWAY' && node.gateway.kind === 'EXCLUSIVE') {
      ahead.unshift(chosen(graph, node.key, around.facts));
    } else if (node.type === 'GATEWAY') {
      tokens.push(flow.key);
      const awaited = (graph.into.get(node.key) ?? []).map(({ key }) => key);
      if (awaited.every((key) => tokens.includes(key))) {
        for (const key of awaited) tokens = without(tokens, key);
        ahead.unshift(...out);
      }
    }
  }
  return { tokens: tokens.toSorted(), opened, ended: tokens.length === 0 };
}

function chosen(graph: ProcessGraph, gateway: string, facts: Facts): ProcessFlow {
  const ways = graph.out.get(gateway) ?? [];
  const way =
    ways.find(({ when }) => when !== undefined && holds(when, facts)) ??
    ways.find(({ when }) => when === undefined);
  if (way === undefined) throw new Error(`no way out of ${gateway} fits the facts`);
  return way;
}
