import type { AbsenceView } from '@motcua/contract/absence';
import type { Duty, RosterView } from '@motcua/contract/roster';
import { addDays } from '@motcua/rules/calendar';
import type { Half } from '@motcua/rules/roster';

/** One half-day of the grid. */
export interface Column {
  date: string;
  half: Half;
}

/** A cell of the grid, counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

type Line = RosterView['lines'][number];

export const keyOf = ({ accountId, role, date, half }: Duty): string =>
  [accountId, role, date, half].join(' ');

export const dutyOf = ({ officer, role }: Line, { date, half }: Column): Duty => ({
  accountId: officer.accountId,
  role,
  date,
  half,
});

/** Half-days in which the unit works, in their order; those on which somebody is on duty stay though it closed since. */
export const columnsOf = ({ days, duties }: RosterView): Column[] =>
  days.flatMap(({ date, halves }) =>
    (['AM', 'PM'] as const)
      .filter((half) => halves.includes(half) || duties.some((one) => one.date === date && one.half === half))
      .map((half) => ({ date, half })),
  );

/** Whether a half-day of somebody may be set: it is not past, the unit works, and he holds the post. */
export const maySet = ({ today, days }: RosterView, { serves }: Line, { date, half }: Column): boolean =>
  date >= today &&
  serves.includes(date) &&
  days.some((day) => day.date === date && day.halves.includes(half));

/** The duties of the week before moved to this one, where they can be set; what is past stays. */
export function copied(before: RosterView, view: RosterView): Set<string> {
  const keys = new Set(view.duties.filter(({ date }) => date < view.today).map(keyOf));
  const taken = new Set(before.duties.map((duty) => keyOf({ ...duty, date: addDays(duty.date, 7) })));
  for (const line of view.lines)
    for (const column of columnsOf({ ...view, duties: [] })) {
      const key = keyOf(dutyOf(line, column));
      if (taken.has(key) && maySet(view, line, column)) keys.add(key);
    }
  return keys;
}

/** What is sent: the set half-days from today on. */
export const toPublish = (view: RosterView, keys: ReadonlySet<string>): Duty[] =>
  view.lines.flatMap((line) =>
    columnsOf(view)
      .filter((column) => maySet(view, line, column) && keys.has(keyOf(dutyOf(line, column))))
      .map((column) => dutyOf(line, column)),
  );

export const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key));

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Where an arrow leads: the next cell that way which may be set; undefined: the key is no arrow, or there is none. */
export function moved(
  from: Cell,
  key: string,
  size: { rows: number; columns: number },
  open: (cell: Cell) => boolean,
): Cell | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  let cell = { row: from.row + step.row, column: from.column + step.column };
  while (cell.row >= 0 && cell.row < size.rows && cell.column >= 0 && cell.column < size.columns) {
    if (open(cell)) return cell;
    cell = { row: cell.row + step.row, column: cell.column + step.column };
  }
  return undefined;
}

/** Office hours of a half-day for sure, whenever the office opens. */
const CORE: Record<Half, readonly [string, string]> = { AM: ['08:00', '11:00'], PM: ['14:00', '16:00'] };

/** Whether somebody is noted as away on some of a half-day. */
export function isAway(absences: readonly AbsenceView[], accountId: string, { date, half }: Column): boolean {
  const [from, to] = CORE[half].map((time) => Date.parse(`${date}T${time}:00+07:00`)) as [number, number];
  return absences.some((one) => {
    const ends = one.endedAt ?? one.to;
    return (
      one.officer.accountId === accountId &&
      Date.parse(one.from) < to &&
      (ends === null || Date.parse(ends) > from)
    );
  });
}

/** The half-days of one officer, day by day. */
export function ownDays({ duties }: RosterView, accountId: string): { date: string; halves: Half[] }[] {
  const days = new Map<string, Half[]>();
  for (const one of duties) {
    if (one.accountId !== accountId) continue;
    const halves = days.get(one.date) ?? [];
    if (!halves.includes(one.half)) days.set(one.date, [...halves, one.half]);
  }
  return [...days].map(([date, halves]) => ({ date, halves }));
}
