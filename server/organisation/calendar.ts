import {
  withOverlay,
  type Calendar,
  type CalendarOverlay,
  type Shift,
  type ShiftPeriod,
} from '@motcua/rules/calendar';
import type { DayKind, Source, UnitTable } from './tables.ts';

/** A day that is not as its weekday is, for one unit or (null) for all. */
export interface CalendarDayRow {
  unit: string | null;
  date: string;
  kind: DayKind;
  name: string;
  confirmed: boolean;
  source: Source;
}

/** Office hours that differ for a time, for one unit or (null) for all; the later decision counts. */
export interface ShiftPeriodRow {
  /** Of the change that decided it. */
  id: string;
  unit: string | null;
  validFrom: string;
  validTo: string | null;
  shifts: readonly Shift[];
}

/** Everything the working calendars of the province are made of. */
export interface CalendarFacts {
  id: string;
  utcOffsetMinutes: number;
  shifts: readonly Shift[];
  shiftPeriods: readonly ShiftPeriodRow[];
  /** One row for a unit and date: what is decided in the system stands above the data files. */
  days: readonly CalendarDayRow[];
  /** Days of the data files that a decision stands above: they count again when it is taken back. */
  beneath: readonly CalendarDayRow[];
}

/** What each kind of day does to the week; the compiler asks for a new kind. */
const EFFECT = {
  statutory: 'OFF',
  compensatory: 'OFF',
  swap_off: 'OFF',
  closure: 'OFF',
  swap_work: 'WORK',
  announced: 'NONE',
  regular: 'NONE',
} as const satisfies Record<DayKind, 'OFF' | 'WORK' | 'NONE'>;

/** Of a kind of day: worked, off, or as its weekday is. */
export const effectOf = (kind: DayKind): 'OFF' | 'WORK' | 'NONE' => EFFECT[kind];

/** The calendar of all units. */
export function provinceCalendar(facts: CalendarFacts): Calendar {
  const { id, utcOffsetMinutes, shifts } = facts;
  return { id, utcOffsetMinutes, shifts, ...overlayOf(facts, null) };
}

/** The calendar of one unit: the province's, then what each unit above it and itself have differently. */
export function unitCalendar(
  facts: CalendarFacts,
  province: Calendar,
  units: ReadonlyMap<string, UnitTable>,
  unitKey: string,
): Calendar {
  return ancestry(units, unitKey)
    .filter((key) => hasOwnDays(facts, key))
    .reduce((calendar, key) => withOverlay(calendar, overlayOf(facts, key)), province);
}

/** The days a unit has, in order: of one date its own before those of the units above it and of all units. */
export function unitDays(
  { days }: CalendarFacts,
  units: ReadonlyMap<string, UnitTable>,
  unitKey: string | null,
): CalendarDayRow[] {
  const line = [null, ...(unitKey === null ? [] : ancestry(units, unitKey))];
  const byDate = new Map<string, CalendarDayRow>();
  for (const unit of line)
    for (const day of days) if (day.unit === unit && day.kind !== 'regular') byDate.set(day.date, day);
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The units above one, the topmost first, and itself. */
function ancestry(units: ReadonlyMap<string, UnitTable>, unitKey: string): string[] {
  const line: string[] = [];
  let key: string | null = unitKey;
  while (key !== null && !line.includes(key)) {
    line.push(key);
    key = units.get(key)?.parent ?? null;
  }
  return line.toReversed();
}

const hasOwnDays = ({ days, shiftPeriods }: CalendarFacts, unit: string): boolean =>
  days.some((day) => day.unit === unit) || shiftPeriods.some((period) => period.unit === unit);

/** Office hours for a time as the calendar of one unit, or of all, has them. */
const periodsOf = ({ shiftPeriods }: CalendarFacts, unit: string | null): ShiftPeriod[] =>
  shiftPeriods
    .filter((period) => period.unit === unit)
    .map(({ validFrom: from, validTo: to, shifts }) => ({ from, to, shifts }));

function overlayOf(facts: CalendarFacts, unit: string | null): CalendarOverlay {
  const own = facts.days.filter((day) => day.unit === unit && day.kind !== 'regular');
  const dates = (effect: 'OFF' | 'WORK'): Set<string> =>
    new Set(own.filter((day) => EFFECT[day.kind] === effect).map((day) => day.date));
  return {
    shiftPeriods: periodsOf(facts, unit),
    off: dates('OFF'),
    work: dates('WORK'),
    unconfirmed: new Set(own.filter((day) => !day.confirmed).map((day) => day.date)),
    names: new Map(own.map((day) => [day.date, day.name])),
  };
}
