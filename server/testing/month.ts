import type { Clock } from '../platform/now.ts';

/** What every copy in the month of timers-month.test.ts is told of the time. */
export interface Hands {
  /** Where the month begins, and when that was on the machine; milliseconds. */
  start: number;
  begun: number;
  /** Milliseconds in one of the machine; 0: the clocks stand. */
  pace: number;
  /** How far the clocks have been set forward since, or back. */
  ahead: number;
}

/** A clock that all copies share, whenever they are started; its hands may be moved. */
export function monthClock(hands: Hands): Clock & { set(hands: Hands): void } {
  let { start, begun, pace, ahead } = hands;
  return {
    pace,
    now: () => new Date(start + ahead + (Date.now() - begun) * pace),
    set: (moved) => void ({ start, begun, pace, ahead } = moved),
  };
}

/** What a copy of the month is started with. */
export interface CopyOrder {
  /** JOBS opens letters and carries out what comes again; SERVER carries out acts and posts letters to the future. */
  role: 'SERVER' | 'JOBS';
  databaseUrl: string;
  folder: string;
  /** Session tokens of the people who act, by user name. */
  tokens: Record<string, string>;
  /** Copies started before: each begins with another life. */
  turn: number;
  hands: Hands;
}

const HOUR = 3_600_000;

/** The test's own jobs: an hour into the month, then so many milliseconds apart. */
export const BEATS = { 'hourly beat': HOUR, 'daily beat': 24 * HOUR } as const;
export const firstBeat = (start: number): number => start + HOUR;
