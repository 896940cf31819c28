import type { WorkingOrdinates } from '@motcua/rules/calendar';
import { withTouches, type Trace } from '@motcua/rules/mining';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** Without a trace of it nobody is believed to have been at one step for longer, in working time: acts take minutes. */
const LONGEST_TOUCH_MS = 3_600_000;

/** When somebody began, where no act of his on the dossier tells it: by what he did before on others. */
export async function estimateTouches(
  db: Db,
  traces: readonly Trace[],
  ordinates: WorkingOrdinates,
): Promise<Trace[]> {
  const steps = traces.flatMap((trace) => trace.steps);
  const untold = steps.filter(({ startedAt, doneAt }) => startedAt === null && doneAt !== null);
  const persons = [...new Set(untold.flatMap(({ person }) => person ?? []))];
  const since = untold.reduce((first, { openedAt }) => Math.min(first, openedAt), Infinity);
  if (persons.length === 0) return [...traces];
  const { rows } = await sql<{ person: string; moments: number[] }>`
    select actor_id as person, array_agg((extract(epoch from at) * 1000)::float8 order by at) as moments
    from dossier_event where actor_id = any(${persons}::uuid[]) and at >= ${new Date(since)}
    group by actor_id`.execute(db);
  const acts = new Map(rows.map(({ person, moments }) => [person, Float64Array.from(moments)]));
  return traces.map((trace) => withTouches(trace, { ordinates, acts, longest: LONGEST_TOUCH_MS }));
}
