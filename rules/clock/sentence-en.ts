import type { Calendar } from '../calendar/index.ts';
import { formatDate } from '../text/index.ts';
import type { ClauseOf } from './clauses.ts';
import { inBrackets, MOST_WEEKENDS_NAMED, shortRange, weekdayMoment, weekdayOf } from './day-words.ts';
import { formatWorkingHours } from './duration.ts';
import { causesEn, limitEn, receivedLateEn } from './explain-en.ts';
import type { PauseCause } from './ledger.ts';
import type { SentenceWords } from './sentence.ts';

export const sentenceEn: SentenceWords = {
  HEAD: ({ due }, cal) => (due ? `Due ${weekdayMoment(cal, due, 'en')}` : 'No due date yet'),
  START: ({ received, countFrom, moved, firstDayNotCounted }, cal) => {
    const at = weekdayMoment(cal, received, 'en');
    const late = moved ? ` (${receivedLateEn[moved]})` : '';
    if (firstDayNotCounted) {
      return `received ${at}${late}, the day of receipt does not count, so started ${weekdayOf(cal, countFrom, 'en')}`;
    }
    const from = weekdayMoment(cal, countFrom, 'en');
    return moved ? `received ${at}${late}, so started ${from}` : `started ${from}`;
  },
  LIMIT: ({ limit }) => `time limit ${limitEn(limit)}`,
  DAYS_OFF: ({ weekends, holidays }, cal) => {
    const named = holidays.map(({ from, to, name }) => `${name ?? 'day off'} (${shortRange(cal, from, to)})`);
    return `not counting ${[...weekendWords(weekends, cal), ...named].join(' and ')}`;
  },
  WORKED: ({ dates }) => `including the worked weekend day ${dates.map(formatDate).join('; ')}`,
  PAUSED: ({ workingMs, causes }) => `paused ${formatWorkingHours(workingMs, 'en')}${because(causes)}`,
  STANDING: ({ from, causes }, cal) => `paused since ${weekdayMoment(cal, from, 'en')}${because(causes)}`,
  RESTARTED: ({ from, again, causes }, cal) =>
    `stopped ${weekdayMoment(cal, from, 'en')}${because(causes)} and the whole time limit run again from ${weekdayMoment(cal, again, 'en')}`,
  IGNORED: ({ from, causes }, cal) => {
    const { waiting, papers } = causesEn(causes);
    const what = waiting.length > 0 ? waiting.join(' and ') : 'waiting';
    return `${what} from ${weekdayMoment(cal, from, 'en')}${inBrackets(papers)} does not stop the limit`;
  },
  EXTENDED: ({ days }) => `${days} day${days === 1 ? '' : 's'} added for pauses`,
  LAST_DAY_MOVED: ({ from, to }, cal) =>
    `the last day ${weekdayOf(cal, from, 'en')} is off, so moved to ${weekdayOf(cal, to, 'en')}`,
  UNCONFIRMED: ({ dates }) =>
    `whether ${dates.map(formatDate).join('; ')} is worked is not yet decided, so the due date may change`,
  rescheduled: (legal, to) => `Rescheduled from ${legal} to ${to}; lateness still counts against ${legal}`,
};

function weekendWords(weekends: ClauseOf<'DAYS_OFF'>['weekends'], calendar: Calendar): readonly string[] {
  if (weekends.length === 0) return [];
  if (weekends.length > MOST_WEEKENDS_NAMED) return [`${weekends.length} weekends`];
  const whole = weekends.every(({ from, to }) => from < to);
  const ranges = weekends.map(({ from, to }) => shortRange(calendar, from, to));
  return [`${whole ? 'Saturday and Sunday' : 'weekend days'} (${ranges.join('; ')})`];
}

function because(causes: readonly PauseCause[]): string {
  const { waiting, papers } = causesEn(causes);
  return `${waiting.length > 0 ? `, ${waiting.join(' and ')}` : ''}${inBrackets(papers)}`;
}
