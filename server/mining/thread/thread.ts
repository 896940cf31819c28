import { parentPort } from 'node:worker_threads';
import { workingOrdinates, type Calendar } from '@motcua/rules/calendar';
import type { ActsOf, Trace } from '@motcua/rules/mining';
import { estimated, type Logs } from './logs.ts';
import { TASKS, type Task } from './tasks.ts';

/** Which of the logs. */
export type Which = 'own' | 'others';

/** What a thread is told: page after page of the logs, then what to find out of them. */
export type Told =
  | { which: Which; page: readonly Trace[] }
  | { task: Task; asked: unknown; calendar: Calendar; acts: Readonly<Record<Which, ActsOf>> };

const read: Record<Which, Trace[]> = { own: [], others: [] };

/** What is thrown here ends the thread, and is thrown where it was begun. */
parentPort?.on('message', (told: Told) => {
  if ('page' in told) {
    read[told.which].push(...told.page);
    return;
  }
  const { task, asked, calendar, acts } = told;
  const ordinates = workingOrdinates(calendar);
  const of = (which: Which): Trace[] => estimated({ traces: read[which], acts: acts[which] }, ordinates);
  const find = TASKS[task] as (logs: Logs, asked: unknown) => unknown;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(find({ own: of('own'), others: of('others'), ordinates }, asked));
});
