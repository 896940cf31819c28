import { localDate } from '@motcua/rules/calendar';
import { foldVietnamese } from '@motcua/rules/text';
import type { Act } from '../../platform/dispatch.ts';
import { inForce } from '../reference.ts';
import { unitAt } from '../units.ts';

/** Made once: comparing text by a named locale looks the locale up each time, and a page sorts hundreds of units. */
const byName = new Intl.Collator('vi').compare;

export const listUnits: Act<'listUnits'> = async ({ reference, now }, { date, level, parent, q }) => {
  const held = reference.current();
  const on = date ?? localDate(held.calendar, now);
  const words = foldVietnamese(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const before = predecessors(held.units.values());
  const items = [...held.units.values()]
    .filter(
      (unit) =>
        inForce(unit, on) &&
        (level === undefined || unit.level === level) &&
        (parent === undefined || unit.parent === parent),
    )
    .map(({ key }) => unitAt(held, key, on))
    .map((unit) => ({
      key: unit.key,
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      kind: unit.kind,
      level: unit.level,
      parent: unit.parent,
      address: unit.address,
      phone: unit.phone,
      validFrom: unit.valid_from,
      validTo: unit.valid_to,
      successors: unit.successors,
      predecessors: before.get(unit.key) ?? [],
    }))
    .filter((unit) => words.length === 0 || named(unit.name, words));
  return { date: on, items: items.toSorted((a, b) => byName(a.name, b.name)) };
};

function named(name: string, words: readonly string[]): boolean {
  const folded = foldVietnamese(name);
  return words.every((word) => folded.includes(word));
}

/** By unit, the units it took over from. */
function predecessors(
  units: Iterable<{ key: string; successors: readonly string[] }>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, successors } of units)
    for (const successor of successors) found.set(successor, [...(found.get(successor) ?? []), key]);
  return found;
}
