import type { Clock } from './now.ts';

/** Something that runs beside the requests. */
export interface Running {
  /** Lets what is being done come to its end, and starts nothing more. */
  stop(): Promise<void>;
}

/** A work repeated until stopped: at once while there is more of it, otherwise after a rest. It must not throw. */
export function startLoop(work: () => Promise<boolean>, restMs: number): Running {
  let stopped = false;
  let wake: () => void = () => undefined;
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) if (!(await work()) && !stopped) await rest();
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** A rest of so many milliseconds by the given clock; where it runs fast the database still gets its breath. */
export function restOf(clock: Clock, milliseconds: number): number {
  return Math.max(50, milliseconds / (clock.pace ?? 1));
}
