import { localDate } from '@motcua/rules/calendar';
import { foldVietnamese } from '@motcua/rules/text';
import type { Act } from '../../platform/dispatch.ts';
import { inForce, unitName } from '../reference.ts';

export const listUnits: Act<'listUnits'> = async ({ reference, now }, { date, level, parent, q }) => {
  const held = reference.current();
  const on = date ?? localDate(held.calendar, now);
  const words = foldVietnamese(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const items = [...held.units.values()]
    .filter(
      (unit) =>
        inForce(unit, on) &&
        (level === undefined || unit.level === level) &&
        (parent === undefined || unit.parent === parent),
    )
    .map((unit) => ({
      key: unit.key,
      code: unit.code,
      name: unitName(held, unit.key, on),
      shortName: unit.short_name,
      kind: unit.kind,
      level: unit.level,
      parent: unit.parent,
      address: unit.address,
      phone: unit.phone,
      validFrom: unit.valid_from,
      validTo: unit.valid_to,
      successors: unit.successors,
      predecessors: predecessors(held.units.values(), unit.key),
    }))
    .filter((unit) => words.every((word) => foldVietnamese(unit.name).includes(word)));
  return { date: on, items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')) };
};

const predecessors = (
  units: Iterable<{ key: string; successors: readonly string[] }>,
  key: string,
): string[] => [...units].filter((unit) => unit.successors.includes(key)).map((unit) => unit.key);
