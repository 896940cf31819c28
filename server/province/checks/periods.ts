import type { Entry } from '../entry.ts';
import { problemAt } from '../entry.ts';
import type { DataProblem, Path } from '../problem.ts';

/** Days on which something is in force, both ends included; no `validTo` means for good. */
export type Period = { validFrom: string; validTo?: string };

const FOREVER = '9999-12-31';

export function overlaps(a: Period, b: Period): boolean {
  return a.validFrom <= (b.validTo ?? FOREVER) && b.validFrom <= (a.validTo ?? FOREVER);
}

export function isWithin(part: Period, whole: Period): boolean {
  return part.validFrom >= whole.validFrom && (part.validTo ?? FOREVER) <= (whole.validTo ?? FOREVER);
}

/** Periods that end before they begin. */
export function backwardPeriods(entries: readonly Entry<Period>[], path: Path = []): DataProblem[] {
  return entries
    .filter(({ value }) => value.validTo !== undefined && value.validTo < value.validFrom)
    .map((entry) => problemAt(entry, [...path, 'validTo'], 'ngày hết hiệu lực trước ngày bắt đầu, cần sửa'));
}

/** Entries of one name that are in force at the same time: only one may be. */
export function overlappingPeriods<T extends Period>(
  entries: readonly Entry<T>[],
  nameOf: (value: T) => string,
): DataProblem[] {
  const groups = Map.groupBy(entries, ({ value }) => nameOf(value));
  return [...groups].flatMap(([name, group]) => {
    const sorted = group.toSorted((a, b) => a.value.validFrom.localeCompare(b.value.validFrom));
    return sorted.flatMap((entry, index) => {
      const before = sorted[index - 1];
      if (before === undefined || !overlaps(before.value, entry.value)) return [];
      const message = `“${name}” có hai dòng cùng hiệu lực từ ${entry.value.validFrom}, cần sửa ngày của một dòng`;
      return [problemAt(entry, ['validFrom'], message)];
    });
  });
}
