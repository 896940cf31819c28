import type { Trace } from '@motcua/rules/mining';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { follows, type Look } from './look.ts';
import { readLog } from './read-log.ts';
import { estimateTouches } from './touches.ts';

/** What the units of a look did on other dossiers in the time around it: their officers were busy with it. */
export async function readOtherWork(
  { db }: Context,
  { asked, held, span, traces, ordinates }: Look,
  { around, most }: { around: number; most: number },
): Promise<Trace[]> {
  const units = [...new Set(traces.flatMap(({ steps }) => steps.map(({ unit }) => unit)))];
  const others: Trace[] = [];
  for await (const { trace } of readLog(db, {
    span: { from: span.from - around, to: span.to + around },
    where: sql<boolean>`not (${follows(held, asked)})
      and exists (select from task t where t.dossier_id = d.id and t.unit_key = any(${units}))`,
    answers: [],
    provinceCommittee: '',
    most,
  }))
    others.push({ ...trace, steps: trace.steps.filter(({ unit }) => units.includes(unit)) });
  return estimateTouches(db, others, ordinates);
}
