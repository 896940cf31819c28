export { CalendarError } from './calendar.ts';
export type { Calendar, CalendarErrorCode, Shift } from './calendar.ts';
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
  workingDayLength,
  workingTimeBetween,
} from './working-time.ts';
