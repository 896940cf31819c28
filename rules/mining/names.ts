/** Names as small numbers, in the order in which they were first met. */
export interface Names {
  readonly list: readonly string[];
  numberOf(name: string): number;
  nameOf(number: number): string;
}

export function openNames(): Names {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, list.length);
      return list.push(name) - 1;
    },
    nameOf(number) {
      const name = list[number];
      if (name === undefined) throw new RangeError(`no name has the number ${number}`);
      return name;
    },
  };
}
