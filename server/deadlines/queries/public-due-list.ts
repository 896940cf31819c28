import { PUBLIC_STANDINGS, type PublicDueRow, type PublicStanding } from '@motcua/contract/deadlines';
import { instantAt, isLocalDate, isoInstant } from '@motcua/rules/calendar';
import { sql, type RawBuilder } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

interface Row {
  code: string;
  procedure_name: string;
  authority: string;
  due_at: Date;
  rescheduled_to: Date | null;
  finished_at: Date | null;
}

/**
 * The results each agency has to return on a day, and on the present day also those that are late, for everybody to see
 * (DLN-07). Code, procedure, dates and standing: nothing of a person is read, so nothing can be shown.
 */
export const publicDueList: Act<'publicDueList'> = async (
  { db, reference, now },
  { unit, date, after = 0, limit = 100 },
) => {
  const held = reference.current();
  const { calendar } = held;
  const today = todayOf(held, now);
  const day = date ?? today;
  if (!isLocalDate(day)) throw new Refusal('WRONG_DATE', 'Chọn một ngày có thật.');
  if (unit !== undefined && !held.units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  const listed = listedOn({
    from: instantAt(calendar, day, '00:00'),
    to: instantAt(calendar, day, '24:00'),
    overdue: day === today,
    unit: unit ?? null,
  });
  const [units, rows] = await Promise.all([
    sql<{ authority: string; due: number; ready: number; overdue: number }>`
      select authority, count(*)::int as due,
        count(*) filter (where finished_at is not null)::int as ready,
        count(*) filter (where finished_at is null and due_at < ${now})::int as overdue
      from dossier where ${listed} group by authority order by authority`.execute(db),
    sql<Row>`
      select code, procedure_name, authority, due_at, rescheduled_to, finished_at
      from dossier where ${listed} order by authority, due_at, code offset ${after} limit ${limit + 1}`.execute(
      db,
    ),
  ]);
  return {
    date: day,
    units: units.rows.map(({ authority, ...counts }) => ({
      unit: unitRef(held, authority, today),
      ...counts,
    })),
    items: rows.rows.slice(0, limit).map((row): PublicDueRow => {
      const standing = standingOf(row, now);
      return {
        code: row.code,
        procedureName: row.procedure_name,
        unit: unitRef(held, row.authority, today),
        dueAt: isoInstant(calendar, row.due_at),
        rescheduledTo: row.rescheduled_to === null ? null : isoInstant(calendar, row.rescheduled_to),
        standing,
        standingText: PUBLIC_STANDINGS[standing].vi,
        standingTextEn: PUBLIC_STANDINGS[standing].en,
      };
    }),
    next: rows.rows.length > limit ? after + limit : null,
    now: isoInstant(calendar, now),
  };
};

interface Day {
  from: Date;
  to: Date;
  overdue: boolean;
  unit: string | null;
}

/** Accepted, not given back, not ended otherwise; due or re-appointed on the day, or late before it. */
const listedOn = ({ from, to, overdue, unit }: Day): RawBuilder<boolean> => sql<boolean>`
  code is not null and accepted_at is not null and returned_at is null and closed_at is null
  and (${unit}::text is null or authority = ${unit} or intake_unit = ${unit})
  and (due_at >= ${from} and due_at < ${to}
    or rescheduled_to >= ${from} and rescheduled_to < ${to} and finished_at is null and due_at is not null
    or ${overdue}::boolean and due_at < ${from} and finished_at is null)`;

function standingOf({ due_at, rescheduled_to, finished_at }: Row, now: Date): PublicStanding {
  if (finished_at !== null) return 'READY';
  if (rescheduled_to !== null && now <= rescheduled_to) return 'RESCHEDULED';
  return now > due_at ? 'OVERDUE' : 'IN_PROCESS';
}
