import { sql, type RawBuilder } from 'kysely';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { AlertRow } from './tables.ts';

export function callerOf({ caller }: Context): Caller {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller;
}

/** Alerts for the caller himself, or for a role he holds in the unit today. */
export function addressedTo({ accountId, posts }: Caller): RawBuilder<boolean> {
  const units = posts.map(({ unitKey }) => unitKey);
  const held = JSON.stringify(posts.map(({ unitKey, roles }) => ({ unit: unitKey, roles })));
  return sql<boolean>`(alert.account_id = ${accountId} or (alert.account_id is null and alert.unit_key = any(${units})
    and exists (select from jsonb_to_recordset(${held}::jsonb) as post(unit text, roles text[])
      where post.unit = alert.unit_key and post.roles && alert.roles)))`;
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
