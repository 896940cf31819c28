import type { Input } from '@motcua/contract/operations';
import type { WorkRow } from '@motcua/contract/work';
import { addWorkingTime, isoInstant } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import { sql, type Expression, type SqlBool } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { parameter, type Reference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../guard.ts';
import { closingTime, deskOf } from './desk.ts';
import type { Desk } from './queues.ts';
import { countWork, ofDesk, openTo, workRow, workRows, type OnTask } from './work-rows.ts';
import { readStamp, SNAPSHOT, stampOf, type Stamp } from './work-stamp.ts';

/** Beyond so many a list is read anew: it is shorter. */
const MOST = 100;

/**
 * What has changed since a look at the worklists: steps somebody has written, and steps whose time has come meanwhile. While
 * nothing has, two looks into an index answer.
 */
export const watchWork: Act<'watchWork'> = async (context, { since, ...asked }) => {
  const { db, now, reference } = context;
  const held = reference.current();
  const desk = deskOf(held, signedIn(context), { now, unit: asked.unit });
  const before = since === undefined ? undefined : readStamp(since);
  const { snapshot } = await sql<{ snapshot: string }>`select ${SNAPSHOT} as snapshot`
    .execute(db)
    .then(({ rows }) => rows[0] ?? { snapshot: '0' });
  const changed = before === undefined ? [] : await changedSince(context, desk, before);
  const fresh = before !== undefined && changed.length === 0 && sameDay(held, before.at, now);
  const counted = fresh ? null : await countWork(db, desk);
  const elsewhere = counted?.elsewhere ?? before?.elsewhere ?? 0;
  const reload =
    before !== undefined &&
    (changed.length > MOST || !sameDay(held, before.at, now) || elsewhere !== before.elsewhere);
  return {
    stamp: stampOf({ snapshot, at: now, elsewhere }),
    now: isoInstant(held.calendar, now),
    closesAt: closingTime(held, now),
    counts: counted?.counts ?? null,
    changed: reload ? [] : changed,
    rows: reload ? [] : await rowsAmong(context, desk, asked, changed),
    reload,
  };
};

const sameDay = (held: Reference, one: Date, other: Date): boolean =>
  todayOf(held, one) === todayOf(held, other);

/** The steps, open or done, that are not as they were, and open ones that a date has passed. */
async function changedSince({ db, now, reference }: Context, desk: Desk, before: Stamp): Promise<string[]> {
  const held = reference.current();
  const lead = parameter(held, 'risk.dueSoonWorkingDays', todayOf(held, now)) * WORKING_DAY_MS;
  const soon = (at: Date): Date => addWorkingTime(held.calendar, at, lead);
  const written = db
    .selectFrom('task')
    .select('task.id')
    .where((eb) => ofDesk(eb, desk))
    .where(sql<boolean>`task.changed >= ${before.snapshot}::xid8`);
  const passed = openTo(db, desk)
    .select('task.id')
    .where((eb) =>
      eb.or([
        between(eb, 'task.dossier_due_at', before.at, now),
        between(eb, 'task.dossier_due_at', soon(before.at), soon(now)),
        between(eb, 'task.due_at', before.at, now),
      ]),
    );
  const rows = await written
    .union(passed)
    .limit(MOST + 1)
    .execute();
  return rows.map(({ id }) => id);
}

const between = (
  eb: OnTask,
  column: 'task.dossier_due_at' | 'task.due_at',
  from: Date,
  to: Date,
): Expression<SqlBool> => eb.and([eb(column, '>=', from), eb(column, '<', to)]);

/** Those of the changed steps that stand in the list the caller looks at. */
async function rowsAmong(
  { db, now, reference }: Context,
  desk: Desk,
  { queue, ...asked }: Omit<Input<'watchWork'>, 'since'>,
  changed: readonly string[],
): Promise<WorkRow[]> {
  if (queue === undefined || changed.length === 0) return [];
  const rows = await workRows(
    db,
    desk,
    { ...asked, queue },
    {
      look: desk,
      limit: MOST,
      only: (eb) => eb('task.id', 'in', changed),
    },
  ).execute();
  return rows.map((row) => workRow(reference.current(), now, row));
}
