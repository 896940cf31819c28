import type { ProcessStep } from './definition.ts';
import { valuesOf } from './facts.ts';
import type { ProcessGraph } from './graph.ts';
import { advance, begin, type Facts, type Move, type Tokens } from './run.ts';

/** A step that was done, and where that led. */
export interface Played {
  from: Tokens;
  done: string;
  to: Tokens;
  ended: boolean;
}

/** Everything that can happen to a dossier in a process, played with the executor itself. */
export interface Play {
  /** Where it may stand at the beginning; several where a choice comes first. */
  first: readonly Tokens[];
  moves: readonly Played[];
  /** Nothing was left out; false where there are too many ways to stand. */
  complete: boolean;
}

/**
 * What may be spent on playing a process through, counted in places moved to and facts asked for: enough for twelve branches
 * of one step side by side. A well-drawn map spends a few hundred.
 */
const MOST_EFFORT = 500_000;

const played = new WeakMap<ProcessGraph, readonly Play[]>();

/**
 * Plays a process through, every choice both ways, first with and then without the agencies that may not be asked at all.
 * A fact may change between two choices, as it does when a branch is gone through again. Made once for a graph.
 */
export function plays(graph: ProcessGraph): readonly Play[] {
  const known = played.get(graph);
  if (known !== undefined) return known;
  const optional = graph.definition.steps.some(mayBePassedOver);
  const made = [() => false, ...(optional ? [mayBePassedOver] : [])].map((passedOver) =>
    play(graph, passedOver),
  );
  played.set(graph, made);
  return made;
}

/** Of no agency that is consulted there is nothing to do; every other rule names a unit. */
export const mayBePassedOver = ({ unit }: ProcessStep): boolean => unit === 'CONSULTED';

function play(graph: ProcessGraph, passedOver: (step: ProcessStep) => boolean): Play {
  let left = MOST_EFFORT;
  const every = (take: (facts: Facts) => Move): readonly Move[] => {
    const { moves: outcomes, effort } = everyOutcome((fact) => valuesOf(graph.definition, fact), take, left);
    left -= effort;
    return outcomes;
  };
  const first = every((facts) => begin(graph, { facts, passedOver })).map(({ tokens }) => tokens);
  const seen = new Set(first.map(String));
  const ahead = [...first];
  const moves: Played[] = [];
  for (let from = ahead.pop(); from !== undefined && left > 0; from = ahead.pop()) {
    // a step that is open twice would be open three times the next time round
    if (isDoubled(from)) continue;
    const stand = from;
    for (const done of stand.filter((place) => graph.nodes.has(place)))
      for (const { tokens, ended } of every((facts) => advance(graph, stand, done, { facts, passedOver }))) {
        moves.push({ from: stand, done, to: tokens, ended });
        if (seen.has(String(tokens))) continue;
        seen.add(String(tokens));
        ahead.push(tokens);
      }
  }
  return { first, moves, complete: left > 0 };
}

export const isDoubled = (tokens: Tokens): boolean => new Set(tokens).size < tokens.length;

export interface Outcomes {
  moves: readonly Move[];
  /** What was spent; no less than what might be, where outcomes are left out. */
  effort: number;
}

/**
 * The moves for every value of the facts that were asked for on the way, each outcome once; no further ones when so much
 * has been spent that there are too many.
 */
export function everyOutcome(
  values: (fact: string) => readonly string[],
  take: (facts: Facts) => Move,
  most = MOST_EFFORT,
): Outcomes {
  const outcomes = new Map<string, Move>();
  const ahead: Record<string, string>[] = [{}];
  let effort = 0;
  for (let known = ahead.pop(); known !== undefined && effort < most; known = ahead.pop()) {
    let asked: string | undefined;
    const facts = new Proxy(known, {
      get(target, fact) {
        if (typeof fact === 'string' && !(fact in target)) asked ??= fact;
        return Reflect.get(target, fact);
      },
    });
    const move = taken(() => take(facts));
    effort += 1 + Object.keys(known).length + (move?.tokens.length ?? 0);
    if (asked !== undefined) for (const value of values(asked)) ahead.push({ ...known, [asked]: value });
    else if (move !== undefined) outcomes.set(String(move.tokens), move);
  }
  return { moves: [...outcomes.values()], effort };
}

/** A choice without a way for these facts leads nowhere; the checks name it by its place. */
function taken(take: () => Move): Move | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}
