import { checkKeys } from './checks/shape.ts';
import { blocksOf, lineOf, stepsOf, type Block } from './blocks.ts';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { closure, dependenciesOf, needlessPairs } from './dependencies.ts';
import { draw } from './draw.ts';
import { wholeWay, type Weight } from './shares.ts';

/** What running together would bring. */
export interface Together {
  /** Keys of steps that could be under way at the same time and are not; in the order of the map. */
  groups: string[][];
  /** Working hours on the longest way, as the map is and as it could be. */
  hoursNow: number;
  hoursPossible: number;
  savingHours: number;
}

/** Steps that could run together and do not; nothing of a draft that cannot be read as a graph yet. */
export function couldRunTogether(definition: ProcessDefinition, hoursOf: Weight): Together {
  if (checkKeys(definition).length > 0) return { groups: [], hoursNow: 0, hoursPossible: 0, savingHours: 0 };
  const hoursNow = wholeWay(definition, hoursOf);
  const hoursPossible = wholeWay(withParallel(definition, hoursOf), hoursOf);
  const pairs = needlessPairs(definition).map(({ from, to }): [string, string] => [from.key, to.key]);
  return { groups: groupsOf(pairs), hoursNow, hoursPossible, savingHours: hoursNow - hoursPossible };
}

/** Groups in which each is paired with every other, so that all pairs are told in few sentences. */
export function groupsOf(pairs: readonly (readonly [string, string])[]): string[][] {
  const known = new Set(pairs.flatMap(([a, b]) => [JSON.stringify([a, b]), JSON.stringify([b, a])]));
  const paired = (a: string, b: string): boolean => known.has(JSON.stringify([a, b]));
  const all = [...new Set(pairs.flat())];
  const groups: string[][] = [];
  for (const pair of pairs) {
    if (groups.some((group) => pair.every((key) => group.includes(key)))) continue;
    const group = [...pair];
    for (const key of all)
      if (!group.includes(key) && group.every((one) => paired(one, key))) group.push(key);
    groups.push(all.filter((key) => group.includes(key)));
  }
  return groups;
}

/**
 * The same steps, side by side wherever none needs the other. A map that leads round again or whose ways cross stays as it
 * is; where needs cross, something is left in sequence, so that the map remains a nesting a table can say.
 *
 * @param hoursOf decides what is left in sequence then; the shares of the time where nothing is said
 */
export function withParallel(
  definition: ProcessDefinition,
  hoursOf: Weight = ({ share }) => share,
): ProcessDefinition {
  const block = checkKeys(definition).length > 0 ? null : blocksOf(definition);
  if (block === null || needlessPairs(definition).length === 0) return definition;
  const rearranged = draw(definition, new Arrangement(definition, hoursOf).of(block));
  return wholeWay(rearranged, hoursOf) <= wholeWay(definition, hoursOf) ? rearranged : definition;
}

class Arrangement {
  readonly #needed: ReturnType<typeof closure>;
  readonly #hoursOf: Weight;

  constructor(definition: ProcessDefinition, hoursOf: Weight) {
    this.#needed = closure(dependenciesOf(definition));
    this.#hoursOf = hoursOf;
  }

  of(block: Block): Block {
    return this.#arranged(this.#pieces(block));
  }

  /** What is moved as a whole: steps, and choices with all their ways. */
  #pieces(block: Block): Block[] {
    switch (block.is) {
      case 'STEP':
        return [block];
      case 'LINE':
        return block.parts.flatMap((part) => this.#pieces(part));
      case 'BESIDE':
        return block.ways.flatMap((way) => this.#pieces(way));
      case 'CHOICE':
        return [{ ...block, ways: block.ways.map((way) => ({ ...way, block: this.of(way.block) })) }];
    }
  }

  #arranged(pieces: readonly Block[]): Block {
    const [only] = pieces;
    if (only !== undefined && pieces.length === 1) return only;
    const ordered = (a: Block, b: Block): boolean => this.#needs(a, b) || this.#needs(b, a);
    const apart = componentsOf(pieces, ordered);
    if (apart.length > 1) return { is: 'BESIDE', ways: apart.map((part) => this.#arranged(part)) };
    const inLine = componentsOf(pieces, (a, b) => !ordered(a, b));
    if (inLine.length === 1 && pieces.length > 0)
      return lineOf(this.#cut(pieces).map((part) => this.#arranged(part)));
    const follows = (a: readonly Block[], b: readonly Block[]): number =>
      a.some((one) => b.some((other) => this.#needs(one, other))) ? -1 : 1;
    return lineOf(inLine.toSorted(follows).map((part) => this.#arranged(part)));
  }

  /** Needs that cross: the pieces of the first stages, then the others, cut where least time is lost. */
  #cut(pieces: readonly Block[]): [Block[], Block[]] {
    const stages = new Map<Block, number>();
    const stageOf = (piece: Block): number => {
      const known = stages.get(piece);
      if (known !== undefined) return known;
      const before = pieces.filter((other) => this.#needs(other, piece));
      const stage = 1 + Math.max(-1, ...before.map(stageOf));
      stages.set(piece, stage);
      return stage;
    };
    const last = Math.max(...pieces.map(stageOf));
    const cuts = Array.from({ length: last }, (_, at): [Block[], Block[]] => [
      pieces.filter((piece) => stageOf(piece) <= at),
      pieces.filter((piece) => stageOf(piece) > at),
    ]);
    return cuts.reduce((best, cut) => (this.#hours(cut) < this.#hours(best) ? cut : best));
  }

  /** Hours of the longest chains within the parts, one part after the other. */
  #hours(parts: readonly (readonly Block[])[]): number {
    return parts.reduce((sum, part) => {
      const known = new Map<Block, number>();
      const chain = (piece: Block): number => {
        const before = known.get(piece);
        if (before !== undefined) return before;
        const after = part.filter((other) => this.#needs(piece, other));
        const hours = this.#hoursIn(piece) + Math.max(0, ...after.map(chain));
        known.set(piece, hours);
        return hours;
      };
      return sum + Math.max(...part.map(chain));
    }, 0);
  }

  #hoursIn = (block: Block): number =>
    block.is === 'CHOICE'
      ? Math.max(...block.ways.map((way) => this.#hoursIn(way.block)))
      : stepsOf(block).reduce((sum, step) => sum + this.#hoursOf(step), 0);

  /** Another piece: what one way of a choice needs of itself is arranged within it. */
  #needs(first: Block, then: Block): boolean {
    const needs = (a: ProcessStep, b: ProcessStep): boolean => this.#needed.get(a.key)?.has(b.key) === true;
    return first !== then && stepsOf(first).some((a) => stepsOf(then).some((b) => needs(a, b)));
  }
}

/** The parts that hang together by a relation, each in the given order, by their first. */
function componentsOf<T>(all: readonly T[], related: (a: T, b: T) => boolean): T[][] {
  const found = new Map<T, T[]>();
  for (const one of all) {
    if (found.has(one)) continue;
    const part = [one];
    found.set(one, part);
    for (const at of part)
      for (const other of all)
        if (!found.has(other) && related(at, other)) {
          found.set(other, part);
          part.push(other);
        }
  }
  return [...new Set(found.values())].map((part) => all.filter((one) => part.includes(one)));
}
