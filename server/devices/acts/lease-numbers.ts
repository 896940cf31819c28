import { randomUUID } from 'node:crypto';
import { isoInstant } from '@motcua/rules/calendar';
import { LEASED_SERIES, periodsTouched } from '@motcua/rules/offline';
import { todayOf } from '../../catalogue/index.ts';
import { parameter, unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { takeBlocks } from '../../platform/numbers.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { freeOf, heldBy, voidRest, type Held } from '../blocks.ts';
import { assertNotRevoked, deviceSpeaking, signedIn } from '../rights.ts';
import type { DeviceRow } from '../tables.ts';

const HOUR_MS = 3_600_000;

/**
 * Numbers for every day and year the next hours may touch, taken like any other: what is online goes on behind them. Topped up
 * where half is gone; what is left of days past is voided with record, once the device has brought everything.
 */
export const leaseNumbers: Act<'leaseNumbers'> = async (context, { deviceId, key, deviceNow, pending }) => {
  const { accountId } = signedIn(context);
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const hours = parameter(held, 'offline.maxHours', today);
  const touched = LEASED_SERIES.flatMap((series) =>
    periodsTouched(series, held.calendar, context.now, hours).map((period) => ({ series, period })),
  );
  return inTransaction(context.db, async (tx) => {
    const device = await deviceSpeaking(context, tx, { deviceId, key });
    assertNotRevoked(device);
    const had = await heldBy(tx, [device.id]);
    const isTouched = (one: Held): boolean =>
      touched.some(({ series, period }) => series === one.series && period === one.period);
    if (pending === 0)
      await voidRest(
        tx,
        had.filter((one) => !isTouched(one)),
        { reason: 'PERIOD_PAST', comment: '', by: accountId, at: context.now },
      );
    await topUp(context, tx, device, had, touched);
    const lease = await prolong(context, tx, device, hours);
    await tx
      .updateTable('device')
      .set({ seen_at: context.now, drift_ms: new Date(deviceNow).getTime() - context.now.getTime() })
      .where('id', '=', device.id)
      .execute();
    const blocks = (await heldBy(tx, [device.id])).filter(isTouched);
    return rememberReply(context, tx, {
      deviceId: device.id,
      unit: unitRef(held, device.unit_key, today),
      grantedAt: isoInstant(held.calendar, lease.granted_at),
      expiresAt: isoInstant(held.calendar, lease.expires_at),
      blocks: blocks.flatMap((one) =>
        one.blocks.map(({ first, last }) => ({
          series: one.series,
          period: one.period,
          first,
          last,
          used: [...one.used].filter((number) => first <= number && number <= last),
        })),
      ),
      now: isoInstant(held.calendar, context.now),
    });
  });
};

async function topUp(
  { reference, caller, now }: Context,
  tx: Tx,
  device: DeviceRow,
  had: readonly Held[],
  touched: readonly Pick<Held, 'series' | 'period'>[],
): Promise<void> {
  const held = reference.current();
  const size = parameter(held, 'offline.leaseNumbers', todayOf(held, now));
  const wanted = touched.flatMap(({ series, period }) => {
    const own = had.find((one) => one.series === series && one.period === period);
    const left = own === undefined ? 0 : freeOf(own).length;
    return left * 2 > size ? [] : [{ unit: device.unit_key, series, period, count: size - left }];
  });
  const taken = await takeBlocks(tx, wanted);
  if (taken.length === 0) return;
  await tx
    .insertInto('lease_block')
    .values(
      taken.map(({ unit, series, period, first, last }) => ({
        device_id: device.id,
        unit_key: unit,
        series,
        period,
        first,
        last,
        taken_by: caller?.accountId ?? '',
        taken_at: now,
      })),
    )
    .execute();
}

/** A lease still running goes on; after one that ran out a new one begins. */
async function prolong({ now }: Context, tx: Tx, device: DeviceRow, hours: number) {
  const expires_at = new Date(now.getTime() + hours * HOUR_MS);
  const running = await tx
    .updateTable('device_lease')
    .set({ expires_at })
    .where('device_id', '=', device.id)
    .where('expires_at', '>=', now)
    .returning(['granted_at', 'expires_at'])
    .executeTakeFirst();
  return (
    running ??
    tx
      .insertInto('device_lease')
      .values({ id: randomUUID(), device_id: device.id, granted_at: now, expires_at })
      .returning(['granted_at', 'expires_at'])
      .executeTakeFirstOrThrow()
  );
}
