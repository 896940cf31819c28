import { sql } from 'kysely';
import { byOfficer, officerIn, type HonestyDetector } from './found.ts';

interface Row {
  dossierId: string;
  officer: string;
  unit: string;
  period: string;
  minutes: number;
  /** Median of the other dossiers of the procedure in minutes; null without enough of them. */
  usual: number | null;
}

/**
 * Accepted and ended by an officer within minutes, with a result or without one, where others take far longer; procedures
 * of the same day are meant to be quick.
 */
export const instantClosure: HonestyDetector = {
  name: 'INSTANT_CLOSURE',
  async find({ tx, since, at, limit }) {
    const { rows } = await sql<Row>`
      with quick as (
        select d.id, d.procedure_code, e.actor_id, coalesce(e.unit_key, d.authority) as unit, e.at::date as day,
          extract(epoch from e.at - d.accepted_at) / 60 as minutes
        from dossier_event e join dossier d on d.id = e.dossier_id join account a on a.id = e.actor_id
        where e.at >= ${since} and e.at < ${at} and e.kind in ('RESULT_ISSUED', 'CLOSED_INCOMPLETE', 'STOPPED', 'WITHDRAWN')
          and a.kind = 'OFFICER' and a.closed_at is null and d.accepted_at <= e.at
          and e.at - d.accepted_at <= make_interval(mins => ${limit('audit.instantMinutes')}::int)
          and (d.clock -> 'limit' ->> 'value')::numeric > 0
      ), usual as (
        select p.procedure_code, count(*) as peers,
          percentile_cont(0.5) within group (order by extract(epoch from p.finished_at - p.accepted_at) / 60) as minutes
        from dossier p
        where p.procedure_code in (select procedure_code from quick) and p.id not in (select id from quick)
          and p.finished_at > ${at}::timestamptz - interval '1 year' and p.accepted_at is not null
        group by p.procedure_code
      )
      select q.id as "dossierId", q.actor_id as officer, q.unit, q.day::text as period, q.minutes::float8 as minutes,
        case when u.peers >= ${limit('audit.instantPeers')} then u.minutes::float8 end as usual
      from quick q left join usual u on u.procedure_code = q.procedure_code
      where u.peers is null or u.peers < ${limit('audit.instantPeers')}
        or u.minutes >= ${limit('audit.instantPeerFactor')} * greatest(q.minutes, 1)`.execute(tx);
    return byOfficer(rows).map((own) => ({
      subject: officerIn(own[0] as Row),
      period: own[0]?.period ?? '',
      unit: own[0]?.unit ?? '',
      officer: own[0]?.officer ?? null,
      facts: {
        count: own.length,
        minutes: Math.round(Math.max(...own.map((row) => row.minutes))),
        ...usualOf(own),
      },
      dossiers: own.map((row) => row.dossierId),
    }));
  },
};

function usualOf(rows: readonly Row[]): { usualHours?: number } {
  const known = rows.flatMap((row) => row.usual ?? []);
  return known.length === 0 ? {} : { usualHours: Math.round(Math.min(...known) / 6) / 10 };
}
