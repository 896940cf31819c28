/**
 * What the oldest browser of the desk, Chrome 109, does not know yet and the rules, the desk or its libraries use. Loaded
 * before everything else; a browser that knows a method keeps its own. Only what is used, and only as far as it is used:
 * `older.test.ts` finds newer methods that are missing here.
 */

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Array.prototype, Chrome 110. */
export const ARRAY = {
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    const copy = [...this];
    copy.sort(compare);
    return copy;
  },
  toReversed<T>(this: readonly T[]): T[] {
    const copy = [...this];
    copy.reverse();
    return copy;
  },
  toSpliced<T>(this: readonly T[], ...args: [number, number, ...T[]]): T[] {
    const copy = [...this];
    copy.splice(...args);
    return copy;
  },
  with<T>(this: readonly T[], at: number, value: T): T[] {
    const place = at < 0 ? this.length + at : at;
    if (place < 0 || place >= this.length) throw new RangeError(`Invalid index : ${at}`);
    const copy = [...this];
    copy[place] = value;
    return copy;
  },
} as const;

/** Set.prototype, Chrome 122. */
export const SET = {
  union<T, U>(this: ReadonlySet<T>, other: ReadonlySet<U>): Set<T | U> {
    return new Set<T | U>([...this, ...other]);
  },
  intersection<T>(this: ReadonlySet<T>, other: ReadonlySet<unknown>): Set<T> {
    return new Set([...this].filter((one) => other.has(one)));
  },
  difference<T>(this: ReadonlySet<T>, other: ReadonlySet<unknown>): Set<T> {
    return new Set([...this].filter((one) => !other.has(one)));
  },
  isDisjointFrom<T>(this: ReadonlySet<T>, other: ReadonlySet<unknown>): boolean {
    return ![...this].some((one) => other.has(one));
  },
} as const;

/** Map, Chrome 117. */
export const MAP = {
  groupBy<K, T>(all: Iterable<T>, keyOf: (one: T, index: number) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    let index = 0;
    for (const one of all) {
      const key = keyOf(one, index);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
      index += 1;
    }
    return groups;
  },
} as const;

/** Puts those methods into a realm that does not have them; `realm` holds its Array, Map and Set. */
export function fillIn(realm: {
  Array: { prototype: object };
  Map: object;
  Set: { prototype: object };
}): void {
  const fill = (target: object, methods: Methods): void => {
    for (const [name, value] of Object.entries(methods))
      if (!(name in target))
        Object.defineProperty(target, name, { value, configurable: true, writable: true });
  };
  fill(realm.Array.prototype, ARRAY);
  fill(realm.Set.prototype, SET);
  fill(realm.Map, MAP);
}

fillIn(globalThis);
