import type { Calendar, Shift, ShiftPeriod } from './calendar.ts';
import type { LocalDate } from './local-date.ts';

/** What one unit has differently from the province: a closed office, its own worked days or office hours. */
export interface CalendarOverlay {
  /** Days on which this unit is closed. */
  readonly off: ReadonlySet<LocalDate>;
  /** Days on which this unit works although the province does not. */
  readonly work: ReadonlySet<LocalDate>;
  /** Its office hours when they differ. */
  readonly shifts?: readonly Shift[];
  /** Its office hours for a time; they count before the province's. */
  readonly shiftPeriods?: readonly ShiftPeriod[];
  readonly names?: ReadonlyMap<LocalDate, string>;
  /** Days of this unit that are not yet decided; other days of `off` and `work` are decided for it. */
  readonly unconfirmed?: ReadonlySet<LocalDate>;
}

/**
 * The calendar of one unit: the overlay decides for its days, all others are the province's. A day in both `off` and
 * `work` of the overlay is worked, as in any calendar. Make it once for a unit: what is prepared for counting is kept
 * with the calendar it belongs to, and a new calendar starts afresh.
 */
export function withOverlay(calendar: Calendar, overlay: CalendarOverlay): Calendar {
  const {
    off,
    work,
    shifts = calendar.shifts,
    shiftPeriods = [],
    names = new Map(),
    unconfirmed = new Set(),
  } = overlay;
  const decided = off.union(work);
  return {
    ...calendar,
    shifts,
    shiftPeriods: [...(calendar.shiftPeriods ?? []), ...shiftPeriods],
    off: calendar.off.difference(work).union(off),
    work: calendar.work.difference(off).union(work),
    unconfirmed: (calendar.unconfirmed ?? new Set()).difference(decided).union(unconfirmed),
    names: new Map([...(calendar.names ?? []), ...names]),
  };
}
