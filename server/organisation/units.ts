import type { Reference } from './reference.ts';
import type { UnitTable } from './tables.ts';

export function getUnit(reference: Reference, key: string): UnitTable {
  const unit = reference.units.get(key);
  if (unit === undefined) throw new Error(`no unit ${key}`);
  return unit;
}

/** The name a unit bore on a date. */
export function unitName(reference: Reference, key: string, date: string): string {
  return (
    reference.unitNames.get(key)?.findLast((row) => row.from <= date)?.name ?? getUnit(reference, key).name
  );
}

/** A unit with the name, address and telephone it had on a date. */
export function unitAt(reference: Reference, key: string, date: string): UnitTable {
  const unit = { ...getUnit(reference, key), name: unitName(reference, key, date) };
  for (const fact of reference.unitFacts.get(key) ?? []) {
    if (fact.valid_from > date) break;
    unit.short_name = fact.short_name ?? unit.short_name;
    unit.address = fact.address ?? unit.address;
    unit.phone = fact.phone ?? unit.phone;
  }
  return unit;
}

export function unitRef(
  reference: Reference,
  key: string,
  date: string,
): { key: string; name: string; shortName: string } {
  const { name, short_name } = unitAt(reference, key, date);
  return { key, name, shortName: short_name };
}
