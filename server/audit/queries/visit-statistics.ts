import type { Output } from '@motcua/contract/operations';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { periodOf } from '../period.ts';
import { narrowed, overseenUnits } from '../rights.ts';

type Figure = Output<'visitStatistics'>['items'][number];

/** How often people had to come for what was accepted at the counters in a period; attempts before it count. Nothing of an applicant is in it. */
export const visitStatistics: Act<'visitStatistics'> = async (context, input) => {
  const units = narrowed(overseenUnits(context, 'ledger'), input.unit);
  const { calendar } = context.reference.current();
  const { start, end } = periodOf(calendar, input);
  const { rows } = await sql<Figure>`
    with matters as (
      select d.procedure_code, d.procedure_name, (
        select count(distinct (v.unit_key, ((v.at at time zone 'UTC') + make_interval(mins => ${calendar.utcOffsetMinutes}))::date))
        from attempt a join visit v on v.dossier_id = a.attempt_id
        where a.dossier_id = d.id
      ) as trips
      from dossier d
      where d.channel = 'COUNTER' and d.parent_id is null and d.accepted_at >= ${start} and d.accepted_at < ${end}
        ${units === null ? sql`` : sql`and d.intake_unit = any(${sql.val(units)}::text[])`}
    )
    select procedure_code as "procedureCode", max(procedure_name) as "procedureName", count(*)::int as dossiers,
      sum(trips)::int as trips, percentile_cont(0.5) within group (order by trips) as median,
      (count(*) filter (where trips >= 3))::int as "threeOrMore"
    from matters group by procedure_code
    order by sum(trips)::numeric / count(*) desc, dossiers desc, procedure_code`.execute(context.db);
  return { items: rows };
};
