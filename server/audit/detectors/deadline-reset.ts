import { sql } from 'kysely';
import type { Found, HonestyDetector, Watch } from './found.ts';

interface Row {
  dossierId: string;
  unit: string;
  officer: string | null;
  day: string;
  how: 'UNEXPLAINED' | 'UNRECORDED' | 'REPEATED';
  count: number;
}

/**
 * A due date that moved later without a paper or a second person, or that is not the one told last (someone wrote it past
 * the acts); and a clock that was begun from zero again and again.
 */
export const deadlineReset: HonestyDetector = {
  name: 'DEADLINE_RESET',
  async find(watch) {
    const { rows } = await moved(watch).execute(watch.tx);
    const repeated = await restarted(watch).execute(watch.tx);
    return [...rows, ...repeated.rows].map(foundOf);
  },
};

const foundOf = ({ dossierId, unit, officer, day, how, count }: Row): Found => ({
  subject: `${dossierId} ${how}`,
  period: day,
  unit,
  officer,
  facts: { how, count },
  dossiers: [dossierId],
});

const moved = ({ since, at }: Watch) => sql<Row>`
  select d.id as "dossierId", coalesce(e.unit_key, d.authority) as unit, e.actor_id as officer, (e.at::date)::text as day,
    'UNEXPLAINED' as how, 1 as count
  from dossier_event e join dossier d on d.id = e.dossier_id
  where e.at >= ${since} and e.at < ${at} and e.kind = 'DUE_SET'
    and (e.data ->> 'dueAt')::timestamptz > (e.data ->> 'dueBefore')::timestamptz
    and e.data ->> 'number' is null and e.data ->> 'approvedBy' is null
  union all
  select d.id, d.authority, null, (d.accepted_at::date)::text, 'UNRECORDED', 1
  from dossier d
    cross join lateral (
      select coalesce((e.data ->> 'dueAt')::timestamptz, case e.kind when 'ACCEPTED' then d.original_due_at end) as due
      from dossier_event e
      where e.dossier_id = d.id and e.kind in ('ACCEPTED', 'DUE_SET') order by e.seq desc limit 1
    ) told
  where d.accepted_at is not null and coalesce(d.finished_at, d.closed_at, 'infinity'::timestamptz) >= ${since}
    and d.due_at <> told.due`;

const restarted = ({ since, at, limit }: Watch) => sql<Row>`
  select d.id as "dossierId", d.authority as unit, last.actor_id as officer, (last.at::date)::text as day, 'REPEATED' as how, r.count
  from dossier d
    cross join lateral (
      select count(*)::int as count from jsonb_to_recordset(d.pauses) as p(kind text, policy text)
      where p.kind = 'SUPPLEMENT' and coalesce(p.policy, d.clock ->> 'policy') = 'RESTART'
    ) r
    cross join lateral (
      select e.actor_id, e.at from dossier_event e
      where e.dossier_id = d.id and e.kind = 'SUPPLEMENT_REQUESTED' order by e.seq desc limit 1
    ) last
  where d.id in (select dossier_id from dossier_event where at >= ${since} and at < ${at} and kind = 'SUPPLEMENT_REQUESTED')
    and d.accepted_at is not null and r.count >= ${limit('audit.resetCount')}`;
