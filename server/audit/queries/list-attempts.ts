import { isoInstant } from '@motcua/rules/calendar';
import type { Verdict } from '@motcua/rules/once';
import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { periodOf } from '../period.ts';
import { assertSeesAll, narrowed, today } from '../rights.ts';

interface Grouped {
  unit: string;
  procedureCode: string;
  component: string | null;
  item: string;
  verdict: Verdict;
  count: number;
  officers: { accountId: string; fullName: string }[];
  lastAt: Date;
  dossiers: { dossierId: string; code: string }[];
}

/** Wishes that were refused, by unit, procedure and paper: the same words in other letters are one (C-14). */
export const listAttempts: Act<'listAttempts'> = async (context, input) => {
  assertSeesAll(context);
  const held = context.reference.current();
  const { start, end } = periodOf(held.calendar, input);
  const units = narrowed(null, input.unit);
  const { rows } = await sql<Grouped>`
    select r.unit, r.procedure_code as "procedureCode", r.component, (array_agg(r.item order by r.at desc))[1] as item, r.verdict,
      count(*)::int as count, max(r.at) as "lastAt",
      jsonb_agg(distinct jsonb_build_object('accountId', a.id, 'fullName', a.full_name)) as officers,
      jsonb_agg(distinct jsonb_build_object('dossierId', d.id, 'code', coalesce(d.code, d.submission_code))) as dossiers
    from request_attempt r join account a on a.id = r.officer join dossier d on d.id = r.dossier_id
    where r.at >= ${start} and r.at < ${end} ${units === null ? sql`` : sql`and r.unit = any(${sql.val(units)}::text[])`}
    group by r.unit, r.procedure_code, r.component, r.verdict, fold(r.item)
    order by count desc, "lastAt" desc limit 500`.execute(context.db);
  return {
    items: rows.map((row) => ({
      ...row,
      unit: unitRef(held, row.unit, today(context)),
      lastAt: isoInstant(held.calendar, row.lastAt),
    })),
  };
};
