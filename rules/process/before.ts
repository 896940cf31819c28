import { START, type ProcessStep } from './definition.ts';
import type { ProcessGraph } from './graph.ts';

/**
 * What is there for certain when a node is come to, whichever way led to it: of ways that come together by choice what all
 * of them made, of ways side by side what any of them made. A branch cannot count on what another makes beside it.
 */
export function alwaysBefore(
  graph: ProcessGraph,
  given: readonly string[],
  made: (step: ProcessStep) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, ReadonlySet<string>>();
  const after = new Map<string, ReadonlySet<string>>([[START, new Set(given)]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [key, node] of graph.nodes) {
      if (key === START) continue;
      const comes = (graph.into.get(key) ?? []).map(({ from }) => after.get(from));
      const known = comes.filter((one) => one !== undefined);
      const joins = node.type === 'GATEWAY' && node.gateway.kind === 'PARALLEL';
      if (known.length === 0 || (joins && known.length < comes.length)) continue;
      const there = known.reduce((all, one) => (joins ? all.union(one) : all.intersection(one)));
      const then = node.type === 'STEP' ? there.union(new Set(made(node.step))) : there;
      changed ||= then.size !== after.get(key)?.size;
      before.set(key, there);
      after.set(key, then);
    }
  }
  return before;
}
