import type { Services } from './context.ts';
import type { Log } from './log.ts';
import type { Running } from './loop.ts';
import type { Clock } from './now.ts';

/** A small work repeated for as long as the program runs, safe to be done by several copies at once. */
export interface Timer {
  name: string;
  everyMs: number;
  run(services: Services, now: Date): Promise<void>;
}

/** Runs each timer soon after start and then at its pace; one that fails is logged and comes again. */
export function startTimers(timers: readonly Timer[], services: Services, clock: Clock, log: Log): Running {
  const running = new Set<Promise<void>>();
  const tick = (timer: Timer): void => {
    const work = timer
      .run(services, clock.now())
      .catch((error: unknown) => log.warn({ error, timer: timer.name }, 'timer failed, comes again'))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const handles = timers.map((timer) => {
    tick(timer);
    return setInterval(tick, timer.everyMs, timer);
  });
  return {
    async stop() {
      handles.forEach(clearInterval);
      await Promise.all(running);
    },
  };
}
