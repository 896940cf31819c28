import type { OfficerLoad } from '@motcua/contract/workload';
import { addDays, instantAt } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { answersFor, signedIn } from '../rights.ts';

interface Row {
  account_id: string;
  full_name: string;
  position: string;
  open: number;
  overdue: number;
  due_today: number;
  covering: number;
  away: boolean;
}

/** How the open work of a unit is spread over its officers, for its head, who may spread it anew (RTG-22). */
export const listLoad: Act<'listLoad'> = async (context, { unit }) => {
  const caller = signedIn(context);
  const reference = context.reference.current();
  const key = unit ?? caller.posts.find(({ unitKey }) => answersFor(context, unitKey))?.unitKey;
  if (key === undefined || !answersFor(context, key))
    throw new Refusal('FORBIDDEN', 'Chỉ lãnh đạo của đơn vị xem được việc của từng người trong đơn vị.');
  if (!reference.units.has(key)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  const today = todayOf(reference, context.now);
  const endOfDay = instantAt(reference.calendar, addDays(today, 1), '00:00');
  const { now } = context;
  const [people, unowned] = await Promise.all([
    sql<Row>`
      with officer as (
        select account.id, account.full_name, min(post.position) as position
        from post join account on account.id = post.account_id
        where post.unit_key = ${key} and post.valid_from <= ${today} and (post.valid_to is null or post.valid_to >= ${today})
          and account.closed_at is null
        group by account.id, account.full_name
      )
      select officer.id as account_id, officer.full_name, officer.position,
        count(task.id)::int as open,
        (count(task.id) filter (where task.dossier_due_at < ${now}))::int as overdue,
        (count(task.id) filter (where task.dossier_due_at >= ${now} and task.dossier_due_at < ${endOfDay}))::int as due_today,
        (count(task.id) filter (where exists (select from absence_cover as cover
          where cover.task_id = task.id and cover.cover = officer.id and cover.returned_at is null)))::int as covering,
        exists (select from absence where absence.account_id = officer.id and absence.from_at <= ${now}
          and absence.ended_at is null and (absence.to_at is null or absence.to_at > ${now})) as away
      from officer left join task on task.account_id = officer.id and task.unit_key = ${key}
        and task.done_at is null and task.kind not in ('INTAKE', 'TIMER', 'PART')
      group by officer.id, officer.full_name, officer.position
      order by open desc, officer.full_name`.execute(context.db),
    sql<{ count: number }>`
      select count(*)::int as count from task
      where unit_key = ${key} and done_at is null and account_id is null and kind not in ('INTAKE', 'TIMER', 'PART')`.execute(
      context.db,
    ),
  ]);
  return {
    unit: unitRef(reference, key, today),
    nobodys: unowned.rows[0]?.count ?? 0,
    items: people.rows.map((row): OfficerLoad => ({
      officer: { accountId: row.account_id, fullName: row.full_name },
      position: row.position,
      open: row.open,
      overdue: row.overdue,
      dueToday: row.due_today,
      covering: row.covering,
      away: row.away,
    })),
  };
};
