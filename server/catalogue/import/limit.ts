import type { Limit } from '../../province/index.ts';
import { RowRefused, tidy, type SourceChannel, type SourceRow } from './source-row.ts';

const UNITS = {
  hour: 'workingHour',
  working_day: 'workingDay',
  day: 'day',
  month: 'month',
} as const satisfies Record<string, Limit['unit']>;

const SAME_DAY: Limit = { value: 0, unit: 'workingDay' };

/** Beyond it a number without unit may as well be calendar days. */
const MOST_DAYS_WITHOUT_UNIT = 20;

/** What says in words that the result is handed over at once, or that there is none. */
const AT_ONCE = /ngay sau khi nhận|ngay trong ngày|(?:đổi|giải quyết|trả) ngay|không phải trả kết quả/i;

/** What the law says where the portal lost it; `note` is what must stand there. */
const BY_LAW: readonly { field: string; name: RegExp; note: RegExp; limit: Limit; basis: string }[] = [
  { field: 'Chứng thực', name: /./, note: /^/, limit: SAME_DAY, basis: 'NĐ 23/2015/NĐ-CP Đ.7' },
  {
    field: 'Thuế',
    name: /^(?:khai|quyết toán|thông báo)/i,
    note: /^không(?: quy định)? ?(?:miễn phí|không có thông tin)/i,
    limit: SAME_DAY,
    basis: 'tờ khai, thông báo không trả kết quả',
  },
  {
    field: 'Thành lập và hoạt động của doanh nghiệp',
    name: /^(?:đăng ký|chuyển đổi|thông báo)/i,
    note: /^/,
    limit: { value: 3, unit: 'workingDay' },
    basis: 'Luật Doanh nghiệp 59/2020/QH14 Đ.26',
  },
];

/**
 * Time limit of a channel: as given; a bare "1" is the portal's way of writing "the same day"; a missing limit is the
 * longest of the other channels, or what the note says when it says one thing only.
 *
 * @param doubt is told what was understood rather than read
 * @throws {RowRefused} no limit can be known for certain
 */
export function limitOf(channel: SourceChannel, row: SourceRow, doubt: (what: string) => void): Limit {
  const own = given(channel, doubt);
  if (own !== undefined) return own;
  const others = row.channels.flatMap((other) => given(other, () => undefined) ?? []);
  const [longest] = others.toSorted((a, b) => workingHours(b) - workingHours(a));
  if (longest !== undefined) {
    doubt('kênh không ghi thời hạn: lấy thời hạn dài nhất của các kênh khác');
    return longest;
  }
  return inWords(tidy(channel.note)) ?? byLaw(row, tidy(channel.note), doubt);
}

function given(
  { time_value: value, time_unit: unit }: SourceChannel,
  doubt: (what: string) => void,
): Limit | undefined {
  if (value === null) return undefined;
  if (unit !== null) return { value, unit: UNITS[unit] };
  if (value <= 1) return SAME_DAY;
  if (value > MOST_DAYS_WITHOUT_UNIT) throw new RowRefused(`thời hạn ${value} không ghi đơn vị`);
  doubt(`thời hạn ${value} không ghi đơn vị: hiểu là ngày làm việc`);
  return { value, unit: 'workingDay' };
}

/** @returns undefined when the note says no limit */
function inWords(note: string): Limit | undefined {
  const said = [...note.matchAll(/(?<![\d/])0?(\d{1,3}) ?(?:\([^)]{0,20}\) )?(ngày làm việc|giờ làm việc)/g)];
  const [first] = said;
  if (first === undefined) return AT_ONCE.test(note) ? SAME_DAY : undefined;
  const different = new Set(said.map(([, value, unit]) => `${value} ${unit}`)).size > 1;
  if (different || /\d+ ngày(?! làm việc| \d| tháng|\/)/.test(note))
    throw new RowRefused('thời hạn ghi bằng lời, khác nhau theo trường hợp');
  return { value: Number(first[1]), unit: first[2] === 'ngày làm việc' ? 'workingDay' : 'workingHour' };
}

function byLaw({ field, name }: SourceRow, note: string, doubt: (what: string) => void): Limit {
  const law = BY_LAW.find((one) => one.field === field && one.name.test(name) && one.note.test(note));
  if (law === undefined) throw new RowRefused('không ghi thời hạn giải quyết');
  doubt(`không ghi thời hạn giải quyết, lấy theo luật: ${law.basis}`);
  return law.limit;
}

/** Near enough to tell which limit is the longer. */
export function workingHours({ value, unit }: Limit): number {
  switch (unit) {
    case 'workingHour':
      return value;
    case 'workingDay':
      return value * 8;
    case 'day':
      return (value * 8 * 5) / 7;
    case 'month':
      return value * 8 * 21;
  }
}
