import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { unitDays } from '../calendar.ts';
import { inOffice } from '../reference.ts';

export const getCalendar: Act<'getCalendar'> = async ({ reference, now }, { year, unit }) => {
  const held = reference.current();
  if (unit !== undefined && !held.units.has(unit))
    throw new Refusal('NOT_FOUND', 'Không có đơn vị này. Chọn lại đơn vị trong danh sách.');
  const { calendar } = unit === undefined ? held : inOffice(held, unit);
  const shown = year ?? Number(localDate(calendar, now).slice(0, 4));
  return {
    id: calendar.id,
    year: shown,
    unit: unit ?? null,
    shifts: [...calendar.shifts],
    shiftPeriods: (calendar.shiftPeriods ?? []).map(({ from, to, shifts }) => ({
      validFrom: from,
      validTo: to,
      shifts: [...shifts],
    })),
    days: unitDays(held.calendarFacts, held.units, unit ?? null)
      .filter((day) => day.date.startsWith(`${shown}-`))
      .map(({ source, ...day }) => ({ ...day, decidedHere: source === 'LOCAL' })),
  };
};
