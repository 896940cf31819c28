import { addDays, instantAt, workingTimeBetween } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { inOffice, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';

/** Work of a unit that nobody had, on one day; working minutes, of all steps together and of the longest. */
export interface OwnerlessDay {
  date: string;
  minutes: number;
  steps: number;
  longest: number;
}

interface Gap {
  task: string;
  since: Date;
  until: Date;
}

const DAYS = 7;
/** How long before these days a step may have opened for nobody and still count; one that is open for nobody always does. */
const LOOK_BACK_DAYS = 92;
const MINUTE_MS = 60_000;

/** The last days up to one, the newest first: how long open steps of a unit had no owner who was there. */
export async function ownerlessDays(
  db: Db,
  reference: Reference,
  { unit, last, now }: { unit: string; last: string; now: Date },
): Promise<OwnerlessDay[]> {
  const { calendar } = inOffice(reference, unit);
  const start = (date: string): Date => instantAt(calendar, date, '00:00');
  const gaps = await gapsOf(db, {
    unit,
    opened: start(addDays(last, 1 - DAYS - LOOK_BACK_DAYS)),
    from: start(addDays(last, 1 - DAYS)),
    to: start(addDays(last, 1)),
    now,
  });
  return Array.from({ length: DAYS }, (_, back): OwnerlessDay => {
    const date = addDays(last, -back);
    const [begin, end] = [start(date), start(addDays(date, 1))];
    const minutesOf = ({ since, until }: Gap): number => {
      const [from, to] = [since > begin ? since : begin, until < end ? until : end];
      return from < to ? Math.round(workingTimeBetween(calendar, from, to) / MINUTE_MS) : 0;
    };
    const perTask = new Map<string, number>();
    for (const gap of gaps) perTask.set(gap.task, (perTask.get(gap.task) ?? 0) + minutesOf(gap));
    const counted = [...perTask.values()].filter((minutes) => minutes > 0);
    return {
      date,
      minutes: counted.reduce((sum, minutes) => sum + minutes, 0),
      steps: counted.length,
      longest: Math.max(0, ...counted),
    };
  });
}

/**
 * A step has no owner from when it opens without one until somebody has it; and from when its owner goes away, not from when
 * that is noted, until it is covered, is done, or he is back. What waits at the counter for the first who decides is not meant.
 */
async function gapsOf(
  db: Db,
  { unit, opened, from, to, now }: { unit: string; opened: Date; from: Date; to: Date; now: Date },
): Promise<readonly Gap[]> {
  const { rows } = await sql<Gap>`
    with away as (
      select * from absence a where a.from_at < ${to}
        and (a.ended_at is null or a.ended_at > ${from}) and (a.to_at is null or a.to_at > ${from})
    ), gap as (
      select t.id as task, e.at as since, least(${now}::timestamptz, t.done_at,
        (select min(a.at) from dossier_event a where a.dossier_id = e.dossier_id and a.seq > e.seq and a.kind = 'TASK_ASSIGNED'
          and a.unit_key = e.unit_key and a.data ->> 'step' = e.data ->> 'step')) as until
      from dossier_event e join task t on t.dossier_id = e.dossier_id and t.opened_at = e.at and t.unit_key = e.unit_key
        and t.name = e.data ->> 'step'
      where e.kind = 'TASK_OPENED' and e.data ? 'ownerless' and e.unit_key = ${unit} and e.at >= ${opened} and e.at < ${to}
        and t.kind not in ('INTAKE', 'TIMER')
      union all
      select t.id, t.opened_at, ${now}::timestamptz from task t
      where t.unit_key = ${unit} and t.done_at is null and t.account_id is null and t.opened_at < ${opened}
        and t.kind not in ('INTAKE', 'TIMER')
      union all
      select t.id, greatest(a.from_at, t.opened_at), min(c.at)
      from away a join absence_cover c on c.absence_id = a.id join task t on t.id = c.task_id
      where t.unit_key = ${unit}
      group by t.id, t.opened_at, a.id, a.from_at
      union all
      select t.id, greatest(a.from_at, t.opened_at), least(${now}::timestamptz, t.done_at, a.ended_at, a.to_at)
      from away a join task t on t.account_id = a.account_id
        and (t.done_at is null or (t.status = 'DONE' and t.done_at > a.from_at))
      where t.unit_key = ${unit} and not exists (select from absence_cover c where c.absence_id = a.id and c.task_id = t.id)
    )
    select task, since, until from gap where since < until and until > ${from}`.execute(db);
  return rows;
}
