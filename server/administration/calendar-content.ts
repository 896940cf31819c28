import type { Calendar } from '@motcua/rules/calendar';
import {
  inOffice,
  withCalendar,
  type CalendarDayRow,
  type CalendarFacts,
  type Reference,
} from '../organisation/index.ts';
import type { CalendarContent, DecidedDay, DecidedShifts } from './tables.ts';

/** A change of the calendar, proposed or typed in. */
export interface ProposedChange {
  /** Null while it is only typed in. */
  id: string | null;
  unit: string | null;
  content: CalendarContent;
  pastToo: boolean;
  /** The change it takes back. */
  reverses: string | null;
}

/** The facts of the calendar with these days of a unit as they are decided; a day that is not decided is the data files' own again. */
function withDays(facts: CalendarFacts, unit: string | null, days: readonly DecidedDay[]): CalendarFacts {
  const dates = new Set(days.map((day) => day.date));
  const isOurs = (row: CalendarDayRow): boolean => row.unit === unit && dates.has(row.date);
  const ofTheData = [...facts.days.filter((row) => row.source === 'DATA'), ...facts.beneath].filter(isOurs);
  const decided = days.filter((day) => day.decided);
  const given = decided.map(({ date, kind, name, confirmed }): CalendarDayRow => ({
    unit,
    date,
    kind,
    name,
    confirmed,
    source: 'LOCAL',
  }));
  const isCovered = ({ date }: CalendarDayRow): boolean => decided.some((day) => day.date === date);
  return {
    ...facts,
    days: [
      ...facts.days.filter((row) => !isOurs(row)),
      ...given,
      ...ofTheData.filter((row) => !isCovered(row)),
    ].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    beneath: [...facts.beneath.filter((row) => !isOurs(row)), ...ofTheData.filter(isCovered)],
  };
}

/** The facts after a change, as writing it leaves them; one that takes another back takes its office hours away. */
export function withChange(facts: CalendarFacts, change: ProposedChange): CalendarFacts {
  const { unit, content, reverses } = change;
  const changed = withDays(facts, unit, content.days);
  if (content.shifts === null) return changed;
  return reverses === null
    ? withShifts(changed, change, content.shifts)
    : { ...changed, shiftPeriods: changed.shiftPeriods.filter(({ id }) => id !== reverses) };
}

/** The facts before an applied change, from those after it. */
export function withoutChange(
  facts: CalendarFacts,
  change: ProposedChange,
  before: readonly DecidedDay[],
): CalendarFacts {
  const { id: changeId, unit, content, reverses } = change;
  const changed = withDays(facts, unit, before);
  if (content.shifts === null) return changed;
  return reverses === null
    ? { ...changed, shiftPeriods: changed.shiftPeriods.filter(({ id }) => id !== changeId) }
    : withShifts(changed, { ...change, id: reverses }, content.shifts);
}

const withShifts = (
  facts: CalendarFacts,
  { id, unit }: ProposedChange,
  shifts: DecidedShifts,
): CalendarFacts => ({
  ...facts,
  shiftPeriods: [...facts.shiftPeriods, { id: id ?? '', unit, ...shifts }],
});

/** The days of a change as they stand in the facts; one without a row is a regular day. */
export const daysNow = (facts: CalendarFacts, { unit, content }: ProposedChange): DecidedDay[] =>
  content.days.map(({ date }) => dayNow(facts, unit, date));

export function dayNow(facts: CalendarFacts, unit: string | null, date: string): DecidedDay {
  const row = facts.days.find((day) => day.unit === unit && day.date === date);
  if (row === undefined) return { date, kind: 'regular', name: '', confirmed: true, decided: false };
  const { kind, name, confirmed, source } = row;
  return { date, kind, name, confirmed, decided: source === 'LOCAL' };
}

/** First and last local date on which a change takes effect; null where it has no end. */
export function stretchOf({ content: { days, shifts } }: ProposedChange): {
  from: string;
  to: string | null;
} {
  const dates = days.map((day) => day.date);
  const froms = shifts === null ? dates : [...dates, shifts.validFrom];
  if (shifts?.validTo === null) return { from: froms.toSorted()[0] ?? NEVER, to: null };
  const tos = shifts === null ? dates : [...dates, shifts.validTo];
  return { from: froms.toSorted()[0] ?? NEVER, to: tos.toSorted().at(-1) ?? NEVER };
}

/** The days of a change that changes nothing. */
const NEVER = '9999-12-30';

/** Units whose calendar a change touches: one with all below it; null: every unit. */
export function unitsOf({ units }: Reference, unit: string | null): string[] | null {
  if (unit === null) return null;
  const found = [unit];
  for (let at = 0; at < found.length; at += 1)
    for (const { key, parent } of units.values())
      if (parent === found[at] && !found.includes(key)) found.push(key);
  return found;
}

/** The calendar of those a change is for. */
export const calendarOf = (reference: Reference, facts: CalendarFacts, unit: string | null): Calendar => {
  const held = withCalendar(reference, facts);
  return unit === null ? held.calendar : inOffice(held, unit).calendar;
};
