import { NONE, type Columns } from './columns.ts';
import { Pairs, type Pair } from './pairs.ts';
import { EITHER_ORDER, IN_ORDER, PARALLEL, type Relation } from './relation.ts';
import { Tally } from './tally.ts';
import { durationOf, openVisits, readVisits, waitOf, type Visits } from './visits.ts';

export interface Edge extends Pair {
  count: number;
  /** Working seconds waited at `to` when it was come to this way. */
  waiting: number;
}
/** Work done again: `from` sent the dossier back to `to`. */
export interface Loop extends Pair {
  count: number;
  /** Working seconds of touch in everything done again. */
  effort: number;
}
/** At the join before `to`, what came from `from` waited for another branch. */
export interface JoinWait extends Pair {
  count: number;
  seconds: number;
}

/** What going through every dossier once tells; arrays are by row, for the row that stands for a visit. */
export interface Walked {
  edges: Pairs<Edge>;
  loops: Pairs<Loop>;
  joins: Pairs<JoinWait>;
  /** Time the last branch at a join took longer than the one before it, beyond its own waiting and rework. */
  lastBranch: Pairs<Pair & { tally: Tally }>;
  /** What steps done one after another would save side by side: the shorter of the two. */
  sequences: Pairs<Pair & { tally: Tally }>;
  /** Row of the visit after which this one opened; NONE at the beginning. */
  cause: Int32Array;
  /** Number of the loop a visit belongs to, NONE when it is done for the first time. */
  loop: Int32Array;
  /** Working seconds by which the dossier would be done earlier if this visit took none, NONE where others were waited for anyway. */
  gain: Int32Array;
  /** Working seconds of the visit before and after its first touch; NONE where it is not done. */
  visit: { waited: Int32Array; touched: Int32Array };
}

const MOST = 2 ** 31 - 1;

export interface WalkOptions {
  sample: number;
  independent(a: number, b: number): boolean;
}

export function walk(columns: Columns, relation: Relation, options: WalkOptions): Walked {
  const size = columns.rows.count;
  const walked: Walked = {
    edges: new Pairs((pair) => ({ ...pair, count: 0, waiting: 0 })),
    loops: new Pairs((pair) => ({ ...pair, count: 0, effort: 0 })),
    joins: new Pairs((pair) => ({ ...pair, count: 0, seconds: 0 })),
    lastBranch: new Pairs((pair) => ({ ...pair, tally: new Tally(options.sample) })),
    sequences: new Pairs((pair) => ({ ...pair, tally: new Tally(options.sample) })),
    cause: new Int32Array(size).fill(NONE),
    loop: new Int32Array(size).fill(NONE),
    gain: new Int32Array(size).fill(NONE),
    visit: { waited: new Int32Array(size).fill(NONE), touched: new Int32Array(size).fill(NONE) },
  };
  const dossier: Dossier = { visits: openVisits(), cause: [], second: [], loop: [], relation };
  for (let trace = 0; trace < columns.traces.count; trace++) {
    readVisits(columns, trace, dossier.visits);
    noteTimes(dossier.visits, walked.visit);
    findCauses(dossier, walked);
    findLoops(dossier, walked);
    findEdges(columns, trace, dossier, walked);
    findGains(trace, dossier, walked, options);
  }
  return walked;
}

/** The dossier at hand; by index of the visit. */
interface Dossier {
  visits: Visits;
  /** The visit it opened after: of those it had to wait for, the last that was done. */
  cause: number[];
  /** Of the other branches joined before it, the last that was done. */
  second: number[];
  loop: number[];
  relation: Relation;
}

function noteTimes(visits: Visits, { waited, touched }: Walked['visit']): void {
  for (let at = 0; at < visits.count; at++) {
    if (done(visits, at) === Infinity) continue;
    const row = visits.row[at] ?? 0;
    waited[row] = waitOf(visits, at);
    touched[row] = durationOf(visits, at) - waitOf(visits, at);
  }
}

function findCauses(dossier: Dossier, { joins, cause: causeOfRow }: Walked): void {
  const { visits, cause, second } = dossier;
  for (let at = 0; at < visits.count; at++) {
    let latest = NONE;
    for (let other = 0; other < at; other++)
      if (precedes(dossier, other, at) && (latest === NONE || done(visits, other) >= done(visits, latest)))
        latest = other;
    cause[at] = latest;
    second[at] = NONE;
    causeOfRow[visits.row[at] ?? 0] = latest === NONE ? NONE : (visits.row[latest] ?? NONE);
    if (latest === NONE) continue;
    for (let other = 0; other < at; other++) {
      if (other === latest || !precedes(dossier, other, at) || !besideEachOther(dossier, other, latest))
        continue;
      if (isFollowed(dossier, other, at, latest)) continue;
      const wait = joins.of(visits.step[other] ?? 0, visits.step[at] ?? 0);
      wait.count++;
      wait.seconds += (visits.openedAt[at] ?? 0) - (visits.doneAt[other] ?? 0);
      const known = second[at] ?? NONE;
      if (known === NONE || done(visits, other) > done(visits, known)) second[at] = other;
    }
  }
}

/** Somebody in its own branch took the work on before it was joined. */
function isFollowed(dossier: Dossier, at: number, join: number, latest: number): boolean {
  for (let between = at + 1; between < join; between++)
    if (between !== latest && precedes(dossier, at, between) && precedes(dossier, between, join)) return true;
  return false;
}

