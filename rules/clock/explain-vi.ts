import type { Calendar } from '../calendar/index.ts';
import { formatDecimal } from '../text/index.ts';
import { formatWorkingDuration } from './duration.ts';
import type { PauseCause, ReceiptMovedReason } from './ledger.ts';
import type { TimeLimit, TimeUnit } from './limit.ts';
import { day, dayRange, moment } from './sentences.ts';
import type { CauseWords, Sentences } from './sentences.ts';

const UNITS = {
  workingDay: 'ngày làm việc',
  workingHour: 'giờ làm việc',
  day: 'ngày',
  month: 'tháng',
} as const satisfies Record<TimeUnit, string>;

export const receivedLateVi = {
  OUTSIDE_WORKING_TIME: 'ngoài giờ làm việc',
  AFTER_CUTOFF: 'sau giờ chốt trong ngày',
  LATE_HOUR: 'sát giờ kết thúc ngày làm việc',
} as const satisfies Record<ReceiptMovedReason, string>;

const WAITING_FOR: ReadonlyMap<string, string> = new Map([
  ['SUPPLEMENT', 'chờ bổ sung hồ sơ'],
  ['FINANCIAL_OBLIGATION', 'chờ thực hiện nghĩa vụ tài chính'],
]);

export const sentencesVi: Sentences = {
  RECEIVED: ({ from, limit }, cal) => `Tiếp nhận ${at(cal, from)}, thời hạn ${limitVi(limit)}`,
  RECEIPT_MOVED: ({ to, reason }, cal) => `Nhận ${receivedLateVi[reason]}, coi như nhận lúc ${at(cal, to)}`,
  COUNT_FROM: ({ from, firstDayNotCounted }, cal) =>
    firstDayNotCounted
      ? `Ngày nhận không tính, bắt đầu tính từ ngày ${day(cal, from)}`
      : `Bắt đầu tính từ ${at(cal, from)}`,
  COUNTED: ({ from, to, workingMs }, cal) =>
    `Tính ${formatWorkingDuration(workingMs, 'vi')}: từ ${at(cal, from)} đến ${at(cal, to)}`,
  COUNTED_DAYS: ({ from, to, days }, cal) => `Tính ${days} ngày: ${range(cal, from, to)}`,
  DAY_OFF: ({ from, to, reason, name }, cal) =>
    `Không tính ${range(cal, from, to)} (${name ?? (reason === 'WEEKEND' ? 'cuối tuần' : 'ngày nghỉ')})`,
  PAUSED: ({ from, to, workingMs, causes }, cal) =>
    to
      ? `Tạm dừng${because(causes)} từ ${at(cal, from)} đến ${at(cal, to)}: không tính ${formatWorkingDuration(workingMs ?? 0, 'vi')}`
      : `Tạm dừng${because(causes)} từ ${at(cal, from)}, chưa kết thúc nên chưa có hạn trả kết quả`,
  PAUSE_IGNORED: ({ from, causes }, cal) =>
    `Việc chờ${because(causes)} từ ${at(cal, from)} không làm thay đổi thời hạn`,
  RESTARTED: ({ from }, cal) => `Tính lại toàn bộ thời hạn từ ${at(cal, from)}`,
  EXTENDED: ({ to, days }, cal) =>
    `Cộng thêm ${days} ngày do tạm dừng, ngày cuối chuyển sang ${day(cal, to)}`,
  MOVED_TO_WORKING_DAY: ({ from, to }, cal) =>
    `Ngày cuối ${day(cal, from)} là ngày nghỉ, chuyển sang ngày làm việc tiếp theo ${day(cal, to)}`,
  MOVED_TO_CLOSE: ({ to }, cal) => `Tính đến hết giờ làm việc ngày ${day(cal, to)}`,
  DUE: ({ from }, cal) => `Hẹn trả kết quả ${at(cal, from)}`,
  worked: (dates) => `(kể cả ngày làm bù ${dates})`,
  unconfirmed: (dates) => `Lịch nghỉ ngày ${dates} chưa chốt, hạn có thể thay đổi`,
};

function at(calendar: Calendar, instant: Date): string {
  return moment(calendar, instant, 'vi');
}

function range(calendar: Calendar, from: Date, to: Date): string {
  return dayRange(calendar, from, to, 'đến');
}

export function limitVi({ value, unit, unverified }: TimeLimit): string {
  if (unverified !== undefined)
    return `${limitVi({ value, unit })} vì phải xác minh (không xác minh: ${limitVi({ value: unverified, unit })})`;
  if (value === 0 && unit !== 'workingHour') return 'trong ngày';
  return `${formatDecimal(value, 2, 'vi')} ${UNITS[unit]}`;
}

/** What was waited for, and the papers and articles that allowed it; each once. */
export function causesVi(causes: readonly PauseCause[]): CauseWords {
  const waiting = causes.flatMap(({ kind }) => WAITING_FOR.get(kind ?? '') ?? []);
  const papers = causes.flatMap(({ legalBasis, document }) => [
    ...(document ? [document] : []),
    ...(legalBasis ? [`căn cứ ${legalBasis}`] : []),
  ]);
  return { waiting: [...new Set(waiting)], papers: [...new Set(papers)] };
}

function because(causes: readonly PauseCause[]): string {
  const { waiting, papers } = causesVi(causes);
  const told = [...waiting, ...papers];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}
