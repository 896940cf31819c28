import {
  closeOfBusiness,
  instantAt,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  opening,
} from '@motcua/rules/calendar';
import type { LocalDate } from '@motcua/rules/calendar';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Recurring } from '../platform/schedule.ts';
import { alertDueToday } from './due-today.ts';
import { alertLateEntries, tellNewVersions } from './new-versions.ts';
import { remindOfResults } from './results-waiting.ts';
import { alertRostersMissing } from './rosters-missing.ts';
import { settleAlerts } from './settle-alerts.ts';
import { alertUnpublished } from './unpublished.ts';
import { alertUntransferred } from './untransferred.ts';

/** The moments of a working day at which a job comes, in order. */
type Moments = (held: Reference, date: LocalDate) => Date[];

/** Comes each working day at its moments. Of occurrences missed while nothing ran only the last is worth while. */
const daily = (name: string, moments: Moments, run: Recurring['run']): Recurring => ({
  name,
  first: (now, services) => following(moments, new Date(now.getTime() - 1), services),
  next: (after, services) => following(moments, after, services),
  catchUp: 'LATEST',
  run,
});

function following(moments: Moments, after: Date, { reference }: Services): Date {
  const held = reference.current();
  const today = localDate(held.calendar, after);
  const later = isWorkingDay(held.calendar, today)
    ? moments(held, today).find((at) => at > after)
    : undefined;
  return later ?? (moments(held, nextWorkingDay(held.calendar, today))[0] as Date);
}

/** T3: at the cut-off for handing papers over, and at the end of the day (NĐ 61/2018 Đ.18). */
const transferMoments: Moments = (held, date) => [
  instantAt(held.calendar, date, parameter(held, 'transfer.cutoff', date)),
  closeOfBusiness(held.calendar, date),
];

const atOpening: Moments = (held, date) => [opening(held.calendar, date)];

/**
 * Jobs of the working day: papers not handed over (T3), results due today (T4), procedures not published (T10) or not
 * entered, new versions of procedures, results nobody collects, weeks without a roster; and alerts settled.
 */
export const DEADLINE_JOBS: readonly Recurring[] = [
  daily('deadlines.transfer', transferMoments, alertUntransferred),
  daily('deadlines.due-today', atOpening, alertDueToday),
  daily('deadlines.publication', atOpening, alertUnpublished),
  daily('deadlines.entry', atOpening, alertLateEntries),
  daily('deadlines.new-versions', atOpening, tellNewVersions),
  daily('deadlines.results-waiting', atOpening, remindOfResults),
  daily('deadlines.rosters', atOpening, alertRostersMissing),
  settleAlerts,
];
