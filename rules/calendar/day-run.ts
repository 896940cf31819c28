import type { Calendar } from './calendar.ts';
import { dateOf, dayAt, exceptionOn, isWeekendDay, startOfDay } from './day-number.ts';
import type { DayNumber } from './day-number.ts';
import { closingOf, openingOf } from './working-time.ts';

/** Successive days of one standing; days off for different reasons are different runs. */
export interface DayRun {
  /** 00:00 of the first day. */
  readonly from: Date;
  /** 00:00 of the last day. */
  readonly to: Date;
  /** When the office would open on the first day. */
  readonly opening: Date;
  /** When the office would close on the last day. */
  readonly close: Date;
  readonly standing: 'WORKED' | 'WEEKEND' | 'HOLIDAY';
  /** What the day off is called, when it has a name. */
  readonly name?: string;
}

/** All days from that of `from` to that of `to` in order, as runs; none when `to` is on an earlier day. */
export function dayRuns(calendar: Calendar, from: Date, to: Date): readonly DayRun[] {
  const last = dayAt(calendar, to.getTime());
  const runs: DayRun[] = [];
  let first = dayAt(calendar, from.getTime());
  while (first <= last) {
    const character = characterOf(calendar, first);
    let end = first;
    while (end < last && isSame(characterOf(calendar, end + 1), character)) end += 1;
    runs.push({
      from: new Date(startOfDay(calendar, first)),
      to: new Date(startOfDay(calendar, end)),
      opening: openingOf(calendar, first),
      close: closingOf(calendar, end),
      ...character,
    });
    first = end + 1;
  }
  return runs;
}

type Character = Pick<DayRun, 'standing' | 'name'>;

const WORKED: Character = { standing: 'WORKED' };
const WEEKEND: Character = { standing: 'WEEKEND' };

function characterOf(calendar: Calendar, day: DayNumber): Character {
  const worked = exceptionOn(calendar, day);
  if (worked ?? !isWeekendDay(day)) return WORKED;
  if (worked === undefined) return WEEKEND;
  const name = calendar.names?.get(dateOf(day));
  return { standing: 'HOLIDAY', ...(name !== undefined && { name }) };
}

function isSame(a: Character, b: Character): boolean {
  return a === b || (a.standing === b.standing && a.name === b.name);
}
