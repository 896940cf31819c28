import {
  addWorkingTime,
  closeOfBusiness,
  localDate,
  nextWorkingMoment,
  type Calendar,
} from '@motcua/rules/calendar';
import { computeDue, WORKING_DAY_MS, WORKING_HOUR_MS, type Pause } from '@motcua/rules/clock';
import { clockInput, type ClockTerms } from '../../catalogue/index.ts';

/** The legal due date of a dossier, epoch milliseconds; null while a pause stands open. */
export type DueMoment = (start: Date, pauses: readonly Pause[]) => number | null;

/**
 * The due dates of many dossiers of one calendar and one set of terms. The same answers as the clock gives, without
 * the ledger that explains them: a change of one day asks for a hundred thousand at once.
 */
export function dueMoments(calendar: Calendar, terms: ClockTerms): DueMoment {
  const explained: DueMoment = (start, pauses) =>
    computeDue(clockInput(calendar, terms, start, pauses)).due?.getTime() ?? null;
  const unpaused = quickly(calendar, terms, (start) => explained(start, []));
  return (start, pauses) => (pauses.length === 0 ? unpaused(start) : explained(start, pauses));
}

type Unpaused = (start: Date) => number | null;

function quickly(calendar: Calendar, terms: ClockTerms, explained: Unpaused): Unpaused {
  const { limit, granularity, sameDayCutoff, lateHourMinutes = 0 } = terms;
  if (sameDayCutoff !== null || lateHourMinutes > 0 || limit.value === 0) return explained;
  const byHours = limit.unit === 'workingHour' || (limit.unit === 'workingDay' && granularity === 'HOUR');
  if (!byHours) return byDay(calendar, explained);
  const ms = Math.round(limit.value * (limit.unit === 'workingHour' ? WORKING_HOUR_MS : WORKING_DAY_MS));
  return (start) => addWorkingTime(calendar, nextWorkingMoment(calendar, start), ms).getTime();
}

/** A limit in whole days asks only on which day, and whether before or after close of business, it began. */
function byDay(calendar: Calendar, explained: Unpaused): Unpaused {
  const known = new Map<string, number | null>();
  const closes = new Map<string, Date>();
  return (start) => {
    const date = localDate(calendar, start);
    const close = closes.get(date) ?? closeOfBusiness(calendar, date);
    closes.set(date, close);
    const key = start < close ? date : `${date} close`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const due = explained(start);
    known.set(key, due);
    return due;
  };
}
