import type { Calendar } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Theme } from '../province/index.ts';
import { provinceCalendar, unitCalendar, type CalendarDayRow, type CalendarFacts } from './calendar.ts';
import type { OutageTable, ParameterTable, ReceptionPointTable, UnitFactTable, UnitTable } from './tables.ts';

/** Units, calendar, parameters and theme: small, read by every act, held in memory and read again when they change. */
export interface Reference {
  units: ReadonlyMap<string, UnitTable>;
  unitNames: ReadonlyMap<string, readonly { from: string; name: string }[]>;
  /** What was decided here about units, oldest first. */
  unitFacts: ReadonlyMap<string, readonly UnitFactTable[]>;
  /** Further doors of one-stop units. */
  doors: ReadonlyMap<string, readonly ReceptionPointTable[]>;
  /** The working calendar that is meant where a calendar is needed: of all units, or of the unit of {@link inOffice}. */
  calendar: Calendar;
  calendarFacts: CalendarFacts;
  /** Ordered so that of the rows of a key in force the first one counts. */
  parameters: readonly Selectable<ParameterTable>[];
  /** Not said to be over, so that telling them on every page costs nothing. */
  outages: readonly Selectable<OutageTable>[];
  themes: readonly { validFrom: string; validTo: string | null; content: Theme }[];
}

export interface ReferenceHolder {
  current(): Reference;
  reload(): Promise<void>;
}

declare module '../platform/context.ts' {
  interface Services {
    reference: ReferenceHolder;
  }
}

export async function openReference(db: Db): Promise<ReferenceHolder> {
  let held = await readReference(db);
  let reading: Promise<unknown> = Promise.resolve();
  return {
    current: () => held,
    // one reading after the other: of two that overlap the older must not come last
    reload: () => {
      const next = reading
        .catch(() => undefined)
        .then(async () => {
          held = await readReference(db);
        });
      reading = next;
      return next;
    },
  };
}

export const CALENDAR_ID = 'bac-ninh';

/** All of it as it stood at one moment, whatever is written meanwhile. */
const readReference = (db: Db): Promise<Reference> =>
  db.transaction().setIsolationLevel('repeatable read').execute(readAll);

/** Those nobody said are over are few, and the latest are the ones that can still be. */
const MOST_OUTAGES = 50;

async function readAll(db: Tx): Promise<Reference> {
  const [units, names, facts, calendarFacts, parameters, themes, doors, outages] = await Promise.all([
    db.selectFrom('unit').selectAll().orderBy('key').execute(),
    db.selectFrom('unit_name').selectAll().orderBy('valid_from').execute(),
    db.selectFrom('unit_fact').selectAll().orderBy('valid_from').execute(),
    readCalendar(db),
    db
      .selectFrom('parameter')
      .selectAll()
      .orderBy(sql`procedure_code is null`)
      .orderBy('source', 'desc')
      .orderBy('valid_from', 'desc')
      .execute(),
    db.selectFrom('theme').selectAll().orderBy('valid_from').execute(),
    db.selectFrom('reception_point').selectAll().orderBy('key').execute(),
    db
      .selectFrom('outage')
      .selectAll()
      .where('ended_at', 'is', null)
      .orderBy('from_at', 'desc')
      .limit(MOST_OUTAGES)
      .execute(),
  ]);
  return {
    units: new Map(units.map((unit) => [unit.key, { ...unit, valid_to: earlier(unit) }])),
    unitNames: Map.groupBy(
      // of a data file's name and one decided here that begin on one day, the decision counts
      [...names, ...facts]
        .flatMap(({ unit_key: key, valid_from: from, name }) => (name === null ? [] : [{ key, from, name }]))
        .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
      (row) => row.key,
    ),
    unitFacts: Map.groupBy(facts, ({ unit_key }) => unit_key),
    doors: Map.groupBy(doors, ({ unit_key }) => unit_key),
    calendar: provinceCalendar(calendarFacts),
    calendarFacts,
    parameters,
    outages,
    themes: themes.map((row) => ({ validFrom: row.valid_from, validTo: row.valid_to, content: row.content })),
  };
}

const earlier = ({ valid_to, last_day }: UnitTable): string | null =>
  valid_to === null || (last_day !== null && last_day < valid_to) ? last_day : valid_to;

/** The calendar as it stands in the database now; inside a transaction, as that transaction has left it. */
export async function readCalendar(db: Db | Tx): Promise<CalendarFacts> {
  const calendar = await db
    .selectFrom('calendar')
    .selectAll()
    .where('id', '=', CALENDAR_ID)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('calendar_day')
    .select(['unit_key as unit', 'date', 'kind', 'name', 'confirmed', 'source'])
    .where('calendar_id', '=', CALENDAR_ID)
    .orderBy('date')
    .orderBy('unit_key')
    .orderBy('source', 'desc')
    .execute();
  const shiftPeriods = await db
    .selectFrom('calendar_shift')
    .select(['id', 'unit_key as unit', 'valid_from as validFrom', 'valid_to as validTo', 'shifts'])
    .where('calendar_id', '=', CALENDAR_ID)
    .orderBy('decided_at')
    .execute();
  return {
    id: CALENDAR_ID,
    utcOffsetMinutes: calendar?.utc_offset_minutes ?? 420,
    shifts: calendar?.shifts ?? [],
    shiftPeriods,
    ...topmost(rows),
  };
}

/** Of rows ordered by date, unit and source, the first of each date and unit counts; the data files' row may lie beneath it. */
function topmost(rows: readonly CalendarDayRow[]): Pick<CalendarFacts, 'days' | 'beneath'> {
  const isHidden = (row: CalendarDayRow, index: number): boolean =>
    rows[index - 1]?.date === row.date && rows[index - 1]?.unit === row.unit;
  return {
    days: rows.filter((row, index) => !isHidden(row, index)),
    beneath: rows.filter(isHidden),
  };
}

/** The same reference with another calendar: what it would be after a change, or has been before one. */
export const withCalendar = (reference: Reference, calendarFacts: CalendarFacts): Reference => ({
  ...reference,
  calendar: provinceCalendar(calendarFacts),
  calendarFacts,
});

/** References of units by the calendar they come from; units without days of their own share one. */
const offices = new WeakMap<CalendarFacts, Map<string, Reference>>();

/** The same reference with the working calendar of a unit: all units' days, then those of the units above it, then its own. */
export function inOffice(reference: Reference, unitKey: string): Reference {
  const { calendarFacts, units } = reference;
  const known = offices.get(calendarFacts) ?? new Map<string, Reference>();
  offices.set(calendarFacts, known);
  const made = known.get(unitKey);
  if (made !== undefined) return made;
  const province = known.get('') ?? { ...reference, calendar: provinceCalendar(calendarFacts) };
  known.set('', province);
  const calendar = unitCalendar(calendarFacts, province.calendar, units, unitKey);
  const office = calendar === province.calendar ? province : { ...reference, calendar };
  known.set(unitKey, office);
  return office;
}

/** In force on a local date. */
export const inForce = (row: { valid_from: string; valid_to: string | null }, date: string): boolean =>
  row.valid_from <= date && (row.valid_to === null || date <= row.valid_to);
