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

/** STEP_GONE: an open step is not in the other map; STEP_OTHER: it is another's there; NO_STAND: its steps are never open together there. */
export type MigrationObstacle = 'STEP_GONE' | 'STEP_OTHER' | 'NO_STAND';
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
  const fits = (stand: Tokens): boolean => {
    const steps = stand.filter((place) => graph.nodes.has(place));
    return (
      String(steps) === String(open) &&
      stand.every((place) => graph.nodes.has(place) || isBehind(graph, place, done))
    );
  };
  const stands = plays(graph).flatMap(({ first, moves }) => [...first, ...moves.map((move) => move.to)]);
  const [best] = stands.filter(fits).toSorted((a, b) => b.length - a.length);
  return best === undefined ? { obstacle: 'NO_STAND', step: open[0] ?? '' } : { tokens: best };
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
