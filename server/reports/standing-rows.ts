import type { StandingRow, Tile } from '@motcua/contract/reports';
import { isoInstant, workingTimeBetween } from '@motcua/rules/calendar';
import { WORKING_DAY_MS, WORKING_HOUR_MS } from '@motcua/rules/clock';
import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import { standingAt } from '@motcua/rules/reports';
import { sql, type RawBuilder } from 'kysely';
import { inOffice } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { looked, tileOf, type Look } from './looked.ts';
import { unitNow } from './view.ts';
import { STANDING_WORDS } from './words.ts';

interface LookedRow {
  id: string;
  code: string;
  procedure_name: string;
  sector: string;
  authority: string;
  applicant_name: string;
  accepted_at: Date;
  finished_at: Date | null;
  due: Date | null;
  paused_since: Date | null;
  cause: DelayCause | null;
  steps: { name: string; unit: string; accountId: string | null; fullName: string | null }[];
}

/** A page of a tile's list, the first due first, what has no due date last. */
export interface Page {
  after?: { due: string; id: string };
  limit: number;
}

export async function countStanding({ db, reference }: Context, look: Look, tile: Tile): Promise<number> {
  const held = reference.current();
  const { rows } = await sql<{ total: number }>`
    with looked as (${looked(held, look)})
    select count(*) as total from looked where ${tileOf(held, look, tile)}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The dossiers a tile counts, with who has them, why they are late, and for how long. */
export async function standingRows(
  context: Context,
  look: Look,
  tile: Tile,
  page: Page,
): Promise<{ row: StandingRow; cursor: string }[]> {
  const held = context.reference.current();
  const after: RawBuilder<boolean> =
    page.after === undefined
      ? sql`true`
      : sql`(coalesce(due, 'infinity'), id) > (${page.after.due}::timestamptz, ${page.after.id}::uuid)`;
  const { rows } = await sql<LookedRow>`
    with looked as (${looked(held, look)}), page as (
      select * from looked where ${tileOf(held, look, tile)} and ${after}
      order by coalesce(due, 'infinity'), id
      limit ${page.limit}
    )
    select page.id, coalesce(d.code, d.submission_code) as code, d.procedure_name, d.sector, d.authority, d.applicant_name,
      d.accepted_at, case when d.finished_at <= ${look.at} then d.finished_at end as finished_at, page.due, page.paused_since,
      coalesce(
        case when (d.apology ->> 'draftedAt')::timestamptz <= ${look.at} then d.apology ->> 'cause' end,
        (select t.delay_cause from task t where t.dossier_id = d.id and t.delay_cause is not null and t.done_at <= ${look.at}
          order by t.done_at desc limit 1)
      ) as cause,
      (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'unit', t.unit_key, 'accountId', t.account_id,
          'fullName', a.full_name) order by t.opened_at, t.id), '[]')
        from task t left join account a on a.id = t.account_id
        where t.dossier_id = d.id and t.opened_at <= ${look.at} and (t.done_at is null or t.done_at > ${look.at})) as steps
    from page join dossier d using (id)
    order by coalesce(page.due, 'infinity'), page.id`.execute(context.db);
  return rows.map((row) => ({
    row: rowOf(context, look, row),
    cursor: `${row.due?.toISOString() ?? 'infinity'}_${row.id}`,
  }));
}

function rowOf(context: Context, { at, people }: Look, row: LookedRow): StandingRow {
  const { calendar } = inOffice(context.reference.current(), row.authority);
  const iso = (moment: Date | null): string | null => (moment === null ? null : isoInstant(calendar, moment));
  const { accepted_at, finished_at, due, paused_since } = row;
  const { standing, hoursLate } = standingAt(
    calendar,
    {
      acceptedAt: accepted_at,
      recordedAt: accepted_at,
      dues: [{ at: accepted_at, due }],
      pauses: paused_since === null ? [] : [{ from: paused_since, to: null }],
      ended: finished_at === null ? null : { at: finished_at, how: 'RESULT' },
    },
    at,
  );
  const waited = paused_since === null ? null : workingTimeBetween(calendar, paused_since, at);
  return {
    dossierId: row.id,
    code: row.code,
    procedureName: row.procedure_name,
    sector: row.sector,
    unit: unitNow(context, row.authority),
    applicantName: people ? row.applicant_name : null,
    acceptedAt: isoInstant(calendar, accepted_at),
    dueAt: paused_since === null ? iso(due) : null,
    finishedAt: iso(finished_at),
    standing,
    standingText: STANDING_WORDS[standing].vi,
    standingTextEn: STANDING_WORDS[standing].en,
    hoursLate,
    days: days(waited ?? (hoursLate === null ? null : hoursLate * WORKING_HOUR_MS)),
    steps: row.steps.map(({ name, unit, accountId, fullName }) => ({
      name,
      unit: unitNow(context, unit),
      owner: accountId === null ? null : { accountId, fullName: fullName ?? '' },
    })),
    cause: row.cause === null ? null : DELAY_CAUSES[row.cause].vi,
    causeEn: row.cause === null ? null : DELAY_CAUSES[row.cause].en,
  };
}

const days = (working: number | null): number | null =>
  working === null ? null : Math.round(working / WORKING_DAY_MS);
