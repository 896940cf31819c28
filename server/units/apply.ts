import type { UnitChangeInput } from '@motcua/contract/units';
import { addDays } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { getUnit, type Reference, type UnitTable } from '../organisation/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/**
 * Writes a change that has been checked.
 *
 * @returns key of the unit
 */
export async function applyUnitChange(
  tx: Tx,
  reference: Reference,
  change: UnitChangeInput,
): Promise<string> {
  if (change.kind === 'NEW') return found(tx, reference, change);
  const { unit = '', validFrom } = change;
  if (change.kind === 'END')
    await tx
      .updateTable('unit')
      .set({ last_day: addDays(validFrom, -1) })
      .where('key', '=', unit)
      .execute();
  else await changeFacts(tx, unit, change);
  return unit;
}

/** What two decisions say of one day stands together; of one thing the later decision counts. */
async function changeFacts(
  tx: Tx,
  unit_key: string,
  { validFrom, name, shortName, address, phone }: UnitChangeInput,
): Promise<void> {
  const facts = {
    name: name ?? null,
    short_name: shortName ?? null,
    address: address ?? null,
    phone: phone ?? null,
  };
  await tx
    .insertInto('unit_fact')
    .values({ unit_key, valid_from: validFrom, ...facts })
    .onConflict((on) =>
      on.columns(['unit_key', 'valid_from']).doUpdateSet({
        name: sql`coalesce(excluded.name, unit_fact.name)`,
        short_name: sql`coalesce(excluded.short_name, unit_fact.short_name)`,
        address: sql`coalesce(excluded.address, unit_fact.address)`,
        phone: sql`coalesce(excluded.phone, unit_fact.phone)`,
      }),
    )
    .execute();
}

async function found(tx: Tx, reference: Reference, change: UnitChangeInput): Promise<string> {
  const { name, shortName, unitKind, code, abbreviation, parent = '', validFrom } = change;
  if (name === undefined || shortName === undefined || unitKind === undefined || code === undefined)
    throw new Error('a new unit without its facts has passed the checks');
  const above = getUnit(reference, parent);
  // what another program has founded meanwhile is not in this one's memory yet
  const stored = await tx.selectFrom('unit').select(['key', 'code', 'source']).execute();
  if (stored.some((one) => one.source === 'LOCAL' && one.code === code && !reference.units.has(one.key)))
    throw new Refusal(
      'INVALID_INPUT',
      'Mã này vừa được cấp cho đơn vị khác. Không duyệt, và đề nghị lập lại.',
    );
  const row: UnitTable = {
    key: keyFor(
      stored.map(({ key }) => key),
      `${abbreviation}-${validFrom.slice(0, 4)}`,
    ),
    code,
    old_codes: [],
    name,
    short_name: shortName,
    kind: unitKind,
    level: above.level,
    parent,
    admin_code: above.admin_code,
    valid_from: validFrom,
    valid_to: null,
    successors: [],
    address: change.address ?? '',
    phone: change.phone ?? '',
    code_status: 'official',
    last_day: null,
  };
  await tx
    .insertInto('unit')
    .values({ ...row, source: 'LOCAL' })
    .execute();
  return row.key;
}

/** Begins with the abbreviation, which stands in the numbers of the unit's documents. */
function keyFor(taken: readonly string[], base: string): string {
  let key = base;
  for (let n = 2; taken.includes(key); n += 1) key = `${base}-${n}`;
  return key;
}
