import type { Calendar, Shift } from './calendar.ts';
import { dayRuns, type DayRun } from './day-run.ts';
import { addDays, instantAt } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** One day of an office as those who come there need to know it. */
export interface OfficeDay extends Pick<DayRun, 'standing' | 'name'> {
  readonly date: LocalDate;
  /** Hours it is open; none on a day off. */
  readonly shifts: readonly Shift[];
  /** False: announced and not decided yet, so it may still change. */
  readonly confirmed: boolean;
}

export function officeDays(calendar: Calendar, from: LocalDate, count: number): OfficeDay[] {
  return Array.from({ length: count }, (_, at) => officeDay(calendar, addDays(from, at)));
}

function officeDay(calendar: Calendar, date: LocalDate): OfficeDay {
  const midnight = instantAt(calendar, date, '00:00');
  const [run] = dayRuns(calendar, midnight, midnight);
  const { standing = 'WORKED', name } = run ?? {};
  return {
    date,
    standing,
    ...(name === undefined ? {} : { name }),
    shifts: standing === 'WORKED' ? shiftsOn(calendar, date) : [],
    confirmed: calendar.unconfirmed?.has(date) !== true,
  };
}

const shiftsOn = ({ shifts, shiftPeriods = [] }: Calendar, date: LocalDate): readonly Shift[] =>
  shiftPeriods.findLast(({ from, to }) => from <= date && (to === null || date <= to))?.shifts ?? shifts;
