import { addDays, isWeekend, isWorkingDay, localDate } from '../calendar/index.ts';
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { LedgerLine } from './ledger.ts';

/** Weekend days that are worked (làm bù) within a counted line. */
export function workedWeekendDays(line: LedgerLine, calendar: Calendar): readonly LocalDate[] {
  if (line.kind !== 'COUNTED') return [];
  return daysOf(line, calendar).filter((date) => isWeekend(date) && isWorkingDay(calendar, date));
}

/** Days within the reckoning whose standing is not yet decided, in order. What lies in ignored waiting is no part of it. */
export function unconfirmedDays(ledger: readonly LedgerLine[], calendar: Calendar): readonly LocalDate[] {
  const { unconfirmed } = calendar;
  if (!unconfirmed || unconfirmed.size === 0) return [];
  const days = ledger
    .filter((line) => line.kind !== 'PAUSE_IGNORED')
    .flatMap((line) => daysOf(line, calendar).filter((date) => unconfirmed.has(date)));
  return [...new Set(days)].toSorted();
}

/** Every day from the first to the last moment of a closed line. */
function daysOf({ from, to }: LedgerLine, calendar: Calendar): readonly LocalDate[] {
  const last = localDate(calendar, to ?? from);
  const days: LocalDate[] = [];
  for (let day = localDate(calendar, from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
