import type { Calendar } from '../calendar/index.ts';
import { formatDate } from '../text/index.ts';
import type { ClauseOf } from './clauses.ts';
import { inBrackets, MOST_WEEKENDS_NAMED, shortRange, weekdayMoment, weekdayOf } from './day-words.ts';
import { formatWorkingHours } from './duration.ts';
import { causesVi, limitVi, receivedLateVi } from './explain-vi.ts';
import type { PauseCause } from './ledger.ts';
import type { SentenceWords } from './sentence.ts';

export const sentenceVi: SentenceWords = {
  HEAD: ({ due }, cal) => (due ? `Hẹn trả ${weekdayMoment(cal, due, 'vi')}` : 'Chưa có hạn trả'),
  START: ({ received, countFrom, moved, firstDayNotCounted }, cal) => {
    const at = weekdayMoment(cal, received, 'vi');
    const late = moved ? ` (${receivedLateVi[moved]})` : '';
    if (firstDayNotCounted) {
      return `nhận ${at}${late}, ngày nhận không tính nên bắt đầu từ ${weekdayOf(cal, countFrom, 'vi')}`;
    }
    const from = weekdayMoment(cal, countFrom, 'vi');
    return moved ? `nhận ${at}${late} nên bắt đầu ${from}` : `bắt đầu ${from}`;
  },
  LIMIT: ({ limit }) => `thời hạn ${limitVi(limit)}`,
  DAYS_OFF: ({ weekends, holidays }, cal) => {
    const named = holidays.map(
      ({ from, to, name }) => `${name ?? 'ngày nghỉ'} (${shortRange(cal, from, to)})`,
    );
    return `trừ ${[...weekendWords(weekends, cal), ...named].join(' và ')}`;
  },
  WORKED: ({ dates }) => `kể cả ngày làm bù ${dates.map(formatDate).join('; ')}`,
  PAUSED: ({ workingMs, causes }) => `tạm dừng ${formatWorkingHours(workingMs, 'vi')}${because(causes)}`,
  STANDING: ({ from, causes }, cal) => `đang tạm dừng từ ${weekdayMoment(cal, from, 'vi')}${because(causes)}`,
  RESTARTED: ({ from, again, causes }, cal) =>
    `dừng ${weekdayMoment(cal, from, 'vi')}${because(causes)} rồi tính lại toàn bộ thời hạn từ ${weekdayMoment(cal, again, 'vi')}`,
  IGNORED: ({ from, causes }, cal) => {
    const { waiting, papers } = causesVi(causes);
    const what = waiting.length > 0 ? waiting.join(' và ') : 'chờ';
    return `việc ${what} từ ${weekdayMoment(cal, from, 'vi')}${inBrackets(papers)} không dừng thời hạn`;
  },
  EXTENDED: ({ days }) => `cộng thêm ${days} ngày do tạm dừng`,
  LAST_DAY_MOVED: ({ from, to }, cal) =>
    `ngày cuối ${weekdayOf(cal, from, 'vi')} là ngày nghỉ nên chuyển sang ${weekdayOf(cal, to, 'vi')}`,
  UNCONFIRMED: ({ dates }) =>
    `lịch nghỉ ngày ${dates.map(formatDate).join('; ')} chưa chốt nên hạn có thể thay đổi`,
  rescheduled: (legal, to) => `Hẹn lại từ ${legal} sang ${to}; việc trễ hạn vẫn tính theo hạn ${legal}`,
};

function weekendWords(weekends: ClauseOf<'DAYS_OFF'>['weekends'], calendar: Calendar): readonly string[] {
  if (weekends.length === 0) return [];
  if (weekends.length > MOST_WEEKENDS_NAMED) return [`${weekends.length} kỳ nghỉ cuối tuần`];
  const whole = weekends.every(({ from, to }) => from < to);
  const ranges = weekends.map(({ from, to }) => shortRange(calendar, from, to));
  return [`${whole ? 'thứ Bảy, Chủ nhật' : 'ngày nghỉ cuối tuần'} (${ranges.join('; ')})`];
}

function because(causes: readonly PauseCause[]): string {
  const { waiting, papers } = causesVi(causes);
  return `${waiting.length > 0 ? ` vì ${waiting.join(' và ')}` : ''}${inBrackets(papers)}`;
}
