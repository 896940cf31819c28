import {
  advance,
  begin,
  graphOf,
  type Move,
  type ProcessDefinition,
  type ProcessGraph,
} from '@motcua/rules/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignMap } from '../../bench/foreign-process.ts';
import { factsAfter, maps, mapText, passedOver } from '../process-graphs.ts';

const SEED = 20_261_122;
/** Some are drawn twice; a map that passed once is not played again. */
const DRAWN = 800;
const AT_LEAST = 500;

/** A map of no more orders than this is played in all of them. */
const ALL_ORDERS = 12;
/** Orders of a larger map that are played. */
const WALKS = 4;
/** No order of a map drawn here is longer; a fault may go round for ever. */
const LONGEST = 100;

/**
 * The executor and an engine that is not ours (bpmn-engine, BPMN 2.0) allow the same orders of completion.
 *
 * Criterion: along an order, after each of its beginnings, the same steps are open in both, and both have ended or neither.
 * A map of up to ALL_ORDERS orders is played in every one of them: then the two sets of orders are equal, for whatever the
 * other engine allowed beside ours would be open after some beginning of an order of ours. Of a larger map WALKS orders are
 * played, at each standing (tokens, and how often each step is done) the step taken least often there.
 * Each step brings about a fact, how often it has been done, which the conditions ask for; a step of CONSULT is passed over.
 *
 * A failure names seed and path: `fc.assert(…, { seed, path })` plays it again.
 */
test(
  'every order of steps our executor allows is allowed elsewhere, and no other',
  { timeout: 600_000 },
  async () => {
    const passed = new Map<string, { definition: ProcessDefinition; orders: number }>();
    await fc.assert(
      fc.asyncProperty(maps, async (definition) => {
        const text = mapText(definition);
        if (passed.has(text)) return;
        const graph = graphOf(definition);
        const few = [...ordersOf(graph, start(graph)).take(ALL_ORDERS + 1)];
        const orders = few.length > ALL_ORDERS ? walks(graph) : few;
        await playBoth(definition, orders);
        passed.set(text, { definition, orders: orders.length });
      }),
      { seed: SEED, numRuns: DRAWN },
    );
    const played = [...passed.values()];
    expect(played.length).toBeGreaterThanOrEqual(AT_LEAST);
    const holding = (has: (definition: ProcessDefinition) => boolean): number =>
      played.filter(({ definition }) => has(definition)).length;
    expect(holding(hasGateway('PARALLEL'))).toBeGreaterThan(200);
    expect(holding(hasGateway('EXCLUSIVE'))).toBeGreaterThan(200);
    expect(holding(({ steps }) => steps.some(passedOver))).toBeGreaterThan(100);
  },
);

const hasGateway =
  (kind: string) =>
  ({ gateways = [] }: ProcessDefinition): boolean =>
    gateways.some((one) => one.kind === kind);

const around = (done: readonly string[]) => ({ facts: factsAfter(done), passedOver });
const start = (graph: ProcessGraph): Move => begin(graph, around([]));
const after = (graph: ProcessGraph, { tokens }: Move, done: readonly string[]): Move =>
  advance(graph, tokens, done.at(-1) ?? '', around(done));
const openSteps = (graph: ProcessGraph, { tokens }: Move): string[] =>
  tokens.filter((place) => graph.nodes.has(place));

/** Every order in which the steps of a map can be done to its end. */
function* ordersOf(
  graph: ProcessGraph,
  move: Move,
  done: readonly string[] = [],
): Generator<readonly string[]> {
  const open = openSteps(graph, move);
  if (open.length === 0 || done.length === LONGEST) yield done;
  else
    for (const step of new Set(open)) {
      const further = [...done, step];
      yield* ordersOf(graph, after(graph, move, further), further);
    }
}

function walks(graph: ProcessGraph): string[][] {
  const taken = new Map<string, number>();
  const walk = (): string[] => {
    const done: string[] = [];
    for (let move = start(graph); done.length < LONGEST; move = after(graph, move, done)) {
      const standing = `${String(move.tokens)} ${String(done.toSorted())}`;
      const often = (step: string): number => taken.get(`${standing} ${step}`) ?? 0;
      const [step] = openSteps(graph, move).toSorted((a, b) => often(a) - often(b));
      if (step === undefined) break;
      taken.set(`${standing} ${step}`, often(step) + 1);
      done.push(step);
    }
    return done;
  };
  return Array.from({ length: WALKS }, walk);
}

async function playBoth(
  definition: ProcessDefinition,
  orders: readonly (readonly string[])[],
): Promise<void> {
  const graph = graphOf(definition);
  const anew = await foreignMap(definition, passedOver);
  for (const order of orders) {
    const theirs = await anew();
    let ours = start(graph);
    for (let count = 0; ; count++) {
      const done = order.slice(0, count);
      expect(
        { open: openSteps(graph, ours), ended: ours.ended },
        `after ${done.join(', ')} in ${mapText(definition)}`,
      ).toEqual({ open: theirs.open(), ended: theirs.ended() });
      const step = order[count];
      if (step === undefined) break;
      ours = after(graph, ours, [...done, step]);
      theirs.finish(step, factsAfter([...done, step]));
    }
  }
}
