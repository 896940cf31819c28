import type { Input } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { explained } from '../explain.ts';
import { mayReadDevices } from '../rights.ts';

/** What became of every number of a series of a unit in a period. */
export const explainSeries: Act<'explainSeries'> = async (context, { unit, series, period }) => {
  const { db, reference, now } = context;
  const held = reference.current();
  if (!held.units.has(unit) || !mayReadDevices(context, unit))
    throw new Refusal('NOT_FOUND', 'Không có đơn vị này, hoặc bạn không được xem sổ số của đơn vị.');
  const of = { unit, series, period };
  const [row, used, blocks, voids] = await Promise.all([
    db
      .selectFrom('number_series')
      .select('last')
      .where('unit_key', '=', unit)
      .where('series', '=', series)
      .where('period', '=', period)
      .executeTakeFirst(),
    usedNumbers(db, of),
    db
      .selectFrom('lease_block')
      .innerJoin('device', 'device.id', 'lease_block.device_id')
      .select(['first', 'last', 'device_id as device', 'device.name'])
      .where('lease_block.unit_key', '=', unit)
      .where('series', '=', series)
      .where('period', '=', period)
      .execute(),
    db
      .selectFrom('number_void')
      .innerJoin('account', 'account.id', 'number_void.by_account')
      .select(['first', 'last', 'device_id as device', 'reason', 'comment', 'at', 'account.full_name as by'])
      .where('unit_key', '=', unit)
      .where('series', '=', series)
      .where('period', '=', period)
      .execute(),
  ]);
  const names = new Map(blocks.map(({ device, name }) => [device, name]));
  const last = row?.last ?? 0;
  return {
    unit: unitRef(held, unit, todayOf(held, now)),
    series,
    period,
    last,
    parts: explained({
      last,
      used,
      blocks,
      voids: voids.map((one) => ({ ...one, record: one })),
    }).map(({ first, last: end, fate, device, record }) => ({
      first,
      last: end,
      fate,
      deviceId: device,
      deviceName: device === null ? null : (names.get(device) ?? null),
      reason: record?.reason ?? null,
      comment: record?.comment ?? null,
      by: record?.by ?? null,
      at: record === null ? null : isoInstant(held.calendar, record.at),
    })),
  };
};

type Of = Pick<Input<'explainSeries'>, 'unit' | 'series' | 'period'>;

/** Numbers that stand on a paper: on one printed without network, in a dossier's code, or on a slip made online in the year. */
async function usedNumbers(db: Db, { unit, series, period }: Of): Promise<Set<number>> {
  const online =
    series === 'DOSSIER'
      ? sql<{ number: number }>`
          select (regexp_match(code, '-(\\d+)$'))[1]::int as number from dossier
          where intake_unit = ${unit} and code like ${`%-${period.slice(2).replaceAll('-', '')}-%`}`
      : sql<{ number: number }>`
          select (regexp_match(slip.number, '^(\\d+)/'))[1]::int as number
          from slip join dossier on dossier.id = slip.dossier_id
          where dossier.intake_unit = ${unit} and slip.number like ${`%/${series}-%`}
            and (slip.data -> 'header' ->> 'date') like ${`${period}-%`}
            and not exists (select from offline_item item join leased_number leased on leased.item_id = item.id
              where item.dossier_id = dossier.id and leased.series = ${series})`;
  const [{ rows }, offline] = await Promise.all([
    online.execute(db),
    db
      .selectFrom('leased_number')
      .select('number')
      .where('unit_key', '=', unit)
      .where('series', '=', series)
      .where('period', '=', period)
      .execute(),
  ]);
  return new Set([...rows, ...offline].map(({ number }) => number));
}
