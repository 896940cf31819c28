import { setTimeout as sleep } from 'node:timers/promises';
import {
  OutsideError,
  type Moment,
  type OutsideFault,
  type SystemOutside,
  type Taken,
  type Word,
} from './outside.ts';
import type { ExternalRequest } from './tables.ts';

/** What came of turning to a system: it took the request, it said a word about it, or it did not do as asked. */
export type Said = { taken: Taken } | { word: Word } | Failed;

export interface Failed {
  failure: string;
  fault: OutsideFault;
  /** It did not answer in time. */
  late: boolean;
}

/**
 * Sends a request that the system does not keep yet, or asks what has become of it. Never throws.
 *
 * @param patience milliseconds after which it is taken as one that cannot be reached (`late`)
 */
export async function call(
  system: SystemOutside,
  { id, content, reference }: Pick<ExternalRequest, 'id' | 'content' | 'reference'>,
  at: Moment,
  patience: number,
): Promise<Said> {
  try {
    if (reference === null) return { taken: await inTime(system.send({ id, content }, at), patience) };
    return { word: await inTime(system.ask(reference, at), patience) };
  } catch (error) {
    const fault = error instanceof OutsideError ? error.fault : 'AWAY';
    return { failure: failureOf(error), fault, late: error instanceof NotInTime };
  }
}

export const failureOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What an officer reads of a system that did not answer in time. */
const NOT_IN_TIME = 'không trả lời kịp';

class NotInTime extends Error {
  override name = 'NotInTime';
}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  const answered = new AbortController();
  const late = sleep(patience, undefined, { signal: answered.signal }).then(() => {
    throw new NotInTime(NOT_IN_TIME);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    answered.abort();
    late.catch(() => undefined);
  }
}