const done = ({ done }: Visits, at: number): number => done[at] ?? Infinity;

/** The first was done before the second opened, and their steps are not done side by side. */
const precedes = ({ visits, relation }: Dossier, a: number, b: number): boolean =>
  a < b &&
  done(visits, a) <= (visits.opened[b] ?? 0) &&
  relation.of(visits.step[a] ?? 0, visits.step[b] ?? 0) !== PARALLEL;

const besideEachOther = ({ visits, relation }: Dossier, a: number, b: number): boolean =>
  relation.of(visits.step[a] ?? 0, visits.step[b] ?? 0) === PARALLEL ||
  ((visits.opened[a] ?? 0) < done(visits, b) && (visits.opened[b] ?? 0) < done(visits, a));

function findLoops({ visits, cause, loop }: Dossier, { loops, loop: loopOfRow }: Walked): void {
  for (let at = 0; at < visits.count; at++) {
    loop[at] = NONE;
    const step = visits.step[at] ?? 0;
    if (at === 0 || visits.step.lastIndexOf(step, at - 1) === NONE) continue;
    const from = cause[at] ?? NONE;
    if (from === NONE) continue;
    const before = loop[from] ?? NONE;
    const sender = visits.step[from] ?? 0;
    const goesOn = before !== NONE && visits.returned[from] !== true && loops.list[before]?.from !== sender;
    const number = goesOn ? before : loops.numberOf(sender, step);
    const found = loops.at(number);
    if (!goesOn) found.count++;
    found.effort += durationOf(visits, at) - waitOf(visits, at);
    loop[at] = number;
    loopOfRow[visits.row[at] ?? 0] = number;
  }
}

/** Directly-follows: what came next, where the two do not go their own ways. */
function findEdges(columns: Columns, trace: number, { visits, relation }: Dossier, { edges }: Walked): void {
  const START = columns.steps.list.length;
  const inOrder = (a: number, b: number): boolean =>
    a < b &&
    done(visits, a) <= (visits.opened[b] ?? 0) &&
    relation.of(visits.step[a] ?? 0, visits.step[b] ?? 0) === IN_ORDER;
  const count = (from: number, to: number, waiting: number): void => {
    const edge = edges.of(from, to);
    edge.count++;
    edge.waiting += waiting;
  };
  const hasNext: boolean[] = [];
  for (let at = 0; at < visits.count; at++) {
    hasNext[at] = false;
    let first = true;
    for (let other = at - 1; other >= 0; other--) {
      if (!inOrder(other, at)) continue;
      let between = at - 1;
      while (between > other && !(inOrder(other, between) && inOrder(between, at))) between--;
      if (between > other) continue;
      count(visits.step[other] ?? 0, visits.step[at] ?? 0, waitOf(visits, at));
      hasNext[other] = true;
      first = false;
    }
    if (first) count(START, visits.step[at] ?? 0, waitOf(visits, at));
  }
  if (columns.traces.lead[trace] === NONE) return;
  for (let at = 0; at < visits.count; at++)
    if (hasNext[at] === false && done(visits, at) < Infinity) count(visits.step[at] ?? 0, START + 1, 0);
}

/** Goes back from the end over what was waited for, and asks of each visit how much earlier the dossier could have been. */
function findGains(trace: number, dossier: Dossier, walked: Walked, options: WalkOptions): void {
  const { visits, cause, second, loop, relation } = dossier;
  /** A branch that was done earlier: nobody behind it can be more than so much quicker. */
  const others: { at: number; slack: number; left: number; last: number; join: number }[] = [];
  let next = NONE;
  for (let at = lastDone(visits); at !== NONE; next = at, at = cause[at] ?? NONE) {
    let bound = MOST;
    const own = (loop[at] ?? NONE) === NONE ? waitOf(visits, at) : durationOf(visits, at);
    for (const other of others) {
      if (precedes(dossier, at, other.at)) continue;
      bound = Math.min(bound, other.slack);
      other.left -= own;
    }
    walked.gain[visits.row[at] ?? 0] = bound;
    if (next !== NONE) noteSequence(at, next);
    const branch = second[at] ?? NONE;
    if (branch === NONE) continue;
    const slack = (visits.openedAt[at] ?? 0) - (visits.doneAt[branch] ?? 0);
    others.push({ at: branch, slack, left: slack, last: cause[at] ?? 0, join: at });
  }
  for (const { left, last, join } of others)
    if (left > 0) walked.lastBranch.of(visits.step[last] ?? 0, visits.step[join] ?? 0).tally.add(trace, left);

  function noteSequence(a: number, b: number): void {
    const [first, then] = [visits.step[a] ?? 0, visits.step[b] ?? 0];
    if ((loop[a] ?? NONE) !== NONE || (loop[b] ?? NONE) !== NONE || first === then) return;
    if (relation.of(first, then) !== EITHER_ORDER && !options.independent(first, then)) return;
    const bound = Math.min(walked.gain[visits.row[a] ?? 0] ?? 0, walked.gain[visits.row[b] ?? 0] ?? 0);
    const saved = Math.min(durationOf(visits, a), durationOf(visits, b), bound);
    if (saved > 0) walked.sequences.of(Math.min(first, then), Math.max(first, then)).tally.add(trace, saved);
  }
}

function lastDone(visits: Visits): number {
  let last = NONE;
  for (let at = 0; at < visits.count; at++)
    if (done(visits, at) < Infinity && (last === NONE || done(visits, at) >= done(visits, last))) last = at;
  return last;
}
