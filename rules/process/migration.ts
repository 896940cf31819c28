import type { ProcessDefinition } from './definition.ts';
import { graphOf, nodeOf, type ProcessGraph } from './graph.ts';
import { plays } from './markings.ts';
import type { Tokens } from './run.ts';

/** A dossier as far as moving it to another version of its map is concerned. */
export interface Standing {
  tokens: Tokens;
  /** Keys of the steps it has behind it. */
  done: ReadonlySet<string>;
}

/**
 * STEP_GONE: an open step is not in the other map; STEP_OTHER: it is another's there; NO_STAND: its steps are never open
 * together there; TOO_INTRICATE: the other map has too many ways to stand to be sure.
 */
export type MigrationObstacle = 'STEP_GONE' | 'STEP_OTHER' | 'NO_STAND' | 'TOO_INTRICATE';
export type Migrated = { tokens: Tokens } | { obstacle: MigrationObstacle; step: string };

/**
 * Where a dossier would stand in another version of its map: at the same open steps, with nothing waiting at a join but
 * branches it has behind it. Whoever has a step keeps it, so kind, post and unit have to be the same.
 */
export function standIn(
  from: ProcessDefinition,
  to: ProcessDefinition,
  { tokens, done }: Standing,
): Migrated {
  const open = tokens.filter((place) => from.steps.some(({ key }) => key === place));
  for (const key of open) {
    const before = from.steps.find((step) => step.key === key);
    const after = to.steps.find((step) => step.key === key);
    if (after === undefined) return { obstacle: 'STEP_GONE', step: key };
    if (before?.kind !== after.kind || before.role !== after.role || before.unit !== after.unit)
      return { obstacle: 'STEP_OTHER', step: key };
  }
  const graph = graphOf(to);
  const step = open[0] ?? '';
  const stands = standsOf(graph);
  if (stands === 'TOO_INTRICATE') return { obstacle: stands, step };
  const fits = (stand: Tokens): boolean =>
    stand.every((place) => graph.nodes.has(place) || isBehind(graph, place, done));
  const [best] = (stands.get(String(open)) ?? []).filter(fits);
  return best === undefined ? { obstacle: 'NO_STAND', step } : { tokens: best };
}

/** Every way to stand in a process, by the steps that are open; of those the ones with most behind them first. */
type Stands = ReadonlyMap<string, readonly Tokens[]>;
const known = new WeakMap<ProcessGraph, Stands | 'TOO_INTRICATE'>();

function standsOf(graph: ProcessGraph): Stands | 'TOO_INTRICATE' {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const played = plays(graph);
  const all = played.flatMap(({ first, moves }) => [...first, ...moves.map((move) => move.to)]);
  const each = [...new Map(all.map((stand) => [String(stand), stand])).values()];
  const stands = played.every(({ complete }) => complete)
    ? Map.groupBy(
        each.toSorted((a, b) => b.length - a.length),
        (stand) => String(stand.filter((place) => graph.nodes.has(place))),
      )
    : 'TOO_INTRICATE';
  known.set(graph, stands);
  return stands;
}

/** Whether what leads to a flow has been done. */
function isBehind(graph: ProcessGraph, flow: string, done: ReadonlySet<string>): boolean {
  const from = [...graph.out].find(([, flows]) => flows.some(({ key }) => key === flow))?.[0];
  return from !== undefined && isPassed(graph, from, done);
}

function isPassed(graph: ProcessGraph, key: string, done: ReadonlySet<string>): boolean {
  const node = nodeOf(graph, key);
  if (node.type === 'STEP') return done.has(key);
  const into = graph.into.get(key) ?? [];
  if (node.type !== 'GATEWAY') return true;
  return node.gateway.kind === 'PARALLEL'
    ? into.every((flow) => isPassed(graph, flow.from, done))
    : into.some((flow) => isPassed(graph, flow.from, done));
}
