import { parseDate } from '@motcua/rules/text';
import { momentOf } from '../dates.ts';

/** What a field of day and time holds. */
export interface ReadMoment {
  /** Undefined while nothing is typed, or nothing that can be read. */
  instant: string | undefined;
  /** The half that has to be mended before what is typed can be read. */
  wrong: 'DAY' | 'TIME' | undefined;
}

/** Tells a field left empty from one whose words are no moment, as a day without its time or 31/11/2026. */
export function readMoment(day: string, time: string): ReadMoment {
  const instant = momentOf(day, time);
  const empty = day.trim() === '' && time.trim() === '';
  if (instant !== undefined || empty) return { instant, wrong: undefined };
  return { instant, wrong: parseDate(day) === undefined ? 'DAY' : 'TIME' };
}
