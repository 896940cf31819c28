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

/** Places a token may stand at, for a process of ten branches of one step side by side and some more. */
const MOST_MARKINGS = 4_000;

/**
 * Plays a process through, every choice both ways, first with and then without the agencies that may not be asked at all.
 * A fact may change between two choices, as it does when a branch is gone through again.
 */
export function plays(graph: ProcessGraph): Play[] {
  const optional = graph.definition.steps.some(mayBePassedOver);
  return [() => false, ...(optional ? [mayBePassedOver] : [])].map((passedOver) => play(graph, passedOver));
}

/** Of no agency that is consulted there is nothing to do; every other rule names a unit. */
export const mayBePassedOver = ({ unit }: ProcessStep): boolean => unit === 'CONSULTED';

function play(graph: ProcessGraph, passedOver: (step: ProcessStep) => boolean): Play {
  const every = (take: (facts: Facts) => Move): Move[] =>
    everyOutcome((fact) => [...valuesOf(graph.definition, fact), ''], take);
  const first = every((facts) => begin(graph, { facts, passedOver })).map(({ tokens }) => tokens);
  const seen = new Set(first.map(String));
  const ahead = [...first];
  const moves: Played[] = [];
  for (let from = ahead.pop(); from !== undefined; from = ahead.pop()) {
    // a step that is open twice would be open three times the next time round
    if (isDoubled(from)) continue;
    const stand = from;
    for (const done of stand.filter((place) => graph.nodes.has(place)))
      for (const { tokens, ended } of every((facts) => advance(graph, stand, done, { facts, passedOver }))) {
        moves.push({ from: stand, done, to: tokens, ended });
        if (seen.has(String(tokens)) || seen.size >= MOST_MARKINGS) continue;
        seen.add(String(tokens));
        ahead.push(tokens);
      }
  }
  return { first, moves, complete: seen.size < MOST_MARKINGS };
}

export const isDoubled = (tokens: Tokens): boolean => new Set(tokens).size < tokens.length;

/** The moves for every value of the facts that were asked for on the way, each outcome once. */
export function everyOutcome(
  values: (fact: string) => readonly string[],
  take: (facts: Facts) => Move,
): Move[] {
  const outcomes = new Map<string, Move>();
  const ahead: Record<string, string>[] = [{}];
  for (let known = ahead.pop(); known !== undefined; known = ahead.pop()) {
    let asked: string | undefined;
    const facts = new Proxy(known, {
      get(target, fact) {
        if (typeof fact === 'string' && !(fact in target)) asked ??= fact;
        return Reflect.get(target, fact);
      },
    });
    const move = taken(() => take(facts));
    if (asked !== undefined) for (const value of values(asked)) ahead.push({ ...known, [asked]: value });
    else if (move !== undefined) outcomes.set(String(move.tokens), move);
  }
  return [...outcomes.values()];
}

/** A choice without a way for these facts leads nowhere; the checks name it by its place. */
function taken(take: () => Move): Move | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}
