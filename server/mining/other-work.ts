import type { Trace } from '@motcua/rules/mining';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { follows, type Look } from './look.ts';
import { readLog } from './read-log.ts';
import type { Log } from './thread/logs.ts';
import { readActs } from './touches.ts';

/** What the units of a look did on other dossiers in the time around it: their officers were busy with it. */
export async function readOtherWork(
  { db }: Context,
  { asked, held, span, log }: Look,
  { around, most }: { around: number; most: number },
): Promise<Log> {
  const units = [...new Set(log.traces.flatMap(({ steps }) => steps.map(({ unit }) => unit)))];
  const traces: Trace[] = [];
  for await (const { trace } of readLog(db, {
    span: { from: span.from - around, to: span.to + around },
    where: sql<boolean>`not (${follows(held, asked)})
      and exists (select from task t where t.dossier_id = d.id and t.unit_key = any(${units}))`,
    answers: [],
    provinceCommittee: '',
    most,
  }))
    traces.push({ ...trace, steps: trace.steps.filter(({ unit }) => units.includes(unit)) });
  return { traces, acts: await readActs(db, traces) };
}
