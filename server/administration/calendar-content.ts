import type { Calendar } from '@motcua/rules/calendar';
import {
  inOffice,
  withCalendar,
  type CalendarDayRow,
  type CalendarFacts,
  type Reference,
} from '../organisation/index.ts';
import type { CalendarContent, DecidedDay } from './tables.ts';

/** A change of the calendar, proposed or typed in. */
export interface ProposedChange {
  unit: string | null;
  content: CalendarContent;
  pastToo: boolean;
}

/** The facts of the calendar with these days of a unit as they are given. */
export function withDays(
  facts: CalendarFacts,
  unit: string | null,
  days: readonly DecidedDay[],
): CalendarFacts {
  const dates = new Set(days.map((day) => day.date));
  const kept = facts.days.filter((day) => day.unit !== unit || !dates.has(day.date));
  const given = days.map(({ date, kind, name, confirmed, decided }): CalendarDayRow => ({
    unit,
    date,
    kind,
    name,
    confirmed,
    source: decided ? 'LOCAL' : 'DATA',
  }));
  return { ...facts, days: [...kept, ...given].toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** The facts after a change. */
export function withChange(facts: CalendarFacts, { unit, content }: ProposedChange): CalendarFacts {
  const { days, shifts } = content;
  const changed = withDays(facts, unit, days);
  return shifts === null
    ? changed
    : { ...changed, shiftPeriods: [...changed.shiftPeriods, { unit, ...shifts }] };
}

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
