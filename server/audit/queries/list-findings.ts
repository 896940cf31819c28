import type { FindingView } from '@motcua/contract/audit';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { findingWords } from '../finding-words.ts';
import { namesOf } from '../names.ts';
import { answersFor, holds, narrowed, overseenUnits, OVERSIGHT, signedIn, today } from '../rights.ts';

/** Findings of the units the caller oversees, the newest first, each with its dossiers. */
export const listFindings: Act<'listFindings'> = async (context, { status, unit }) => {
  const units = narrowed(overseenUnits(context, 'findings'), unit);
  return { items: await findingViews(context, { units, status }) };
};

export interface FindingFilter {
  units: readonly string[] | null;
  status?: FindingView['status'] | undefined;
  id?: string;
}

export async function findingViews(
  context: Context,
  { units, status, id }: FindingFilter,
): Promise<FindingView[]> {
  const held = context.reference.current();
  const rows = await context.db
    .selectFrom('finding as f')
    .selectAll('f')
    .select((eb) =>
      eb
        .selectFrom('finding_dossier as fd')
        .innerJoin('dossier as d', 'd.id', 'fd.dossier_id')
        .select(
          sql<
            FindingView['dossiers']
          >`coalesce(jsonb_agg(jsonb_build_object('dossierId', d.id, 'code', coalesce(d.code, d.submission_code)) order by d.created_at), '[]')`.as(
            'list',
          ),
        )
        .whereRef('fd.finding_id', '=', 'f.id')
        .$asScalar()
        .$notNull()
        .as('dossiers'),
    )
    .$if(units !== null, (query) =>
      query.where((eb) => eb('f.unit', '=', eb.fn.any(eb.val([...(units ?? [])])))),
    )
    .$if(status !== undefined, (query) => query.where('f.status', '=', status ?? 'OPEN'))
    .$if(id !== undefined, (query) => query.where('f.id', '=', id ?? ''))
    .orderBy('f.found_at', 'desc')
    .orderBy('f.id')
    .limit(500)
    .execute();
  const caller = signedIn(context);
  const own = new Set(answersFor(held, caller, OVERSIGHT.findings));
  const controls = holds(caller, ['CONTROL_OFFICER']);
  const names = await namesOf(
    context.db,
    rows.flatMap((row) => [row.officer ?? '', row.answered_by ?? '', row.closed_by ?? '']),
  );
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const name = (account: string | null): string | null =>
    account === null ? null : names.of(account).fullName;
  return rows.map((row) => ({
    id: row.id,
    detector: row.detector,
    ...findingWords(row.detector, row.facts),
    period: row.period,
    unit: unitRef(held, row.unit, today(context)),
    officer: row.officer === null ? null : names.of(row.officer),
    foundAt: isoInstant(held.calendar, row.found_at),
    status: row.status,
    answer: row.answer,
    answeredBy: name(row.answered_by),
    answeredAt: iso(row.answered_at),
    accepted: row.accepted,
    closing: row.closing,
    closedBy: name(row.closed_by),
    closedAt: iso(row.closed_at),
    dossiers: row.dossiers,
    mayAnswer: row.status === 'OPEN' && own.has(row.unit),
    mayClose: row.status !== 'CLOSED' && controls,
  }));
}
