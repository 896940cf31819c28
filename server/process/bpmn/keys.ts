import { END, START } from '@motcua/rules/process';
import { idOf, many, text, type Element } from './element.ts';

/** Longest key of a place in a map. */
const LONGEST = 80;

/** Keys of the places of one map: of its elements, and of what stands between them without an element. */
export interface Keys {
  of: (element: Element) => string;
  fresh: (wish: string) => string;
}

/** @param process keys written on its elements come before ids that look like them */
export function newKeys(process: Element): Keys {
  const taken = new Set<string>([START, END]);
  const known = new Map<Element, string>();
  const fresh = (wish: string): string => {
    for (let number = 1; ; number++) {
      const key = number === 1 ? wish.slice(0, LONGEST) : `${wish.slice(0, LONGEST - 4)}-${number}`;
      if (key === '' || taken.has(key)) continue;
      taken.add(key);
      return key;
    }
  };
  const of = (element: Element): string => {
    const found = known.get(element) ?? fresh(text(element, 'motcua:key') || idOf(element));
    known.set(element, found);
    return found;
  };
  for (const element of within(process)) if (text(element, 'motcua:key') !== '') of(element);
  return { fresh, of };
}

/** All a process holds, and what that holds. */
export const within = (container: Element): Element[] =>
  many(container, 'flowElements').flatMap((element) => [element, ...within(element)]);
