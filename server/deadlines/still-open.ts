import type { AlertKind } from '@motcua/contract/deadlines';
import { sql, type RawBuilder } from 'kysely';
import { ALERTS, type Settling } from './alert-words.ts';

const ends = (condition: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from dossier where dossier.id = alert.dossier_id and ${condition})`;

/** When an alert needs nobody any more, by what its kind is settled by. */
const SETTLED = (startOfToday: Date): Record<Settling, RawBuilder<boolean>> => ({
  INTAKE: ends(sql<boolean>`dossier.state <> 'SUBMITTED'`),
  RESULT: ends(sql<boolean>`(dossier.finished_at is not null or dossier.closed_at is not null)`),
  SIGNED: ends(
    sql<boolean>`(dossier.finished_at is not null or dossier.closed_at is not null or dossier.rescheduled_to is not null)`,
  ),
  STEP: sql<boolean>`exists (select from task where task.id = alert.task_id and task.done_at is not null)`,
  DAY: sql<boolean>`alert.due < ${startOfToday}`,
  HAND: sql<boolean>`false`,
});

/** Not closed by hand, and not settled by what has happened since. */
export function stillOpen(startOfToday: Date): RawBuilder<boolean> {
  const settled = SETTLED(startOfToday);
  const kinds = Object.entries(ALERTS) as [AlertKind, { settledBy: Settling }][];
  const cases = kinds.map(([kind, { settledBy }]) => sql`when ${sql.lit(kind)} then ${settled[settledBy]}`);
  return sql<boolean>`(alert.done_at is null and not case alert.kind ${sql.join(cases, sql` `)} end)`;
}
