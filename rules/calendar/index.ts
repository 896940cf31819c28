export { CalendarError } from './calendar.ts';
export type { Calendar, CalendarErrorCode, Shift, ShiftPeriod } from './calendar.ts';
export {
  addDays,
  addMonths,
  daysBetween,
  instantAt,
  isLocalDate,
  isWeekend,
  isoInstant,
  localDate,
} from './local-date.ts';
export type { LocalDate, TimeOfDay } from './local-date.ts';
export { dayRuns } from './day-run.ts';
export type { DayRun } from './day-run.ts';
export { officeDays } from './office-day.ts';
export type { OfficeDay } from './office-day.ts';
export { withOverlay } from './overlay.ts';
export type { CalendarOverlay } from './overlay.ts';
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
} from './working-day.ts';
export {
  addWorkingTime,
  closeOfBusiness,
  isWorkingMoment,
  nextWorkingMoment,
  opening,
  subtractWorkingTime,
  workingDayLength,
  workingTimeBetween,
} from './working-time.ts';
export { workingOrdinates } from './working-ordinates.ts';
export type { WorkingOrdinates } from './working-ordinates.ts';
