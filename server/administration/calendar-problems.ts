import type { FieldError } from '@motcua/contract/errors';
import { isLocalDate, isWeekend, isWorkingDay, type Calendar, type Shift } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import { effectOf, type CalendarFacts, type Reference } from '../organisation/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { calendarOf, dayNow, type ProposedChange } from './calendar-content.ts';
import type { DecidedDay, DecidedShifts } from './tables.ts';

/**
 * @param today the local date of the request
 * @throws {Refusal} INVALID_INPUT with every day that does not fit and what to do about it
 */
export function assertSensible(
  reference: Reference,
  facts: CalendarFacts,
  change: ProposedChange,
  today: string,
): void {
  const { unit, content, pastToo } = change;
  if (unit !== null && !reference.units.has(unit))
    refuse([{ field: 'unit', message: 'Không có đơn vị này' }]);
  const { days, shifts } = content;
  if (days.length === 0 && shifts === null)
    refuse([{ field: 'days', message: 'Ghi ít nhất một ngày hoặc giờ làm việc cần thay đổi' }]);
  const calendar = calendarOf(reference, facts, unit);
  const fields = days.flatMap((day, index) => {
    const message =
      dateProblem(days, index, pastToo ? null : today) ??
      dayProblem(calendar, dayNow(facts, unit, day.date), day);
    return message === null ? [] : [{ field: `days.${index}.date`, message }];
  });
  const wrong = shifts === null ? null : shiftsProblem(facts, shifts, pastToo ? null : today);
  refuse(wrong === null ? fields : [...fields, { field: 'shifts', message: wrong }]);
}

function refuse(fields: FieldError[]): void {
  if (fields.length === 0) return;
  throw new Refusal('INVALID_INPUT', { detail: 'Sửa các ngày chưa phù hợp rồi gửi lại.', fields });
}

/** @param today null where passed days may change */
function dateProblem(days: readonly DecidedDay[], index: number, today: string | null): string | null {
  const { date } = days[index] as DecidedDay;
  if (!isLocalDate(date)) return 'Ngày này không có trong lịch';
  if (days.findIndex((day) => day.date === date) !== index) return `Ngày ${formatDate(date)} ghi hai lần`;
  if (today !== null && date < today)
    return `Ngày ${formatDate(date)} đã qua; nếu vẫn cần sửa, chọn “sửa cả ngày đã qua”`;
  return null;
}

function dayProblem(
  calendar: Calendar,
  now: DecidedDay,
  { date, kind, name, confirmed }: DecidedDay,
): string | null {
  const told = formatDate(date);
  if (now.kind === kind && now.name === name && now.confirmed === confirmed)
    return `Ngày ${told} đang đúng như vậy, không có gì để đổi`;
  if (kind === 'regular')
    return now.kind === 'regular' ? `Ngày ${told} đang là ngày thường, không có gì để bỏ` : null;
  if (name.trim() === '') return `Ngày ${told} cần tên gọi để người dân hiểu`;
  if (kind === 'announced' && confirmed)
    return `Ngày ${told} đã chính thức thì chọn loại nghỉ lễ, không chọn dự kiến`;
  const sameEffect = effectOf(now.kind) === effectOf(kind);
  if (kind === 'swap_work') {
    if (!isWeekend(date)) return `Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; ${told} là ngày trong tuần`;
    return isWorkingDay(calendar, date) && !sameEffect ? `Ngày ${told} đang là ngày làm việc` : null;
  }
  // an official day off may become announced again, and is then worked
  if (kind === 'announced') return isWeekend(date) ? `Ngày ${told} đã là ngày nghỉ` : null;
  // a public holiday may fall on a weekend; it is then made up for on another day (BLLĐ Đ.111.3)
  const off = !isWorkingDay(calendar, date);
  if (off && !sameEffect && kind !== 'statutory') return `Ngày ${told} đã là ngày nghỉ`;
  return null;
}

function shiftsProblem(
  facts: CalendarFacts,
  { validFrom, validTo, shifts }: DecidedShifts,
  today: string | null,
): string | null {
  if (!isLocalDate(validFrom) || (validTo !== null && !isLocalDate(validTo)))
    return 'Ngày áp dụng giờ làm việc không có trong lịch';
  if (validTo !== null && validTo < validFrom) return 'Ngày cuối phải sau ngày đầu';
  if (today !== null && validFrom < today) return 'Giờ làm việc áp dụng từ hôm nay trở đi';
  if (!shifts.every((shift, index) => shift.from < shift.to && (shifts[index - 1]?.to ?? '') <= shift.from))
    return 'Các ca phải nối tiếp theo giờ và không chồng nhau';
  // a working day of a time limit is a whole day of the office, eight hours
  return minutesOf(shifts) === minutesOf(facts.shifts)
    ? null
    : `Một ngày làm việc phải đủ ${minutesOf(facts.shifts) / 60} giờ`;
}

const minutesOf = (shifts: readonly Shift[]): number =>
  shifts.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0);

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
