/** Time somebody was at work, working milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** How many were at work at most at the same moment. */
export function mostAtOnce(busy: readonly Span[]): number {
  let [now, most] = [0, 0];
  for (const { by } of turns(busy)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

/**
 * Working time until a moment in which at least one of `officers` was free, counted from the first of the spans; before it
 * everybody was.
 */
export function idleTime(busy: readonly Span[], officers: number): (at: number) => number {
  const moments: number[] = [];
  const idle: number[] = [];
  const free: boolean[] = [];
  let [now, sum] = [0, 0];
  for (const { at, by } of turns(busy)) {
    const before = moments.at(-1) ?? at;
    if (now < officers) sum += at - before;
    now += by;
    moments.push(at);
    idle.push(sum);
    free.push(now < officers);
  }
  return (at) => {
    let [low, high] = [0, moments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moments[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at - (moments[0] ?? 0);
    return (idle[low - 1] ?? 0) + (free[low - 1] === true ? at - (moments[low - 1] ?? 0) : 0);
  };
}

/** Beginnings and ends in order; who ends makes room for who begins at the same moment. */
function turns(busy: readonly Span[]): { at: number; by: number }[] {
  return busy
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.by - b.by);
}

/** What of a span lies outside of others, which are in order and apart. */
export function outside({ from, to }: Span, others: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let at = from;
  for (const other of others) {
    if (other.to <= at) continue;
    if (other.from >= to) break;
    if (other.from > at) rest.push({ from: at, to: other.from });
    at = other.to;
  }
  if (at < to) rest.push({ from: at, to });
  return rest;
}
