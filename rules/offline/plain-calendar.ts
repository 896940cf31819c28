import type { Calendar, LocalDate, Shift, ShiftPeriod } from '../calendar/index.ts';

/** A working calendar as it travels to a device and is kept there: sets and maps as lists. */
export interface PlainCalendar {
  readonly id: string;
  readonly utcOffsetMinutes: number;
  readonly shifts: readonly Shift[];
  readonly shiftPeriods: readonly ShiftPeriod[];
  readonly off: readonly LocalDate[];
  readonly work: readonly LocalDate[];
  readonly unconfirmed: readonly LocalDate[];
  readonly names: Readonly<Record<string, string>>;
}

/** The calendar with the days from `from` to `to`, both included; days outside are as their weekday is. */
export function plainCalendar(calendar: Calendar, from: LocalDate, to: LocalDate): PlainCalendar {
  const { id, utcOffsetMinutes, shifts, shiftPeriods = [], off, work, unconfirmed, names } = calendar;
  const within = (days: Iterable<LocalDate>): LocalDate[] =>
    [...days].filter((day) => from <= day && day <= to).toSorted();
  return {
    id,
    utcOffsetMinutes,
    shifts,
    shiftPeriods: shiftPeriods.filter(
      (period) => period.from <= to && (period.to === null || period.to >= from),
    ),
    off: within(off),
    work: within(work),
    unconfirmed: within(unconfirmed ?? []),
    names: Object.fromEntries([...(names ?? [])].filter(([day]) => from <= day && day <= to).toSorted()),
  };
}

/** The calendar the clock counts with, from its plain form. */
export const calendarOf = ({ off, work, unconfirmed, names, ...rest }: PlainCalendar): Calendar => ({
  ...rest,
  off: new Set(off),
  work: new Set(work),
  unconfirmed: new Set(unconfirmed),
  names: new Map(Object.entries(names)),
});
