import { addDays, addMonths, instantAt, localDate, type Calendar } from '@motcua/rules/calendar';
import type { ReportWindow } from '@motcua/rules/reports';
import { getUnit, inForce, type Reference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ReportScope } from './content.ts';
import { draftOf, keepSnapshot, readLines, takeSnapshot } from './snapshot.ts';

/** Five minutes past midnight, when the last dossier of the day before has been written. */
const AT = '00:05';

const calendarOf = ({ reference }: Services): Calendar => reference.current().calendar;

/** On a day of certain months at 00:05: months as numbers, 1 to 12. */
function onDay(
  name: string,
  kind: ReportScope['kind'],
  day: string,
  months: readonly number[],
  windowOf: (date: string) => ReportWindow,
): Recurring {
  const following = (after: Date, services: Services): Date => {
    const calendar = calendarOf(services);
    for (let month = `${localDate(calendar, after).slice(0, 7)}-01`; ; month = addMonths(month, 1)) {
      const at = instantAt(calendar, `${month.slice(0, 8)}${day}`, AT);
      if (at > after && months.includes(Number(month.slice(5, 7)))) return at;
    }
  };
  return {
    name,
    first: following,
    next: following,
    catchUp: 'EACH',
    run: (services, tx, at, now) =>
      buildAll(services, tx, { kind, window: windowOf(localDate(calendarOf(services), at)) }, now),
  };
}

/** The jobs of the reports: drafts of every unit and the province, that nobody has to ask for. */
export const REPORT_JOBS: readonly Recurring[] = [
  onDay('reports-month', 'MONTH', '01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (date) => ({
    from: addMonths(date, -1),
    to: addDays(date, -1),
  })),
  // quarters of the reporting rules: from the 15th to the 14th (NĐ 09/2019/NĐ-CP Đ.12)
  onDay('reports-quarter', 'II06A', '15', [3, 6, 9, 12], (date) => ({
    from: addMonths(date, -3),
    to: addDays(date, -1),
  })),
];

/** The record is read once; every unit gets its own lines of it. What is frozen already stands. */
export async function buildAll(
  services: Services,
  tx: Tx,
  { kind, window }: Pick<ReportScope, 'kind' | 'window'>,
  now: Date,
): Promise<void> {
  const held = services.reference.current();
  const lines = await readLines(services, tx, { kind, unit: null, window }, now);
  const byAuthority = Map.groupBy(lines, (line) => line.unit);
  const byIntake = Map.groupBy(lines, (line) => line.intakeUnit);
  const units = reporting(held, window.to, [...byAuthority.keys(), ...byIntake.keys()]);
  // the province last: it is held against its units
  for (const unit of [...units, null]) {
    const scope = { kind, unit, window };
    const standing = await draftOf(tx, kind, unit, window.from, window.to);
    if (standing !== undefined && standing.status !== 'DRAFT') continue;
    const own =
      unit === null
        ? lines
        : ((getUnit(held, unit).kind === 'ONE_STOP' ? byIntake : byAuthority).get(unit) ?? []);
    await keepSnapshot(tx, scope, await takeSnapshot(services, tx, scope, own), {
      by: null,
      now,
      known: now,
    });
  }
}

/** Kinds of units that decide dossiers or take them in; others report only what they have. */
const REPORTS = new Set(['PEOPLES_COMMITTEE', 'DEPARTMENT', 'VERTICAL_AGENCY', 'ONE_STOP']);

const reporting = (held: Reference, date: string, found: readonly string[]): string[] =>
  [
    ...new Set(
      [...held.units.values()]
        .filter((unit) => REPORTS.has(unit.kind) && inForce(unit, date))
        .map((unit) => unit.key),
    ).union(new Set(found)),
  ].toSorted();
