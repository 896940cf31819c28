/** The only source of the present. Acts, timers and pages are given one; none of them asks the machine. */
export interface Clock {
  now(): Date;
  /** Its seconds in a second of the machine; absent: one. */
  readonly pace?: number;
}

export const systemClock: Clock = { now: () => new Date() };

/** Starts at the given instant and runs on from there (`--at 2021-06-16`), at a pace of 3600 an hour each second. */
export function clockFrom(start: Date, pace = 1): Clock {
  const begun = Date.now();
  return { pace, now: () => new Date(start.getTime() + (Date.now() - begun) * pace) };
}

/** Stands still until a test moves it. */
export interface SteppedClock extends Clock {
  /** Milliseconds, forward. */
  advance(milliseconds: number): void;
  set(instant: Date | string): void;
}

/** @param start an instant, or text as {@link parseInstant} takes it */
export function steppedClock(start: Date | string): SteppedClock {
  let current = instantOf(start).getTime();
  return {
    now: () => new Date(current),
    advance(milliseconds) {
      if (milliseconds < 0) throw new RangeError('a clock does not run backwards; use set()');
      current += milliseconds;
    },
    set(instant) {
      current = instantOf(instant).getTime();
    },
  };
}

/** When the one-stop counters open: what a bare date stands for. */
const openingTime = '07:30:00+07:00';

/**
 * A date (`2021-06-16`, meaning the opening of the counters that day) or a full instant with its offset
 * (`2021-06-16T09:15:00+07:00`). Without an offset the time is Vietnam's.
 *
 * @throws {RangeError} anything else, also days that do not exist
 */
export function parseInstant(text: string): Date {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const [, date, time, offset = '+07:00'] = parts ?? [];
  const instant = new Date((date && `${date}T${time ? time + offset : openingTime}`) || Number.NaN);
  const dayExists = date !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  if (Number.isNaN(instant.getTime()) || !dayExists)
    throw new RangeError(`not a date or an instant: ${text}`);
  return instant;
}

function instantOf(given: Date | string): Date {
  return typeof given === 'string' ? parseInstant(given) : given;
}
