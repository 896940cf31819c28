import { localDate } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { formatDate, formatInstant } from '../text/index.ts';
import type { LedgerLine, LineOf } from './ledger.ts';

/** How one language says each kind of line. */
export type Sentences = {
  readonly [K in LedgerLine['kind']]: (line: LineOf<K>, calendar: Calendar) => string;
} & {
  /** Weekend days that are worked within a counted stretch. */
  readonly worked: (dates: string) => string;
  /** Days within the reckoning whose standing may still change. */
  readonly unconfirmed: (dates: string) => string;
};

/** Why the clock stood still, in words: what was waited for, and what allowed it. */
export interface CauseWords {
  readonly waiting: readonly string[];
  readonly papers: readonly string[];
}

/** A moment as people read clocks, to the minute; what is late is reckoned to the second all the same. */
export const moment = formatInstant;

export function day(calendar: Calendar, instant: Date): string {
  return formatDate(localDate(calendar, instant));
}

/** First and last day with `until` between, or the one day. */
export function dayRange(calendar: Calendar, from: Date, to: Date, until: string): string {
  const [first, last] = [day(calendar, from), day(calendar, to)];
  return first === last ? first : `${first} ${until} ${last}`;
}
