import { once } from 'node:events';
import { setImmediate as breath } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Calendar } from '@motcua/rules/calendar';
import { Refusal } from '../../platform/refusal.ts';
import { stopped } from '../stopped.ts';
import type { Log } from './logs.ts';
import type { AskedOf, FoundBy, Task } from './tasks.ts';
import type { Told, Which } from './thread.ts';

/** Handed over at once: some milliseconds of copying, then other requests come in between. */
const PAGE = 1_000;
/** Several times what the largest look that is allowed takes. */
const LONGEST_MS = 60_000;

export interface Handed {
  own: Log;
  /** Absent: no other work is asked for. */
  others?: Log;
  /** Of the office whose time is counted. */
  calendar: Calendar;
  /** Milliseconds after which it is stopped; a minute. */
  longest?: number;
  /** Aborted when the program is told to stop. */
  stopping?: AbortSignal | undefined;
}

/**
 * Finds something out of logs beside the requests, which are answered meanwhile. The thread ends with the answer, and with
 * everything that goes wrong.
 *
 * @throws {Refusal} INVALID_INPUT where it takes too long; DATABASE_UNAVAILABLE where the program stops; whatever the task throws otherwise
 */
export async function inThread<T extends Task>(
  task: T,
  asked: AskedOf<T>,
  { own, others = { traces: [], acts: new Map() }, calendar, longest = LONGEST_MS, stopping }: Handed,
): Promise<FoundBy<T>> {
  const thread = new Worker(new URL('thread.ts', import.meta.url));
  // one that comes after it has been stopped is nobody's any more, and must not end the program
  thread.on('error', () => undefined);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  const tell = (told: Told): void => thread.postMessage(told);
  const handOver = async (): Promise<void> => {
    for (const [which, { traces }] of Object.entries({ own, others }) as [Which, Log][])
      for (let at = 0; at < traces.length; at += PAGE) {
        tell({ which, page: traces.slice(at, at + PAGE) });
        await breath();
      }
    tell({ task, asked, calendar, acts: { own: own.acts, others: others.acts } });
  };
  try {
    const late = AbortSignal.timeout(longest);
    const stop = stopping === undefined ? late : AbortSignal.any([late, stopping]);
    const [[found]] = await Promise.all([once(thread, 'message', { signal: stop }), handOver()]);
    return found as FoundBy<T>;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    if (stopping?.aborted === true) throw stopped();
    throw new Refusal(
      'INVALID_INPUT',
      'Xem kỳ này mất quá lâu nên đã dừng. Chọn kỳ ngắn hơn hoặc một đơn vị.',
    );
  } finally {
    await thread.terminate();
  }
}
