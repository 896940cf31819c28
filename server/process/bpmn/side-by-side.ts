import { blocksOf, END, flowsOf, START } from '@motcua/rules/process';
import { assembled } from './assembly.ts';
import type { Scope } from './scope.ts';

/** Whether more than one thing can be under way at once. */
export function runsSideBySide({ nodes, edges, entries }: Scope): boolean {
  const chooses = new Set(nodes.filter(({ is }) => is === 'EXCLUSIVE').map(({ key }) => key));
  const ways = Map.groupBy(edges, ({ from }) => from);
  return entries.length > 1 || [...ways].some(([from, out]) => out.length > 1 && !chooses.has(from));
}

/** Whether what a sub-process holds comes to its end exactly once, so that it may take the place of the sub-process. */
export function joinsWell(scope: Scope): boolean {
  if (!runsSideBySide(scope)) return true;
  const definition = assembled({ key: '', name: '' }, scope, ({ key }) => ({
    ...{ key, name: key, nameEn: '', role: 'SPECIALIST', unit: 'AUTHORITY', kind: 'WORK', share: 0 },
  }));
  const ends = flowsOf(definition).filter(({ to }) => to === END);
  const begins = flowsOf(definition).filter(({ from }) => from === START);
  return begins.length === 1 && ends.length === 1 && blocksOf(definition) !== null;
}
