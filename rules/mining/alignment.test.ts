import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, begin, graphOf, type ProcessDefinition, type Tokens } from '../process/index.ts';
import { align } from './alignment.ts';
import { step } from './played-log.fixture.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const gateways = ['split', 'join'].map((key) => ({ key, kind: 'PARALLEL' as const, name: '' }));
const flows = (...ways: readonly string[]) =>
  ways.map((way, at) => {
    const [from = '', to = ''] = way.split('>');
    return { key: String(at), from, to };
  });
const definition = (more: Partial<ProcessDefinition>): ProcessDefinition => ({
  key: 'P',
  name: 'P',
  steps: keys.map((key) => step(key)),
  ...more,
});
const MAPS = {
  line: definition({}),
  branches: definition({
    gateways,
    flows: flows('START>a', 'a>split', 'split>b', 'b>c', 'c>join', 'split>d', 'd>join', 'join>e', 'e>END'),
  }),
  choice: definition({
    gateways: [
      { key: 'which', kind: 'EXCLUSIVE', name: '' },
      { key: 'after', kind: 'EXCLUSIVE', name: '' },
    ],
    flows: [
      ...flows('START>a', 'a>which', 'which>b', 'b>c', 'c>after', 'd>after', 'after>e', 'e>END'),
      { key: 'x', from: 'which', to: 'd', when: { fact: 'answers.short', in: ['true'] } },
    ],
  }),
};

/** Every way through a map, written down by trying all. */
function runsOf(map: ProcessDefinition): string[][] {
  const graph = graphOf(map);
  const runs = new Set<string>();
  for (const short of ['true', 'false']) {
    const around = { facts: { 'answers.short': short }, passedOver: () => false };
    const go = (tokens: Tokens, done: string): void => {
      if (tokens.length === 0) runs.add(done);
      for (const open of tokens.filter((place) => keys.includes(place)))
        go(advance(graph, tokens, open, around).tokens, done + open);
    };
    go(begin(graph, around).tokens, '');
  }
  return [...runs].map((run) => [...run]);
}

/** Fewest keys left out of one and the other until both are the same. */
function distance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [[first, ...restA], [second, ...restB]] = [a, b];
  if (first === second) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB));
}

test.each(Object.entries(MAPS))(
  'never more skipped or extra than need be, tried against every way: %s',
  (_, map) => {
    const runs = runsOf(map);
    const log = fc.array(fc.constantFrom(...keys, 'unknown'), { maxLength: 7 });
    fc.assert(
      fc.property(log, (done) => {
        const happenings = done.map((key) => ({ steps: [key], how: 'DONE' as const, facts: {}, done: [] }));
        const task = { graph: graphOf(map), happenings, facts: {}, passedOver: () => false };
        const moves = align({ ...task, complete: true });
        const amiss = moves.filter(({ kind }) => kind !== 'BOTH').length;
        expect(amiss).toBe(Math.min(...runs.map((run) => distance(done, run))));
        const told = moves.flatMap((move) => (move.kind === 'SKIPPED' ? [] : [move.at]));
        expect(told).toEqual(done.map((_key, at) => at));
      }),
    );
  },
);
