import type { DelayCause } from '@motcua/rules/dossier';
import type { PausePolicy } from '@motcua/rules/clock';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Scope } from './risk-scope.ts';

/** An open dossier with its present step, as its risk is judged from. */
export interface RiskFacts {
  id: string;
  code: string;
  procedure_name: string;
  authority: string;
  accepted_at: Date;
  due_at: Date | null;
  rescheduled_to: Date | null;
  pauses: { from: string; to: string | null; policy?: PausePolicy }[];
  policy: PausePolicy;
  /** An apology is drafted and not signed. */
  unsigned: boolean;
  task_id: string | null;
  step: string | null;
  step_en: string | null;
  unit_key: string | null;
  step_due: Date | null;
  account_id: string | null;
  owner: string | null;
  /** Open steps of the owner everywhere. */
  load: number;
}

/** Open dossiers of a scope, each with the step the applicant's matter is at; nothing of what is said about one alone. */
export async function readRiskFacts(db: Db, { intake, handling }: Scope): Promise<RiskFacts[]> {
  const { rows } = await sql<RiskFacts>`
    with mine as (
      select id from dossier
      where intake_unit = any(${intake}) and accepted_at is not null and finished_at is null and closed_at is null
      union
      select id from dossier
      where authority = any(${handling}) and accepted_at is not null and finished_at is null and closed_at is null
      union
      select dossier_id from task where unit_key = any(${handling}) and done_at is null
    ), held as (
      select dossier.id, code, procedure_name, authority, accepted_at, dossier.due_at, rescheduled_to, pauses,
        clock ->> 'policy' as policy,
        coalesce(apology ->> 'signedAt' is null and apology is not null, false) as unsigned, step.*
      from mine join dossier on dossier.id = mine.id
      left join lateral (
        select id as task_id, name as step, name_en as step_en, unit_key, due_at as step_due, account_id
        from task where task.dossier_id = dossier.id and done_at is null
        order by kind = 'CONSULT', due_at nulls last, id limit 1
      ) step on true
      where accepted_at is not null and finished_at is null and closed_at is null
    ), busy as (
      select account_id, count(*)::int as load from task
      where done_at is null and account_id in (select account_id from held) group by account_id
    )
    select held.*, account.full_name as owner, coalesce(busy.load, 0) as load
    from held left join account on account.id = held.account_id left join busy on busy.account_id = held.account_id`.execute(
    db,
  );
  return rows;
}

/** The latest cause of delay somebody has named, of each of a few dossiers. */
export async function causesOf(db: Db, dossierIds: readonly string[]): Promise<Map<string, DelayCause>> {
  const { rows } = await sql<{ id: string; cause: DelayCause | null }>`
    select dossier.id, coalesce(
      (select answer ->> 'cause' from alert
        where alert.dossier_id = dossier.id and kind = 'CAUSE_ASKED' and answer is not null order by done_at desc limit 1),
      (select delay_cause from task late
        where late.dossier_id = dossier.id and delay_cause is not null order by done_at desc limit 1),
      apology ->> 'cause') as cause
    from dossier where id = any(${dossierIds})`.execute(db);
  return new Map(rows.flatMap(({ id, cause }) => (cause === null ? [] : [[id, cause] as const])));
}
