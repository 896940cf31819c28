import type { LedgerFigure } from '@motcua/contract/audit';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { periodOf } from '../period.ts';
import { overseenUnits } from '../rights.ts';

/** One officer, procedure and stage, with the sums of everybody at the same. */
interface Counted {
  officer: string;
  fullName: string;
  procedureCode: string;
  procedureName: string;
  stage: 'INTAKE' | 'DECISION';
  guided: number;
  requests: number;
  refusals: number;
  acceptances: number;
  overturned: number;
  withoutSlip: number;
  allAway: number;
  allCases: number;
}

/**
 * How often each officer sends people away, beside his peers on the same procedure at the same stage. Peers are counted
 * over the whole province, also for who sees only his own units. Nothing of an applicant is in it.
 */
export const ledgerStatistics: Act<'ledgerStatistics'> = async (context, input) => {
  const units = overseenUnits(context, 'ledger');
  const { start, end } = periodOf(context.reference.current().calendar, input);
  const { rows } = await sql<Counted>`
    with noted as (
      select l.officer, l.unit, l.procedure_code, case when d.accepted_at is null or l.at < d.accepted_at then 'INTAKE' else 'DECISION' end as stage,
        (l.kind = 'GUIDANCE')::int as guided, (l.kind = 'SUPPLEMENT')::int as request, (l.kind = 'REFUSAL')::int as refusal,
        0 as acceptance, coalesce(l.upheld, false)::int as overturned, (l.slip_id is null)::int as without_slip
      from refusal_ledger l join dossier d on d.id = l.dossier_id
      where l.at >= ${start} and l.at < ${end}
      union all
      select e.actor_id, e.unit_key, d.procedure_code, case when e.kind = 'ACCEPTED' then 'INTAKE' else 'DECISION' end,
        0, 0, 0, 1, 0, 0
      from dossier_event e join dossier d on d.id = e.dossier_id
      where e.at >= ${start} and e.at < ${end} and e.actor_id is not null
        and (e.kind = 'ACCEPTED' or (e.kind = 'RESULT_ISSUED' and d.result ->> 'outcome' = 'GRANT'))
    ), summed as (
      select officer, procedure_code, stage, sum(guided) as guided, sum(request) as requests, sum(refusal) as refusals,
        sum(acceptance) as acceptances, sum(overturned) as overturned, sum(without_slip) as without_slip,
        sum(guided + refusal) as away, sum(guided + refusal + acceptance) as cases,
        array_agg(distinct unit) as units
      from noted group by officer, procedure_code, stage
    ), compared as (
      select *, sum(away) over peers as all_away, sum(cases) over peers as all_cases
      from summed window peers as (partition by procedure_code, stage)
    )
    select officer, a.full_name as "fullName", procedure_code as "procedureCode",
      coalesce((select name from procedure_version pv where pv.code = procedure_code order by valid_from desc limit 1), procedure_code) as "procedureName",
      stage, guided::int, requests::int, refusals::int, acceptances::int, overturned::int, without_slip::int as "withoutSlip", all_away::int as "allAway", all_cases::int as "allCases"
    from compared join account a on a.id = officer
    -- the account of the system was never open
    where (a.closed_at is null or a.closed_at > ${start})
      ${units === null ? sql`` : sql`and units && ${sql.val(units)}::text[]`}
    order by away desc, requests desc, "fullName", "procedureCode", stage`.execute(context.db);
  return { items: rows.map(figureOf) };
};

function figureOf(row: Counted): LedgerFigure {
  const { officer, fullName, allAway, allCases, ...counts } = row;
  const away = row.guided + row.refusals;
  const cases = away + row.acceptances;
  const rate = share(away, cases);
  const peersRate = share(allAway - away, allCases - cases);
  return {
    ...counts,
    officer: { accountId: officer, fullName },
    rate,
    peersRate,
    factor: rate === null || peersRate === null || peersRate === 0 ? null : rounded(rate / peersRate),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole));
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
