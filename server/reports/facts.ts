import { addMonths, instantAt, type Calendar } from '@motcua/rules/calendar';
import type { PausePolicy } from '@motcua/rules/clock';
import type { CountedChannel, ResultChannel } from '@motcua/rules/dossier';
import {
  windowSpan,
  type Ending,
  type ReportFacts,
  type ReportLevel,
  type ReportWindow,
} from '@motcua/rules/reports';
import { sql, type RawBuilder } from 'kysely';
import { getUnit, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';

/** Whose dossiers: those an authority decides, those a one-stop unit took in, or, with null, every one of the province. */
export function placeOf(held: Reference, unit: string | null): RawBuilder<boolean> {
  if (unit === null) return sql`true`;
  return getUnit(held, unit).kind === 'ONE_STOP' ? sql`d.intake_unit = ${unit}` : sql`d.authority = ${unit}`;
}

/**
 * The dossiers of a place, each counted once. One taken in at A for authority B counts in the figures of both, and once in
 * the province (NĐ 118/2025 Đ.14). A case of several procedures is one dossier of the province and of the unit that took it
 * in; another agency counts its part, and the authority of the case counts the case (docs/decisions/0010).
 */
export function scopeOf(held: Reference, unit: string | null): RawBuilder<boolean> {
  if (unit === null || getUnit(held, unit).kind === 'ONE_STOP')
    return sql`${placeOf(held, unit)} and d.parent_id is null`;
  return sql`${placeOf(held, unit)} and (d.parent_id is null
    or d.authority <> (select of_case.authority from dossier of_case where of_case.id = d.parent_id))`;
}

/** When a dossier ended, `infinity` while it has not; written as the indices have it. */
export const UNTIL = sql<Date>`coalesce(d.finished_at, d.closed_at, 'infinity'::timestamptz)`;
export const COUNTS = sql<boolean>`(d.accepted_at is not null or d.finished_at is not null)`;

interface FactRow {
  id: string;
  code: string;
  sector: string;
  authority: string;
  intake_unit: string;
  channel: CountedChannel;
  result_channel: ResultChannel;
  accepted_at: Date | null;
  finished_at: Date | null;
  closed_at: Date | null;
  closing: Exclude<Ending, 'RESULT' | 'REFUSED'> | null;
  first_due: Date | null;
  pauses: { from: string; to: string | null; policy?: PausePolicy }[];
  policy: PausePolicy | null;
  on_paper: boolean;
  told: { kind: 'ACCEPTED' | 'DUE_SET' | 'RESULT_DELIVERED'; at: string; due: string | null }[];
}

/** Every dossier a report of the window may be about, with what its record tells about its time. */
export async function factsOf(
  db: Db,
  held: Reference,
  unit: string | null,
  window: ReportWindow,
): Promise<ReportFacts[]> {
  const { start, end } = windowSpan(held.calendar, window);
  const scope = scopeOf(held, unit);
  const { rows } = await sql<FactRow>`
    with matter as (
      select d.id from dossier d
      where ${scope} and ${COUNTS} and ${UNTIL} >= ${start}
        and (d.accepted_at < ${end} or (d.accepted_at is null and d.finished_at < ${end}))
      union
      select d.id from dossier d
      where ${scope} and d.finished_at < ${start} and d.accepted_at is not null
        and coalesce(d.returned_at, 'infinity'::timestamptz) >= ${start}
    )
    select d.id, coalesce(d.code, d.submission_code) as code, d.sector, d.authority, d.intake_unit,
      case when d.helper_account is null then d.channel else 'ASSISTED' end as channel,
      d.result_channel, d.accepted_at, d.finished_at, d.closed_at, d.closing ->> 'kind' as closing,
      coalesce(d.original_due_at, d.due_at) as first_due, d.pauses, d.clock ->> 'policy' as policy,
      d.paper_number is not null as on_paper,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'due', e.data ->> 'dueAt') order by e.seq), '[]')
        from dossier_event e
        where e.dossier_id = d.id and e.kind in ('ACCEPTED', 'DUE_SET', 'RESULT_DELIVERED')) as told
    from matter join dossier d using (id)
    order by d.accepted_at, d.id`.execute(db);
  return rows.map((row) => factsFrom(held, row));
}

function factsFrom(held: Reference, row: FactRow): ReportFacts {
  const accepted = row.told.find((one) => one.kind === 'ACCEPTED');
  return {
    dossierId: row.id,
    code: row.code,
    sector: row.sector,
    level: getUnit(held, row.authority).level as ReportLevel,
    unit: row.authority,
    intakeUnit: row.intake_unit,
    channel: row.channel,
    acceptedAt: row.accepted_at,
    recordedAt: accepted === undefined ? row.accepted_at : new Date(accepted.at),
    dues: duesOf(row),
    pauses: row.pauses
      .filter((pause) => (pause.policy ?? row.policy) !== 'CONTINUE')
      .map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) })),
    ended: endedOf(row),
    deliveries: row.told
      .filter((one) => one.kind === 'RESULT_DELIVERED')
      .map(({ at }) => ({ at: new Date(at), by: row.result_channel })),
    onPaper: row.on_paper,
  };
}

/** The due date of the acceptance counts from the acceptance, even where it was entered later from the paper book. */
function duesOf({ told, accepted_at, first_due }: FactRow): ReportFacts['dues'] {
  if (accepted_at === null) return [];
  const dues = told
    .filter((one) => one.kind !== 'RESULT_DELIVERED')
    .map(({ kind, at, due }) => ({
      at: kind === 'ACCEPTED' ? accepted_at : new Date(at),
      due: due === null ? null : new Date(due),
    }));
  return dues.length > 0 ? dues : [{ at: accepted_at, due: first_due }];
}

function endedOf({ accepted_at, finished_at, closed_at, closing }: FactRow): ReportFacts['ended'] {
  if (finished_at !== null) return { at: finished_at, how: accepted_at === null ? 'REFUSED' : 'RESULT' };
  return closed_at === null || closing === null ? null : { at: closed_at, how: closing };
}

/** The first moment of a month `YYYY-MM` and of the one after it. */
export function monthSpan(calendar: Calendar, month: string): { start: Date; end: Date } {
  return {
    start: instantAt(calendar, `${month}-01`, '00:00'),
    end: instantAt(calendar, `${monthAfter(month)}-01`, '00:00'),
  };
}

export const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);
export const monthBefore = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7);
