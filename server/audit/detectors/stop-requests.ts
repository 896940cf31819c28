import { sql } from 'kysely';
import type { ClockTerms } from '../../catalogue/index.ts';
import type { Watch } from './found.ts';

/** A pause as the dossier's row tells it. */
export interface PauseFact {
  from: string;
  to: string | null;
  kind: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  policy?: 'RESTART' | 'PAUSE' | 'CONTINUE';
  legalBasis: string;
}

/** The clock of an accepted dossier was stopped, for a while or for good, or the applicant was asked for more: who wanted it, and when. */
export interface StopRequest {
  dossierId: string;
  authority: string;
  procedureCode: string;
  acceptedAt: Date;
  clock: ClockTerms;
  pauses: PauseFact[];
  /** Of whoever did it. */
  unit: string;
  /** ENDED: an officer had it withdrawn or stopped, which takes it out of the figures. */
  kind: PauseFact['kind'] | 'ENDED';
  /** When it took effect. */
  at: Date;
  /** The officer who proposed it, and when; whoever did it, where nobody proposed. */
  officer: string | null;
  askedAt: Date;
  /** A second request, for a new fact. */
  override: boolean;
}

/** Requests, suspensions, and endings by an officer without a result, after acceptance within the watch. */
export async function stopRequests({ tx, since, at }: Watch): Promise<StopRequest[]> {
  const { rows } = await sql<StopRequest>`
    select d.id as "dossierId", d.authority, d.procedure_code as "procedureCode", d.accepted_at as "acceptedAt", d.clock, d.pauses,
      case e.kind when 'SUSPENDED' then 'FINANCIAL_OBLIGATION' when 'SUPPLEMENT_REQUESTED' then 'SUPPLEMENT' else 'ENDED' end as kind,
      case when e.kind in ('WITHDRAWN', 'STOPPED') then coalesce(e.unit_key, d.intake_unit) else d.authority end as unit, e.at,
      coalesce(asked.actor_id, e.actor_id) as officer, coalesce(asked.at, e.at) as "askedAt",
      coalesce((e.data ->> 'override')::boolean, false) as override
    from dossier_event e join dossier d on d.id = e.dossier_id
      left join lateral (
        select p.actor_id, p.at from dossier_event p
        where p.dossier_id = e.dossier_id and p.kind = 'PROPOSED' and p.seq < e.seq and p.at > d.accepted_at
          and e.kind in ('SUPPLEMENT_REQUESTED', 'SUSPENDED')
        order by p.seq desc limit 1
      ) asked on true
    where e.at >= ${since} and e.at < ${at} and (e.kind in ('SUPPLEMENT_REQUESTED', 'SUSPENDED') or (
        e.kind in ('WITHDRAWN', 'STOPPED') and exists (select from account a where a.id = e.actor_id and a.kind = 'OFFICER')))
      and e.at > d.accepted_at and d.clock is not null
    order by e.at`.execute(tx);
  return rows;
}
