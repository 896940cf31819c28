import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { isWorked, startOfDay } from './day-number.ts';
import type { DayNumber } from './day-number.ts';
import { DAY_MS, MINUTE_MS } from './local-date.ts';
import { hoursOf } from './working-time.ts';
import type { Hours } from './working-time.ts';

/**
 * Instants of a calendar as working milliseconds since 01/01/1970: the working time between two of them is a
 * subtraction. For whoever measures a million intervals with one calendar; one due date is {@link addWorkingTime}'s.
 */
export interface WorkingOrdinates {
  /** Working milliseconds from 01/01/1970 until `epochMs`. */
  at(epochMs: number): number;
  /** The earliest instant, in epoch milliseconds, that has this ordinate: the end of a shift, not the next opening. */
  instant(ordinate: number): number;
  /** `epochMs` itself when the office is open then, else the next opening. */
  opens(epochMs: number): number;
}

/** Days prepared at once; a calendar without work in so many days is a mistake. */
const GROWTH = 400;

const prepared = new WeakMap<Calendar, WorkingOrdinates>();

/** The ordinates of a calendar, made once; days are added to its table when somebody asks for them. */
export function workingOrdinates(calendar: Calendar): WorkingOrdinates {
  const known = prepared.get(calendar);
  if (known !== undefined) return known;
  const ordinates = ordinatesOf(calendar);
  prepared.set(calendar, ordinates);
  return ordinates;
}

function ordinatesOf(calendar: Calendar): WorkingOrdinates {
  /** Office hours by day, none on a day off, and the working time before each. */
  const hours: (Hours | null)[] = [];
  const before: number[] = [0];
  const shift = calendar.utcOffsetMinutes * MINUTE_MS;

  const grow = (): void => {
    const had = before.at(-1) ?? 0;
    for (let more = 0; more < GROWTH; more++) {
      const day = hours.length;
      const open = isWorked(calendar, day) ? hoursOf(calendar, day) : null;
      hours.push(open);
      before.push((before[day] ?? 0) + lengthOf(open));
    }
    if (before.at(-1) === had)
      throw new CalendarError('NO_WORKING_DAY', `Lịch “${calendar.id}” không có ngày làm việc nào`);
  };
  const dayOf = (epochMs: number): DayNumber => {
    const day = Math.floor((epochMs + shift) / DAY_MS);
    if (!(day >= 0 && day < 3_000_000))
      throw new CalendarError('DATE_INVALID', 'Thời điểm phải từ năm 1970 trở đi');
    while (day >= hours.length) grow();
    return day;
  };

  return {
    at(epochMs) {
      const day = dayOf(epochMs);
      const time = epochMs + shift - day * DAY_MS;
      let sum = before[day] ?? 0;
      for (const { from, to } of hours[day] ?? []) {
        if (time <= from) break;
        sum += (time < to ? time : to) - from;
      }
      return sum;
    },
    instant(ordinate) {
      if (!(ordinate >= 0)) throw new RangeError(`An ordinate is not negative, got ${ordinate}`);
      while ((before.at(-1) ?? 0) < ordinate) grow();
      const day = lastBelow(before, ordinate);
      let left = ordinate - (before[day] ?? 0);
      for (const { from, to } of hours[day] ?? []) {
        if (left <= to - from) return startOfDay(calendar, day) + from + left;
        left -= to - from;
      }
      return startOfDay(calendar, day);
    },
    opens(epochMs) {
      for (let day = dayOf(epochMs); ; day = dayOf(startOfDay(calendar, day + 1))) {
        const time = epochMs + shift - day * DAY_MS;
        for (const { from, to } of hours[day] ?? [])
          if (time < to) return startOfDay(calendar, day) + Math.max(time, from);
      }
    },
  };
}

const lengthOf = (open: Hours | null): number =>
  open === null ? 0 : open.reduce((sum, { from, to }) => sum + to - from, 0);

/** Index of the last value below `limit` in a rising list; 0 where there is none. */
function lastBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
