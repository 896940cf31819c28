import type { Services } from './context.ts';
import type { Log } from './log.ts';
import { restOf, startLoop, type Running } from './loop.ts';
import { occurrences } from './metrics.ts';
import type { Clock } from './now.ts';
import { inTransaction, type Tx } from './transaction.ts';

declare module './database.ts' {
  interface Schema {
    schedule: {
      name: string;
      next_at: Date;
      /** When an occurrence was last carried out, and when one last failed. */
      ran_at: Date | null;
      failed_at: Date | null;
      failure: string | null;
      /** Of the last occurrence carried out, in milliseconds of the machine. */
      took_ms: number | null;
    };
  }
}

/** A job that comes again: each of its occurrences is carried out once, whatever copies run, stop or are killed. */
export interface Recurring {
  /** Of its row in `schedule`: a job renamed is a new one. */
  name: string;
  /** The first occurrence for a database that meets the job at `now`. */
  first(now: Date, services: Services): Date;
  /** The occurrence that follows; later than `after`. */
  next(after: Date, services: Services): Date;
  /** What becomes of occurrences missed while nothing ran: each in its turn, or only the last of them. */
  catchUp: 'EACH' | 'LATEST';
  /**
   * Carries out the occurrence of `at`, which is past when it was missed, and writes in `tx` only. Where it throws
   * nothing is written and the occurrence comes again.
   *
   * @param now for what happens by it now, a letter posted, say
   */
  run(services: Services, tx: Tx, at: Date, now: Date): Promise<void>;
}

/** Rows for jobs this database has not met. What stands there already stays. */
export async function enterJobs(services: Services, jobs: readonly Recurring[], now: Date): Promise<void> {
  if (jobs.length === 0) return;
  await services.db
    .insertInto('schedule')
    .values(jobs.map((job) => ({ name: job.name, next_at: job.first(now, services) })))
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Looks after the jobs until stopped, every five seconds of the clock. */
export function startSchedule(
  services: Services,
  jobs: readonly Recurring[],
  clock: Clock,
  log: Log,
): Running {
  let entered = false;
  let stopped = false;
  const look = async (): Promise<boolean> => {
    try {
      if (!entered) await enterJobs(services, jobs, clock.now());
      entered = true;
      await runDue(services, jobs, clock, log, () => !stopped);
    } catch (error) {
      log.error({ error }, 'schedule: jobs cannot be entered');
    }
    return false;
  };
  const loop = startLoop(look, restOf(clock, 5_000));
  return {
    stop() {
      stopped = true;
      return loop.stop();
    },
  };
}

/** Carries out what has come due, in turns, one occurrence of each job after another. A job that fails rests until the next call. */
export async function runDue(
  services: Services,
  jobs: readonly Recurring[],
  clock: Clock,
  log: Log,
  goesOn: () => boolean = () => true,
): Promise<void> {
  let due = jobs;
  while (due.length > 0) {
    const more: Recurring[] = [];
    for (const job of due) {
      if (!goesOn()) return;
      if (await runNext(services, job, clock.now(), log)) more.push(job);
    }
    due = more;
  }
}

/** @returns whether an occurrence was carried out, so that there may be another */
async function runNext(services: Services, job: Recurring, now: Date, log: Log): Promise<boolean> {
  try {
    const done = await inTransaction(services.db, (tx) => takeNext(services, tx, job, now));
    if (done) occurrences.labels(job.name, 'done').inc();
    return done;
  } catch (error) {
    occurrences.labels(job.name, 'failed').inc();
    log.error({ error, jobName: job.name }, 'job failed, comes again');
    await noteFailure(services, job, error, now);
    return false;
  }
}

/** For whoever looks after the program; where the database does not answer the log has it. */
async function noteFailure({ db }: Services, { name }: Recurring, error: unknown, now: Date): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error);
  await db
    .updateTable('schedule')
    .set({ failed_at: now, failure })
    .where('name', '=', name)
    .execute()
    .catch(() => undefined);
}

async function takeNext(services: Services, tx: Tx, job: Recurring, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('schedule')
    .select('next_at')
    .where('name', '=', job.name)
    .where('next_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return false;
  const at = job.catchUp === 'EACH' ? row.next_at : latest(services, job, row.next_at, now);
  const begun = performance.now();
  await job.run(services, tx, at, now);
  const took_ms = Math.round(performance.now() - begun);
  const next_at = following(services, job, at);
  await tx
    .updateTable('schedule')
    .set({ next_at, ran_at: now, took_ms })
    .where('name', '=', job.name)
    .execute();
  return true;
}

function latest(services: Services, job: Recurring, first: Date, now: Date): Date {
  let at = first;
  for (let next = following(services, job, at); next <= now; next = following(services, job, at)) at = next;
  return at;
}

function following(services: Services, job: Recurring, after: Date): Date {
  const next = job.next(after, services);
  if (!(next > after)) throw new RangeError(`${job.name}: no later occurrence after ${after.toISOString()}`);
  return next;
}
