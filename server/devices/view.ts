import type { DeviceView } from '@motcua/contract/devices';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { freeOf, heldBy } from './blocks.ts';
import { answersForDevices, signedIn } from './rights.ts';
import type { DeviceRow } from './tables.ts';

/** People by account, as the views name them. */
export async function peopleOf(
  db: Db | Tx,
  accounts: readonly (string | null)[],
): Promise<(account: string | null) => { accountId: string; fullName: string } | null> {
  const ids = [...new Set(accounts.filter((one) => one !== null))];
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(({ id, full_name }) => [id, full_name]));
  return (account) => (account === null ? null : { accountId: account, fullName: names.get(account) ?? '' });
}

/** Devices as their screens show them. */
export async function deviceViews(
  { reference, now }: Context,
  db: Db | Tx,
  rows: readonly DeviceRow[],
): Promise<DeviceView[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { calendar } = reference.current();
  const today = todayOf(reference.current(), now);
  const [held, leases, aside, person] = await Promise.all([
    heldBy(db, ids),
    db
      .selectFrom('device_lease')
      .select((eb) => ['device_id', eb.fn.max('expires_at').as('until')])
      .where('device_id', 'in', ids)
      .groupBy('device_id')
      .execute(),
    db
      .selectFrom('offline_item')
      .select((eb) => ['device_id', eb.fn.countAll<number>().as('count')])
      .where('device_id', 'in', ids)
      .where('outcome', '=', 'ASIDE')
      .groupBy('device_id')
      .execute(),
    peopleOf(
      db,
      rows.flatMap((row) => [row.asked_by, row.decided_by, row.revoked_by]),
    ),
  ]);
  const text = (at: Date | null | undefined): string | null =>
    at === null || at === undefined ? null : isoInstant(calendar, at);
  return rows.map((row) => ({
    id: row.id,
    unit: unitRef(reference.current(), row.unit_key, today),
    name: row.name,
    state: stateOf(row),
    askedBy: person(row.asked_by) ?? { accountId: row.asked_by, fullName: '' },
    askedAt: isoInstant(calendar, row.asked_at),
    decidedBy: person(row.decided_by),
    decidedAt: text(row.decided_at),
    comment: row.revoke_comment ?? row.comment,
    revokedBy: person(row.revoked_by),
    revokedAt: text(row.revoked_at),
    revocation: row.revocation,
    seenAt: text(row.seen_at),
    leasedUntil: row.revoked_at === null ? text(leases.find((one) => one.device_id === row.id)?.until) : null,
    driftMs: row.drift_ms,
    lastSequence: row.last_sequence,
    freeNumbers: held
      .filter((one) => one.device === row.id)
      .reduce((sum, one) => sum + freeOf(one).length, 0),
    aside: aside.find((one) => one.device_id === row.id)?.count ?? 0,
  }));
}

const stateOf = ({ revoked_at, approved }: DeviceRow): DeviceView['state'] =>
  revoked_at !== null ? 'REVOKED' : approved === null ? 'WAITING' : approved ? 'APPROVED' : 'REJECTED';

/** What the caller may do with a device now; the screen draws its buttons from it. */
export function allowedOn(context: Context, row: DeviceRow): string[] {
  if (!answersForDevices(context, row.unit_key)) return [];
  switch (stateOf(row)) {
    case 'WAITING':
      return row.asked_by === signedIn(context).accountId ? [] : ['decideDevice'];
    case 'APPROVED':
      return ['revokeDevice', 'decideOfflineItem'];
    case 'REVOKED':
      return ['decideOfflineItem'];
    case 'REJECTED':
      return [];
  }
}
