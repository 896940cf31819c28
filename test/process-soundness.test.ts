import {
  advance,
  begin,
  graphOf,
  reachableFrom,
  sendBack,
  type ProcessDefinition,
  type ProcessGraph,
  type Tokens,
} from '@motcua/rules/process';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { factsAfter, maps, mapText, passedOver } from './process-graphs.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { seed: 20_261_122, numRuns: 1_000 };
/** No order of a map drawn here is longer; a fault may go round for ever. */
const LONGEST = 100;
const withoutChoice = maps.filter(({ gateways = [] }) => gateways.every(({ kind }) => kind === 'PARALLEL'));

/** Where a dossier stands, and one order of steps that led there. */
interface Standing {
  tokens: Tokens;
  done: readonly string[];
}

const around = (done: readonly string[]) => ({ facts: factsAfter(done), passedOver });
const start = (graph: ProcessGraph): Standing => ({ tokens: begin(graph, around([])).tokens, done: [] });
const openAt = (graph: ProcessGraph, { tokens }: Standing): string[] =>
  tokens.filter((place) => graph.nodes.has(place));

/** Every standing that can be come to from one, itself too; two orders of the same steps lead to the same. */
function standingsFrom(graph: ProcessGraph, first: Standing): Standing[] {
  const known = new Map<string, Standing>();
  const ahead = [first];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const { tokens, done } = at;
    const key = `${String(tokens)} ${String(done.toSorted())}`;
    if (known.has(key)) continue;
    known.set(key, at);
    if (done.length > LONGEST)
      throw new Error(`no end after ${String(done)} in ${mapText(graph.definition)}`);
    for (const step of openAt(graph, at)) {
      const further = [...done, step];
      ahead.push({ tokens: advance(graph, tokens, step, around(further)).tokens, done: further });
    }
  }
  return [...known.values()];
}

/** Wherever it goes from here, no place is taken twice, something can be done, and at the end nothing is left. */
function expectSound(graph: ProcessGraph, first: Standing): void {
  for (const standing of standingsFrom(graph, first)) {
    const where = `${String(standing.tokens)} after ${String(standing.done)} in ${mapText(graph.definition)}`;
    expect(standing.tokens.length, where).toBe(new Set(standing.tokens).size);
    if (standing.tokens.length > 0) expect(openAt(graph, standing), where).not.toEqual([]);
  }
}

const forEachMap = (
  drawn: fc.Arbitrary<ProcessDefinition>,
  check: (graph: ProcessGraph, standing: Standing) => void,
): void =>
  fc.assert(
    fc.property(drawn, (definition) => {
      const graph = graphOf(definition);
      for (const standing of standingsFrom(graph, start(graph))) check(graph, standing);
    }),
    RUNS,
  );

/** Of the places that wait at a join, the node the token came from. */
const originOf = ({ definition, nodes }: ProcessGraph, place: string): string =>
  nodes.has(place) ? place : (definition.flows?.find(({ key }) => key === place)?.from ?? '');

const kindOf = ({ definition }: ProcessGraph, key: string): string | undefined =>
  definition.steps.find((one) => one.key === key)?.kind;

describe('a map put together from sound parts', () => {
  test('always ends, in whatever order its steps are done, and no token is left over', () => {
    fc.assert(
      fc.property(maps, (definition) => {
        const graph = graphOf(definition);
        expectSound(graph, start(graph));
      }),
      RUNS,
    );
  });

  test('without choices: a step is open when all that come before it are done, so a join waits for its ways, all and no more', () => {
    forEachMap(withoutChoice, (graph, standing) => {
      const { definition } = graph;
      const there = definition.steps.filter((step) => !passedOver(step)).map(({ key }) => key);
      const due = there.filter(
        (key) =>
          !standing.done.includes(key) &&
          there.every((other) => standing.done.includes(other) || !reachableFrom(graph, other).has(key)),
      );
      expect(openAt(graph, standing), mapText(definition)).toEqual(due);
    });
  });
});

describe('work that is sent back', () => {
  test('goes to work that was done, and the process ends as ever: no token is lost or left', () => {
    forEachMap(maps, (graph, standing) => {
      for (const from of openAt(graph, standing)) {
        const back = sendBack(graph, standing.tokens, from, standing.done);
        if (back === undefined) continue;
        expect(standing.done).toContain(back.step);
        expect(kindOf(graph, back.step)).toBe('WORK');
        expectSound(graph, { ...standing, tokens: back.tokens });
      }
    });
  });

  test('also where it is not known what was done', () => {
    forEachMap(maps, (graph, standing) => {
      for (const from of openAt(graph, standing)) {
        const back = sendBack(graph, standing.tokens, from);
        if (back !== undefined) expectSound(graph, { ...standing, tokens: back.tokens });
      }
    });
  });

  test('without choices: to the latest work before it that no other branch has built upon; only what follows that is undone', () => {
    forEachMap(withoutChoice, (graph, standing) => {
      for (const from of openAt(graph, standing)) {
        const others = standing.tokens
          .filter((place) => place !== from)
          .map((place) => originOf(graph, place));
        const builtUpon = (key: string): boolean =>
          others.some((origin) => origin === key || reachableFrom(graph, key).has(origin));
        const latest = standing.done.findLast(
          (key) => kindOf(graph, key) === 'WORK' && reachableFrom(graph, key).has(from) && !builtUpon(key),
        );
        const back = sendBack(graph, standing.tokens, from, standing.done);
        expect(
          back?.step,
          `from ${from} after ${String(standing.done)} in ${mapText(graph.definition)}`,
        ).toBe(latest);
        if (latest === undefined) continue;
        const undone = reachableFrom(graph, latest).add(latest);
        const kept = standing.done.filter((key) => !undone.has(key));
        const played = kept.reduce(
          (tokens, key) => advance(graph, tokens, key, around([])).tokens,
          start(graph).tokens,
        );
        expect(back?.tokens).toEqual(played);
      }
    });
  });
});
