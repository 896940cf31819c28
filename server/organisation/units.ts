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

export function unitRef(
  reference: Reference,
  key: string,
  date: string,
): { key: string; name: string; shortName: string } {
  return { key, name: unitName(reference, key, date), shortName: getUnit(reference, key).short_name };
}
