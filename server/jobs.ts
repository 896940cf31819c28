import { APART, OUTBOX } from './outbox.ts';
import type { Services } from './platform/context.ts';
import type { Log } from './platform/log.ts';
import type { Running } from './platform/loop.ts';
import type { Clock } from './platform/now.ts';
import { startOutbox, type OutboxHandlers, type Worker } from './platform/outbox.ts';
import { startSchedule, type Recurring } from './platform/schedule.ts';
import { JOBS } from './recurring.ts';

/** Besides what the program always does. */
export interface JobOptions extends Pick<Worker, 'writtenAfter'> {
  handlers?: OutboxHandlers;
  jobs?: readonly Recurring[];
}

/** What a copy with the role `jobs` or `all` does beside its requests: it opens letters and looks after what comes again. */
export function startJobs(
  services: Services,
  clock: Clock,
  log: Log,
  { handlers = {}, jobs = [], ...only }: JobOptions = {},
): Running {
  const letters = { handlers: { ...OUTBOX, ...handlers }, apart: APART };
  const outbox = startOutbox({ services, log, ...letters, ...only }, clock);
  const schedule = startSchedule(services, [...JOBS, ...jobs], clock, log);
  return {
    async stop() {
      await Promise.all([outbox.stop(), schedule.stop()]);
    },
  };
}
