import { workingOrdinates, type Calendar, type WorkingOrdinates } from '../calendar/index.ts';
import { Heap } from './heap.ts';
import type { Officers, Sample } from './history.ts';

/** Work of one unit on one visit of a step, or other work. */
export interface Job {
  sample: Sample;
  openedAt: number;
  /** Due date of the dossier, epoch milliseconds; Infinity: none. */
  dueAt: number;
  /** Running number, so that no two are equal. */
  number: number;
  /** HELD: not taken up though somebody is free; DROPPED: nobody needs it any more. */
  state: 'HELD' | 'READY' | 'BEGUN' | 'DROPPED';
  /** Called with the moment, unless it has been dropped. */
  whenDone: (now: number) => void;
}

/** The jobs somebody may begin, the dossier that is due first before all others; of equals the one that came first. */
const byDue = (a: Job, b: Job): number =>
  (a.dueAt === b.dueAt ? 0 : a.dueAt - b.dueAt) || a.openedAt - b.openedAt || a.number - b.number;
interface Held {
  job: Job;
  until: number;
}
const byUntil = (a: Held, b: Held): number => a.until - b.until || a.job.number - b.job.number;

/** Officers of one post in one unit with the jobs before them. All times are working milliseconds unless named otherwise. */
export class Post {
  readonly officers: Officers;
  readonly ordinates: WorkingOrdinates;
  busy = 0;
  /** Jobs opened and not begun, and the most there were. */
  queued = 0;
  longest = 0;
  readonly waits: { openedAt: number; step: string; wait: number }[] = [];
  readonly worked: { from: number; to: number }[] = [];
  #ready = new Heap(byDue);
  #heldByIdle = new Heap(byUntil);
  #heldByWait = new Heap(byUntil);
  /** Working time in which somebody was free. */
  #idle = 0;
  #seen: number;

  constructor(officers: Officers, calendar: Calendar, from: number) {
    this.officers = officers;
    this.ordinates = workingOrdinates(calendar);
    this.#seen = this.ordinates.at(from);
  }

  /** A job opens; it is held as long as somebody was free and did not take it up, but no longer than it waited then. */
  open(job: Job, now: number): void {
    const at = this.#look(now);
    const { hold, wait } = job.sample;
    this.longest = Math.max(this.longest, ++this.queued);
    if (hold <= 0) {
      job.state = 'READY';
      this.#ready.push(job);
      return;
    }
    this.#heldByIdle.push({ job, until: this.#idle + hold });
    this.#heldByWait.push({ job, until: at + wait });
  }

  /** Begins what can be begun; each job with the moment it will be done. `null` or the moment at which to ask again. */
  begin(now: number, start: (job: Job, doneAt: number) => void): number | null {
    const at = this.#look(now);
    this.#release(at);
    const opens = this.ordinates.opens(now);
    while (this.busy < this.officers.count) {
      this.#forgetDropped();
      if (this.#ready.first === undefined) break;
      if (opens !== now) return opens;
      const job = this.#ready.pop() as Job;
      job.state = 'BEGUN';
      this.busy++;
      this.queued--;
      const { step, touch } = job.sample;
      this.waits.push({ openedAt: job.openedAt, step, wait: at - this.ordinates.at(job.openedAt) });
      this.worked.push({ from: at, to: at + touch });
      start(job, touch === 0 ? now : this.ordinates.instant(at + touch));
    }
    if (this.busy >= this.officers.count) return null;
    const idle = (this.#heldByIdle.first?.until ?? Infinity) - this.#idle;
    const wait = (this.#heldByWait.first?.until ?? Infinity) - at;
    const least = Math.min(idle, wait);
    return least === Infinity ? null : Math.max(this.ordinates.instant(at + least), now + 1);
  }

  done(now: number): void {
    this.#look(now);
    this.busy--;
  }

  drop(job: Job): void {
    if (job.state === 'HELD' || job.state === 'READY') this.queued--;
    job.state = 'DROPPED';
  }

  #look(now: number): number {
    const at = this.ordinates.at(now);
    if (this.busy < this.officers.count) this.#idle += at - this.#seen;
    this.#seen = at;
    return at;
  }

  #release(at: number): void {
    for (const [held, reached] of [
      [this.#heldByIdle, this.#idle],
      [this.#heldByWait, at],
    ] as const)
      for (let top = held.first; top !== undefined; top = held.first) {
        if (top.job.state === 'HELD' && top.until > reached) break;
        held.pop();
        if (top.job.state !== 'HELD') continue;
        top.job.state = 'READY';
        this.#ready.push(top.job);
      }
  }

  #forgetDropped(): void {
    while (this.#ready.first?.state === 'DROPPED') this.#ready.pop();
  }
}
