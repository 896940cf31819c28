import type { ValueFormat } from './wording.ts';

/** A stretch of a printed line: words, or a dotted space (`short` for a number, `rest` up to the line's end). */
export type Run = { text: string; strong?: true } | { blank: 'short' | 'rest' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

interface WallTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
}

/** Vietnam keeps UTC+7 all year and has since 1975, so the offset is a constant, not a time zone look-up. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Vietnamese wall time of an ISO date or moment. Throws RangeError on anything else. */
export function wallTime(iso: string): WallTime {
  const parts = ISO.exec(iso);
  if (parts === null) throw new RangeError(`Not an ISO date: ${iso}`);
  const local = parts[6] === undefined ? iso : new Date(Date.parse(iso) + VIETNAM_OFFSET_MS).toISOString();
  const [year = '', month = '', day = '', hour = '00', minute = '00'] = local.split(/[-T:]/);
  return { year, month, day, hour, minute };
}

/** Day always two digits; of the months only 1 and 2 get a leading zero (NĐ 30/2020 Phụ lục I). */
function monthWords(month: string): string {
  return Number(month) < 3 ? month : String(Number(month));
}

/** A value in its place, or a short dotted space where a pen will write it. */
function slot(value: string | undefined): Run {
  return value === undefined ? { blank: 'short' } : { text: value };
}

/** "08 tháng 02 năm 2026", after a "Ngày" that begins its sentence. */
function bareDateRuns(time?: WallTime): Run[] {
  return [
    slot(time?.day),
    { text: ' tháng ' },
    slot(time && monthWords(time.month)),
    { text: ' năm ' },
    slot(time?.year),
  ];
}

/** "ngày 08 tháng 02 năm 2026" */
function dateRuns(time?: WallTime): Run[] {
  return [{ text: 'ngày ' }, ...bareDateRuns(time)];
}

/** "08 giờ 30 phút" */
function timeRuns(time?: WallTime): Run[] {
  return [slot(time?.hour), { text: ' giờ ' }, slot(time?.minute), { text: ' phút' }];
}

/** "08 giờ 30 phút, ngày 08 tháng 02 năm 2026" */
function momentRuns(time?: WallTime): Run[] {
  return [...timeRuns(time), { text: ', ' }, ...dateRuns(time)];
}

/** "08/02/2026" */
const shortDate = ({ day, month, year }: WallTime): string => `${day}/${month}/${year}`;

const WHOLE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** How each format writes a value that is there. `word` is resolved before, from the words file. */
const WRITTEN: Record<ValueFormat, (value: string) => Run[]> = {
  text: (value) => [{ text: value }],
  capitals: (value) => [{ text: value.toLocaleUpperCase('vi') }],
  word: (value) => [{ text: value }],
  moment: (value) => momentRuns(wallTime(value)),
  shortMoment: (value) => {
    const time = wallTime(value);
    return [{ text: `${time.hour}:${time.minute} ${shortDate(time)}` }];
  },
  time: (value) => timeRuns(wallTime(value)),
  date: (value) => dateRuns(wallTime(value)),
  bareDate: (value) => bareDateRuns(wallTime(value)),
  shortDate: (value) => [{ text: shortDate(wallTime(value)) }],
  money: (value) => [{ text: `${WHOLE.format(Number(value))} đồng` }],
  number: (value) => [{ text: WHOLE.format(Number(value)) }],
  count: (value) => [{ text: value.padStart(2, '0') }],
};

/** How each format leaves room for a pen. */
const EMPTY: Record<ValueFormat, () => Run[]> = {
  text: () => [{ blank: 'rest' }],
  capitals: () => [{ blank: 'rest' }],
  word: () => [{ blank: 'rest' }],
  moment: () => momentRuns(),
  shortMoment: () => [{ blank: 'short' }],
  time: () => timeRuns(),
  date: () => dateRuns(),
  bareDate: () => bareDateRuns(),
  shortDate: () => [{ blank: 'short' }],
  money: () => [{ blank: 'rest' }],
  number: () => [{ blank: 'short' }],
  count: () => [{ blank: 'short' }],
};

/** The printed form of a value, or of its absence. */
export function valueRuns(format: ValueFormat, value: string | undefined): Run[] {
  return value === undefined ? EMPTY[format]() : WRITTEN[format](value);
}
