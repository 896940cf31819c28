import type { ActsOf, Trace } from '@motcua/rules/mining';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** What tells when somebody began where no act of his on the dossier does: the acts, on any dossier, of those who did its steps. */
export async function readActs(db: Db, traces: readonly Trace[]): Promise<ActsOf> {
  const persons = new Set<string>();
  let [since, until] = [Infinity, -Infinity];
  for (const { person, openedAt, startedAt, doneAt } of traces.flatMap(({ steps }) => steps)) {
    if (startedAt !== null || doneAt === null || person === null) continue;
    persons.add(person);
    since = Math.min(since, openedAt);
    until = Math.max(until, doneAt);
  }
  if (persons.size === 0) return new Map();
  const { rows } = await sql<{ person: string; moments: number[] }>`
    select actor_id as person, array_agg((extract(epoch from at) * 1000)::float8 order by at) as moments
    from dossier_event
    where actor_id = any(${[...persons]}::uuid[]) and at >= ${new Date(since)} and at < ${new Date(until)}
    group by actor_id`.execute(db);
  return new Map(rows.map(({ person, moments }) => [person, Float64Array.from(moments)]));
}
