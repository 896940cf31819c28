import { sql, type RawBuilder } from 'kysely';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { AlertRow } from './tables.ts';

export function callerOf({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

/** Every alert there has been, or only those nobody has closed and nothing has settled. */
export type Reach = 'ALL' | 'NOT_DONE';

/**
 * Alerts for the caller himself, or for a role he holds in the unit today. An alert to the owner of a step is for whoever
 * has the step now, not for whoever had it when the alert was raised; to a head who is told as head it is not told twice.
 */
export function addressedTo({ accountId, posts }: Caller, reach: Reach = 'ALL'): RawBuilder<boolean> {
  const units = posts.map(({ unitKey }) => unitKey);
  const held = JSON.stringify(posts.map(({ unitKey, roles }) => ({ unit: unitKey, roles })));
  const inRole = sql<boolean>`told.account_id is null and told.unit_key = any(${units})
    and exists (select from jsonb_to_recordset(${held}::jsonb) as post(unit text, roles text[])
      where post.unit = told.unit_key and post.roles && told.roles)`;
  const reached = reach === 'ALL' ? sql`true` : sql`told.done_at is null`;
  const withStep = sql`alert as told left join task on task.id = told.task_id and told.level = 'OWNER'`;
  return sql<boolean>`(alert.id in (
      select told.id from ${withStep}
      where told.account_id = ${accountId} and ${reached} and coalesce(task.account_id, ${accountId}::uuid) = ${accountId}
      union all
      select told.id from ${withStep} where ${inRole} and ${reached} and task.account_id is null
      union all
      select told.id from task join alert as told on told.task_id = task.id and told.level = 'OWNER'
      where task.account_id = ${accountId} and task.done_at is null and ${reached})
    and not (alert.level = 'OWNER' and exists (
      select from alert as told where told.dossier_id = alert.dossier_id and told.kind = alert.kind
        and told.due = alert.due and told.level = 'HEAD' and ${inRole})))`;
}

/** @throws {Refusal} NOT_FOUND for whom the alert is not meant */
export async function getAlert(context: Context, alertId: string): Promise<AlertRow> {
  const row = await context.db
    .selectFrom('alert')
    .selectAll()
    .where('id', '=', alertId)
    .where(addressedTo(callerOf(context)))
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('NOT_FOUND', 'Không có cảnh báo này, hoặc cảnh báo dành cho người khác.');
  return row;
}
