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

/** The clock of an accepted dossier was stopped, or the applicant was asked for more: who wanted it, and when. */
export interface StopRequest {
  dossierId: string;
  authority: string;
  procedureCode: string;
  acceptedAt: Date;
  clock: ClockTerms;
  pauses: PauseFact[];
  kind: PauseFact['kind'];
  /** When it took effect. */
  at: Date;
  /** The officer who proposed it, and when; whoever did it, where nobody proposed. */
  officer: string | null;
  askedAt: Date;
  /** A second request, for a new fact. */
  override: boolean;
}

/** Requests and suspensions after acceptance within the watch. */
export async function stopRequests({ tx, since, at }: Watch): Promise<StopRequest[]> {
  const { rows } = await sql<StopRequest>`
    select d.id as "dossierId", d.authority, d.procedure_code as "procedureCode", d.accepted_at as "acceptedAt", d.clock, d.pauses,
      case e.kind when 'SUSPENDED' then 'FINANCIAL_OBLIGATION' else 'SUPPLEMENT' end as kind, e.at,
      coalesce(asked.actor_id, e.actor_id) as officer, coalesce(asked.at, e.at) as "askedAt",
      coalesce((e.data ->> 'override')::boolean, false) as override
    from dossier_event e join dossier d on d.id = e.dossier_id
      left join lateral (
        select p.actor_id, p.at from dossier_event p
        where p.dossier_id = e.dossier_id and p.kind = 'PROPOSED' and p.seq < e.seq and p.at > d.accepted_at
        order by p.seq desc limit 1
      ) asked on true
    where e.at >= ${since} and e.at < ${at} and e.kind in ('SUPPLEMENT_REQUESTED', 'SUSPENDED')
      and e.at > d.accepted_at and d.clock is not null
    order by e.at`.execute(tx);
  return rows;
}
