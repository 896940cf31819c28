import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';

export const getCalendar: Act<'getCalendar'> = async ({ reference, now }, { year }) => {
  const { calendar, calendarDays } = reference.current();
  const shown = year ?? Number(localDate(calendar, now).slice(0, 4));
  return {
    id: calendar.id,
    year: shown,
    shifts: [...calendar.shifts],
    days: calendarDays.filter((day) => day.date.startsWith(`${shown}-`)),
  };
};
