import {
  advance,
  begin,
  everyOutcome,
  sendBack,
  valuesOf,
  type Facts,
  type Move,
  type ProcessGraph,
  type ProcessStep,
  type Tokens,
} from '../process/index.ts';

/** Something in the log that the map has to account for. */
export interface Happening {
  /** One step; several where one return for rework (trả lại) closed them at once. */
  steps: readonly string[];
  /** STANDS: under way when the log ends. */
  how: 'DONE' | 'RETURNED' | 'STANDS';
  /** Facts known when it was over. */
  facts: Facts;
  /** Keys of the steps done before it. */
  done: readonly string[];
}

/** How log and map go together: both move, only the map does (a step was skipped), or only the log (something extra). */
export type AlignedMove =
  | { kind: 'BOTH'; at: number; opened: readonly string[] }
  | { kind: 'SKIPPED'; step: string; opened: readonly string[] }
  | { kind: 'EXTRA'; at: number };

export interface AlignmentTask {
  graph: ProcessGraph;
  happenings: readonly Happening[];
  /** The dossier has come to its end: the map must have, too. */
  complete: boolean;
  /** Facts of the whole dossier. */
  facts: Facts;
  passedOver: (step: ProcessStep) => boolean;
}

interface State {
  tokens: Tokens;
  /** Happenings accounted for. */
  at: number;
  from: State | undefined;
  move: AlignedMove | undefined;
}

/** Something extra weighs a trifle more than a skipped step: what was done is evidence of the way that was gone. */
const SKIPPED_COST = 64;
const EXTRA_COST = 65;

/**
 * The fewest skipped steps and extra happenings that make the log a way through the map (optimal alignment). A choice whose
 * fact is not known may go any way.
 */
export function align(task: AlignmentTask): readonly AlignedMove[] {
  const { graph, facts, happenings } = task;
  const buckets: State[][] = [];
  const push = (cost: number, state: State): void => void (buckets[cost] ??= []).push(state);
  for (const { tokens } of outcomes(task, facts, (around) => begin(graph, around)))
    push(0, { tokens, at: 0, from: undefined, move: undefined });
  const seen = new Set<string>();
  for (let cost = 0; cost < buckets.length; cost++)
    for (let state = buckets[cost]?.pop(); state !== undefined; state = buckets[cost]?.pop()) {
      const { tokens, at } = state;
      const name = `${at} ${tokens.join(' ')}`;
      if (seen.has(name)) continue;
      seen.add(name);
      const happening = happenings[at];
      if (happening === undefined && (!task.complete || tokens.length === 0)) return movesTo(state);
      if (happening !== undefined) {
        for (const { tokens: to, opened } of together(task, tokens, happening))
          push(cost, { tokens: to, at: at + 1, from: state, move: { kind: 'BOTH', at, opened } });
        push(cost + EXTRA_COST, { tokens, at: at + 1, from: state, move: { kind: 'EXTRA', at } });
      }
      const known = happening?.facts ?? happenings.at(-1)?.facts ?? facts;
      for (const step of new Set(tokens.filter((place) => graph.nodes.has(place))))
        for (const { tokens: to, opened } of outcomes(task, known, (around) =>
          advance(graph, tokens, step, around),
        ))
          push(cost + SKIPPED_COST, { tokens: to, at, from: state, move: { kind: 'SKIPPED', step, opened } });
    }
  throw new Error(`process ${graph.definition.key} has no way to its end`);
}

function movesTo(last: State): AlignedMove[] {
  const moves: AlignedMove[] = [];
  for (let state: State | undefined = last; state?.move !== undefined; state = state.from)
    moves.push(state.move);
  return moves.toReversed();
}

type Step = Pick<Move, 'tokens' | 'opened'>;

function together(
  task: AlignmentTask,
  tokens: Tokens,
  { steps, how, facts, done }: Happening,
): readonly Step[] {
  const { graph } = task;
  const open = steps.filter((step) => tokens.includes(step));
  switch (how) {
    case 'STANDS':
      return open.map((step) => ({ tokens: tokens.toSpliced(tokens.indexOf(step), 1), opened: [] }));
    case 'DONE':
      return open.flatMap((step) => outcomes(task, facts, (around) => advance(graph, tokens, step, around)));
    case 'RETURNED':
      return open.flatMap((step) =>
        [sendBack(graph, tokens, step, done), sendBack(graph, tokens, step)].flatMap((rework) =>
          rework === undefined || steps.some((one) => one !== rework.step && rework.tokens.includes(one))
            ? []
            : [{ tokens: rework.tokens, opened: [rework.step] }],
        ),
      );
  }
}

function outcomes(
  { graph, passedOver }: AlignmentTask,
  known: Facts,
  take: (around: { facts: Facts; passedOver: (step: ProcessStep) => boolean }) => Move,
): readonly Move[] {
  const values = (fact: string): readonly string[] => {
    const value = known[fact];
    return value === undefined ? valuesOf(graph.definition, fact) : [value];
  };
  // a map with more outcomes than are tried is not published: TOO_INTRICATE
  return everyOutcome(values, (facts) => take({ facts, passedOver })).moves;
}
