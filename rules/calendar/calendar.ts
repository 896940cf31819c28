import type { LocalDate, TimeOfDay } from './local-date.ts';

/** One stretch of office hours of a working day (ca làm việc), half-open: `from` is worked, `to` is not. */
export interface Shift {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Office hours that differ from the usual ones for a time, in summer say; a working day stays as long as usual. */
export interface ShiftPeriod {
  readonly from: LocalDate;
  /** Last day; null: until further notice. */
  readonly to: LocalDate | null;
  readonly shifts: readonly Shift[];
}

/**
 * Working-time calendar of an office (lịch làm việc). A working day is Monday–Friday not in `off`, plus every day
 * in `work` (Bộ luật Lao động Đ.111–112; the yearly notices on Tết, Quốc khánh and swapped days).
 * A calendar is a value: to change it, make another one.
 */
export interface Calendar {
  readonly id: string;
  /** Minutes east of UTC; Viet Nam is 420 all year round. */
  readonly utcOffsetMinutes: number;
  /** Usual office hours in rising order without overlap. */
  readonly shifts: readonly Shift[];
  /** Where periods overlap the later one in the list counts. */
  readonly shiftPeriods?: readonly ShiftPeriod[];
  /** Public holidays, compensatory days and swapped days off (nghỉ lễ, nghỉ bù, hoán đổi). */
  readonly off: ReadonlySet<LocalDate>;
  /** Days worked although they fall on a weekend (làm bù). */
  readonly work: ReadonlySet<LocalDate>;
  /** Days whose standing is announced but not yet decided (dự kiến); a due date that crosses one may still move. */
  readonly unconfirmed?: ReadonlySet<LocalDate>;
  /** What a day off is called, for explanations: `2026-11-24` → "Ngày Văn hóa Việt Nam". */
  readonly names?: ReadonlyMap<LocalDate, string>;
}

export type CalendarErrorCode = 'DATE_INVALID' | 'TIME_INVALID' | 'SHIFTS_INVALID' | 'NO_WORKING_DAY';

/** A calendar, date or time that cannot be counted with. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
