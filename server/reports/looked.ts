import type { Tile } from '@motcua/contract/reports';
import { instantAt, isoInstant, localDate, type Calendar } from '@motcua/rules/calendar';
import { CERTIFICATION_SECTOR } from '@motcua/rules/reports';
import { sql, type RawBuilder } from 'kysely';
import type { Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { noteListAccess } from '../audit/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { COUNTS, monthBefore, monthSpan, scopeOf, UNTIL } from './facts.ts';
import { assertMayReport, mayReport } from './rights.ts';

/** Which dossiers are looked at, as of when. */
export interface Look {
  unit: string | null;
  at: Date;
  /** `YYYY-MM` of what was solved. */
  month: string;
  /** Whether the present is looked at: then the dates of the rows are those known. */
  present: boolean;
  /** Whether the caller sees the people too. */
  people: boolean;
}

/** @throws {Refusal} where the caller may not see the unit, or the moment has not come */
export async function lookOf(
  context: Context,
  { unit = null, asOf, month }: { unit?: string | null; asOf?: string; month?: string },
): Promise<Look> {
  assertMayReport(context, 'readFigures', unit);
  const at = asOf === undefined ? context.now : new Date(asOf);
  if (at > context.now) throw new Refusal('WRONG_DATE', 'Chọn một thời điểm đã qua.');
  const look = { unit, at, present: at.getTime() === context.now.getTime() };
  return {
    ...look,
    month: month ?? (await monthAt(context, look)),
    people: mayReport(context, 'readPeople', unit),
  };
}

/** Keeps that the names of people were shown to somebody of another unit, with what he asked for. */
export async function noteLook(context: Context, look: Look, tile: Tile): Promise<void> {
  const { unit, at, month, people, present } = look;
  if (!people || context.caller?.posts.some((post) => post.unitKey === unit) === true) return;
  const { calendar } = context.reference.current();
  await noteListAccess(context, { unit, tile, month, asOf: present ? null : isoInstant(calendar, at) });
}

/** The month at hand, or the one before it while nothing has been solved in it yet: what a morning on the 1st wants to see. */
async function monthAt({ db, reference }: Context, { unit, at }: Pick<Look, 'unit' | 'at'>): Promise<string> {
  const held = reference.current();
  const month = localDate(held.calendar, at).slice(0, 7);
  const { rows } = await sql`
    select from dossier d where ${scopeOf(held, unit)} and d.sector <> ${CERTIFICATION_SECTOR} and d.accepted_at is not null
      and ${UNTIL} >= ${monthSpan(held.calendar, month).start} and d.finished_at <= ${at} limit 1`.execute(
    db,
  );
  return rows.length > 0 ? month : monthBefore(month);
}

/**
 * One relation for tiles, list and file: dossier, its end, the legal due date as it was known at that moment, and the
 * pause it stood in. A present look reads the due date from the row; only a past one asks the events.
 */
export function looked(held: Reference, look: Look): RawBuilder<unknown> {
  const { at, present } = look;
  const start = solvedSpan(held.calendar, look).start;
  return sql`
    select d.id, ${UNTIL} as until, d.finished_at, known.due, pause.since as paused_since
    from dossier d
    cross join lateral (
      select case when ${present}::boolean and d.due_at is not null then d.due_at else (
        select (e.data ->> 'dueAt')::timestamptz from dossier_event e
        where e.dossier_id = d.id and (e.kind = 'ACCEPTED' or (e.kind = 'DUE_SET' and (e.at <= ${at} or ${UNTIL} <= ${at})))
        order by e.seq desc limit 1) end as due
    ) known
    left join lateral (
      select max(p."from") as since
      from jsonb_to_recordset(d.pauses) as p("from" timestamptz, "to" timestamptz, policy text)
      where p."from" <= ${at} and (p."to" is null or p."to" > ${at}) and ${UNTIL} > ${at}
        and coalesce(p.policy, d.clock ->> 'policy') <> 'CONTINUE'
        and (known.due is null or p."from" <= known.due)
    ) pause on d.pauses <> '[]'
    where ${scopeOf(held, look.unit)} and ${COUNTS} and ${UNTIL} >= ${start < at ? start : at}
      and d.accepted_at <= ${at} and d.sector <> ${CERTIFICATION_SECTOR}`;
}

/** What each tile counts, over {@link looked}. */
export function tileOf(held: Reference, look: Look, tile: Tile): RawBuilder<boolean> {
  const { at } = look;
  const open = sql<boolean>`until > ${at}`;
  switch (tile) {
    case 'IN_PROGRESS':
      return open;
    case 'OVERDUE':
      return sql`${open} and paused_since is null and due < ${at}`;
    case 'PAUSED':
      return sql`${open} and paused_since is not null`;
    case 'DUE_TODAY': {
      const endOfDay = instantAt(held.calendar, localDate(held.calendar, at), '24:00');
      return sql`${open} and paused_since is null and due >= ${at} and due < ${endOfDay}`;
    }
    case 'SOLVED_MONTH': {
      const { start, end } = solvedSpan(held.calendar, look);
      return sql`finished_at >= ${start} and finished_at < ${end} and finished_at <= ${at}`;
    }
  }
}

const solvedSpan = (calendar: Calendar, { month }: Look) => monthSpan(calendar, month);
