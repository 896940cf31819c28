import type { Calendar } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Theme } from '../province/index.ts';
import type { ParameterTable, UnitTable } from './tables.ts';

export interface CalendarDayRow {
  date: string;
  kind: 'statutory' | 'compensatory' | 'swap_off' | 'swap_work';
  name: string;
  confirmed: boolean;
}

/** Units, calendar, parameters and theme: small, read by every act, held in memory and read again when they change. */
export interface Reference {
  units: ReadonlyMap<string, UnitTable>;
  unitNames: ReadonlyMap<string, readonly { from: string; name: string }[]>;
  calendar: Calendar;
  calendarDays: readonly CalendarDayRow[];
  parameters: readonly Selectable<ParameterTable>[];
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
  return {
    current: () => held,
    reload: async () => {
      held = await readReference(db);
    },
  };
}

const CALENDAR_ID = 'bac-ninh';

async function readReference(db: Db): Promise<Reference> {
  const [units, names, calendar, days, parameters, themes] = await Promise.all([
    db.selectFrom('unit').selectAll().execute(),
    db.selectFrom('unit_name').selectAll().orderBy('valid_from').execute(),
    db.selectFrom('calendar').selectAll().where('id', '=', CALENDAR_ID).executeTakeFirst(),
    db
      .selectFrom('calendar_day')
      .select(['date', 'kind', 'name', 'confirmed'])
      .where('calendar_id', '=', CALENDAR_ID)
      .orderBy('date')
      .execute(),
    db.selectFrom('parameter').selectAll().execute(),
    db.selectFrom('theme').selectAll().orderBy('valid_from').execute(),
  ]);
  return {
    units: new Map(units.map((unit) => [unit.key, unit])),
    unitNames: Map.groupBy(
      names.map((row) => ({ key: row.unit_key, from: row.valid_from, name: row.name })),
      (row) => row.key,
    ),
    calendar: {
      id: CALENDAR_ID,
      utcOffsetMinutes: calendar?.utc_offset_minutes ?? 420,
      shifts: calendar?.shifts ?? [],
      off: new Set(days.filter((day) => day.kind !== 'swap_work').map((day) => day.date)),
      work: new Set(days.filter((day) => day.kind === 'swap_work').map((day) => day.date)),
      unconfirmed: new Set(days.filter((day) => !day.confirmed).map((day) => day.date)),
    },
    calendarDays: days,
    parameters,
    themes: themes.map((row) => ({ validFrom: row.valid_from, validTo: row.valid_to, content: row.content })),
  };
}

/** In force on a local date. */
export const inForce = (row: { valid_from: string; valid_to: string | null }, date: string): boolean =>
  row.valid_from <= date && (row.valid_to === null || date <= row.valid_to);

/** @throws {Error} a parameter the program needs is not in the data: a fault of the data files, not of a caller */
export function parameter<T extends string | number | boolean>(
  reference: Reference,
  key: string,
  date: string,
): T {
  const found = reference.parameters.find((row) => row.key === key && inForce(row, date));
  if (found === undefined) throw new Error(`no parameter ${key} on ${date}`);
  return found.value as T;
}

export function getUnit(reference: Reference, key: string): UnitTable {
  const unit = reference.units.get(key);
  if (unit === undefined) throw new Error(`no unit ${key}`);
  return unit;
}

/** The name a unit bore on a date. */
export function unitName(reference: Reference, key: string, date: string): string {
  return (
    reference.unitNames.get(key)?.findLast((row) => row.from <= date)?.name ?? getUnit(reference, key).name
  );
}

export function unitRef(
  reference: Reference,
  key: string,
  date: string,
): { key: string; name: string; shortName: string } {
  return { key, name: unitName(reference, key, date), shortName: getUnit(reference, key).short_name };
}
