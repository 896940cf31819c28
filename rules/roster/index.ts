import {
  addDays,
  daysBetween,
  instantAt,
  localDate,
  nextWorkingMoment,
  workingTimeBetween,
  type Calendar,
  type LocalDate,
} from '../calendar/index.ts';

/** Halves of a working day (buổi sáng, buổi chiều); noon parts them, whenever the office opens. */
export const HALVES = ['AM', 'PM'] as const;
export type Half = (typeof HALVES)[number];

export interface HalfDay {
  date: LocalDate;
  half: Half;
}

const NOON = '12:00';
const SOME_MONDAY = '2024-01-01';

/** Monday of the week a date lies in. */
export const mondayOf = (date: LocalDate): LocalDate =>
  addDays(date, -(((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7));

/** The seven days from a Monday on. */
export const weekFrom = (monday: LocalDate): LocalDate[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index));

/** The halves of a date in which the office works. */
export function workingHalves(calendar: Calendar, date: LocalDate): Half[] {
  const [start, noon, end] = [
    instantAt(calendar, date, '00:00'),
    instantAt(calendar, date, NOON),
    instantAt(calendar, date, '24:00'),
  ];
  return HALVES.filter(
    (half) =>
      (half === 'AM' ? workingTimeBetween(calendar, start, noon) : workingTimeBetween(calendar, noon, end)) >
      0,
  );
}

/** Whose duty counts at a moment: the half-day that is worked then; while the office is closed, the next one. */
export function halfDayAt(calendar: Calendar, at: Date): HalfDay {
  const worked = nextWorkingMoment(calendar, at);
  const date = localDate(calendar, worked);
  return { date, half: worked < instantAt(calendar, date, NOON) ? 'AM' : 'PM' };
}

/**
 * To whom something new goes by the roster (lịch trực): of those who may do it, those on duty. Where nobody of them is, and
 * where no roster is published, to all of them as ever: a roster never leaves work without an owner.
 */
export function onDutyFirst<One extends { accountId: string }>(
  people: readonly One[],
  onDuty: ReadonlySet<string>,
): readonly One[] {
  const there = people.filter(({ accountId }) => onDuty.has(accountId));
  return there.length === 0 ? people : there;
}

/**
 * Of those who may be given something new, those named for its sector (phân công theo lĩnh vực), in the order they are named;
 * where none of them is among those, nobody: then it goes by the rule for all.
 */
export function namedForSector<One extends { accountId: string }>(
  people: readonly One[],
  named: readonly string[],
): One[] {
  return named.flatMap((account) => people.filter(({ accountId }) => accountId === account).slice(0, 1));
}
