/** Two steps by number, or a step and the beginning or end of all. */
export interface Pair {
  from: number;
  to: number;
}

/** What is counted for pairs of steps, each made when it is first met. */
export class Pairs<T extends Pair> {
  readonly list: T[] = [];
  #numbers = new Map<number, number>();
  #make: (pair: Pair) => T;

  constructor(make: (pair: Pair) => T) {
    this.#make = make;
  }

  of(from: number, to: number): T {
    return this.at(this.numberOf(from, to));
  }

  at(number: number): T {
    return this.list[number] as T;
  }

  numberOf(from: number, to: number): number {
    const key = from * 65_536 + to;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(this.#make({ from, to })) - 1;
  }
}
