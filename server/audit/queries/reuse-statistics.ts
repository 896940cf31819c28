import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { periodOf } from '../period.ts';
import { narrowed, overseenUnits, today } from '../rights.ts';

interface Figure {
  unit: string;
  satisfied: number;
  reused: number;
  toUpdate: number;
  toVerify: number;
}

/**
 * Of the papers in dossiers that a unit accepted in a period, how many were there already and nobody had to hand in, and how often
 * a held one was asked for all the same, by its code (C-15). A paper of which one page was uploaded was handed in.
 */
export const reuseStatistics: Act<'reuseStatistics'> = async (context, input) => {
  const units = narrowed(overseenUnits(context, 'ledger'), input.unit);
  const held = context.reference.current();
  const { start, end } = periodOf(held.calendar, input);
  const within = (column: string) =>
    units === null ? sql`` : sql`and ${sql.ref(column)} = any(${sql.val(units)}::text[])`;
  const { rows } = await sql<Figure>`
    with papers as (
      select d.intake_unit as unit, bool_and(f.taken_from is not null) as reused
      from dossier d join dossier_file f on f.dossier_id = d.id and f.removed_at is null and f.component is not null
      where d.parent_id is null and d.accepted_at >= ${start} and d.accepted_at < ${end} ${within('d.intake_unit')}
        and not exists (select from certification k where k.file_id = f.id)
      group by d.id, d.intake_unit, f.component
    ), counted as (
      select unit, count(*)::int as satisfied, (count(*) filter (where reused))::int as reused, 0 as "toUpdate", 0 as "toVerify"
      from papers group by unit
      union all
      select unit, 0, 0, (count(*) filter (where verdict = 'TO_UPDATE'))::int, (count(*) filter (where verdict = 'TO_VERIFY'))::int
      from request_attempt r
      where verdict in ('TO_UPDATE', 'TO_VERIFY') and r.at >= ${start} and r.at < ${end} ${within('r.unit')}
      group by unit
    )
    select unit, sum(satisfied)::int as satisfied, sum(reused)::int as reused, sum("toUpdate")::int as "toUpdate",
      sum("toVerify")::int as "toVerify"
    from counted group by unit order by satisfied desc, unit`.execute(context.db);
  return { items: rows.map((row) => ({ ...row, unit: unitRef(held, row.unit, today(context)) })) };
};
