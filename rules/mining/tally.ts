/** Working seconds of one cause, with the dossiers they were lost in; dossiers are told one after another, in rising order. */
export class Tally {
  seconds = 0;
  times = 0;
  #sample: number;
  #dossiers = 0;
  #current = -1;
  #currentSeconds = 0;
  /** The worst so far, rising. */
  #worst: { trace: number; seconds: number }[] = [];

  /** @param sample how many of the worst dossiers are named */
  constructor(sample: number) {
    this.#sample = sample;
  }

  add(trace: number, seconds: number): void {
    if (trace !== this.#current) {
      this.#keep();
      this.#current = trace;
      this.#currentSeconds = 0;
      this.#dossiers++;
    }
    this.#currentSeconds += seconds;
    this.seconds += seconds;
    this.times++;
  }

  /** How many dossiers there are, and the worst of them, the worst first. */
  dossiers(nameOf: (trace: number) => string): { count: number; sample: string[] } {
    this.#keep();
    this.#current = -1;
    return { count: this.#dossiers, sample: this.#worst.map(({ trace }) => nameOf(trace)).toReversed() };
  }

  #keep(): void {
    const seconds = this.#currentSeconds;
    const worst = this.#worst;
    if (this.#current === -1 || (worst.length === this.#sample && seconds <= (worst[0]?.seconds ?? Infinity)))
      return;
    const at = worst.findIndex((other) => other.seconds > seconds);
    worst.splice(at === -1 ? worst.length : at, 0, { trace: this.#current, seconds });
    if (worst.length > this.#sample) worst.shift();
  }
}
