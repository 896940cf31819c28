import type { AlertKind } from '@motcua/contract/deadlines';
import { sql, type RawBuilder } from 'kysely';
import { ALERTS, type Settling } from './alert-words.ts';

const dossierIs = (condition: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from dossier where dossier.id = alert.dossier_id and (${condition}))`;

const ENDED = sql<boolean>`dossier.finished_at is not null or dossier.closed_at is not null`;
/** Ended, or not due any more when the alert says: it waits for the applicant, or another date has been set. */
const NOT_DUE = sql<boolean>`${ENDED} or dossier.due_at is distinct from alert.due`;
const STEP_DONE = sql<boolean>`alert.level = 'OWNER'
  and exists (select from task where task.id = alert.task_id and task.done_at is not null)`;

/** When an alert needs nobody any more, by what its kind is settled by. */
const SETTLED = (startOfToday: Date): Record<Settling, RawBuilder<boolean>> => ({
  INTAKE: dossierIs(
    sql<boolean>`dossier.state <> 'SUBMITTED' or dossier.intake_due_at is distinct from alert.due`,
  ),
  DUE: sql<boolean>`(${dossierIs(NOT_DUE)} or ${STEP_DONE})`,
  SIGNED: sql<boolean>`(${dossierIs(sql<boolean>`${NOT_DUE} or dossier.rescheduled_to is not null`)} or ${STEP_DONE})`,
  RESULT: dossierIs(ENDED),
  // the subject is the step that was asked
  STEP: sql<boolean>`exists (select from task where task.id = alert.subject::uuid and task.done_at is not null)`,
  // the subject is the message
  READ: sql<boolean>`(${dossierIs(sql<boolean>`dossier.returned_at is not null`)}
    or exists (select from message where message.id = alert.subject::uuid and message.read_at is not null))`,
  DAY: sql<boolean>`alert.due < ${startOfToday}`,
  NAMED: sql<boolean>`not exists (select from procedure_version as version
    where version.id::text = alert.subject and not version.content ? 'decision')`,
  // the subject is the unit
  ROSTER: sql<boolean>`(alert.due < ${startOfToday} or exists (select from roster_publication
    where roster_publication.unit_key = alert.subject and roster_publication.monday = (alert.facts ->> 'date')::date))`,
  SUPPLIED: dossierIs(sql<boolean>`dossier.state <> 'SUPPLEMENT_IN_PROCESS'`),
  WEEK: sql<boolean>`alert.due < ${startOfToday}::timestamptz - interval '7 days'`,
  DECIDED: sql<boolean>`exists (select from procedure_change
    where procedure_change.id::text = alert.subject and procedure_change.decided_at is not null)`,
  // the subject is the letter
  LETTER: sql<boolean>`not exists (select from outbox
    where outbox.id = alert.subject::bigint and outbox.done_at is null)`,
  HAND: sql<boolean>`false`,
});

/** What has happened since has made the alert needless. */
export function settled(startOfToday: Date): RawBuilder<boolean> {
  const by = SETTLED(startOfToday);
  const kinds = Object.entries(ALERTS) as [AlertKind, { settledBy: Settling }][];
  const cases = kinds.map(([kind, { settledBy }]) => sql`when ${sql.lit(kind)} then ${by[settledBy]}`);
  return sql<boolean>`case alert.kind ${sql.join(cases, sql` `)} end`;
}

/** Not closed by hand, and not settled by what has happened since. */
export const stillOpen = (startOfToday: Date): RawBuilder<boolean> =>
  sql<boolean>`(alert.done_at is null and not ${settled(startOfToday)})`;
