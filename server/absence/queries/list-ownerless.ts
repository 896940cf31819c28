import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { mayReadAuthorities } from '../../authority/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../rights.ts';

const MOST = 200;

interface Row {
  taskId: string;
  dossierId: string;
  code: string;
  procedureName: string;
  step: string;
  stepEn: string;
  since: Date;
  dueAt: Date | null;
  away: string | null;
  total: number;
}

/** What nobody of a unit does now, the nearest due date first. What waits at the counter, outside or for time is not meant. */
export const listOwnerless: Act<'listOwnerless'> = async (context, { unit }) => {
  const { calendar, units } = context.reference.current();
  const key = unit ?? signedIn(context).posts[0]?.unitKey;
  if (key === undefined || !units.has(key)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  if (!mayReadAuthorities(context, key))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được việc của đơn vị mình và đơn vị trực thuộc.');
  const { rows } = await sql<Row>`
    select t.id as "taskId", d.id as "dossierId", coalesce(d.code, d.submission_code) as code,
      d.procedure_name as "procedureName", t.name as step, t.name_en as "stepEn",
      case when t.account_id is null then t.opened_at else greatest(t.opened_at, gone.from_at) end as since,
      t.dossier_due_at as "dueAt", a.full_name as away, (count(*) over ())::int as total
    from task t join dossier d on d.id = t.dossier_id
      left join account a on a.id = t.account_id
      left join lateral (
        select min(b.from_at) as from_at from absence b
        where b.account_id = t.account_id and b.from_at <= ${context.now} and b.ended_at is null
          and (b.to_at is null or b.to_at > ${context.now})) gone on true
    where t.unit_key = ${key} and t.done_at is null and t.status = 'OPEN'
      and t.kind not in ('INTAKE', 'RETURN', 'TIMER', 'EXTERNAL', 'PART')
      and (t.account_id is null or gone.from_at is not null)
    order by t.dossier_due_at nulls last, t.id limit ${MOST}`.execute(context.db);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _, since, dueAt, ...row }) => ({
      ...row,
      since: isoInstant(calendar, since),
      dueAt: dueAt === null ? null : isoInstant(calendar, dueAt),
    })),
  };
};
