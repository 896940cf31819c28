import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { DemoPerson, Post } from '../types.ts';
import { dangling, duplicates } from './keys.ts';
import { backwardPeriods, isWithin } from './periods.ts';

/** People of the demonstration: unique, and each post is in a unit that exists at the time. */
export function peopleProblems(source: ProvinceSource): DataProblem[] {
  const people = source.people.entries;
  const unitOf = new Map(source.units.entries.map(({ value }) => [value.key, value]));
  const divisionOf = new Map(source.divisions.entries.map(({ value }) => [value.key, value]));
  const usernames = new Set(people.map(({ value }) => value.username));
  const posts = people.flatMap((entry) => inner(entry, ['posts'], entry.value.posts ?? []));
  return [
    ...duplicates(people, ({ username }) => username, ['username']),
    ...duplicates(withIdNumber(people), ({ idNumber }) => idNumber ?? '', ['idNumber']),
    ...dangling(
      people,
      usernames,
      ({ representative }) => [{ name: representative, path: ['representative'] }],
      'người',
    ),
    ...backwardPeriods(posts),
    ...dangling(posts, unitOf, ({ unit }) => [{ name: unit, path: ['unit'] }], 'đơn vị'),
    ...dangling(posts, divisionOf, ({ department }) => [{ name: department, path: ['department'] }], 'phòng'),
    ...posts.flatMap((entry) => postProblems(entry, unitOf.get(entry.value.unit), divisionOf)),
  ];
}

function withIdNumber(people: readonly Entry<DemoPerson>[]): Entry<DemoPerson>[] {
  return people.filter(({ value }) => value.idNumber !== undefined);
}

function postProblems(
  entry: Entry<Post>,
  unit: { validFrom: string; validTo?: string } | undefined,
  divisionOf: ReadonlyMap<string, { unit: string }>,
): DataProblem[] {
  const { department } = entry.value;
  const division = department === undefined ? undefined : divisionOf.get(department);
  return [
    ...(unit === undefined || isWithin(entry.value, unit)
      ? []
      : [problemAt(entry, ['validFrom'], 'đơn vị không có hiệu lực suốt thời gian giữ chức, cần sửa ngày')]),
    ...(division === undefined || division.unit === entry.value.unit
      ? []
      : [problemAt(entry, ['department'], `phòng này thuộc “${division.unit}”, không thuộc đơn vị đã ghi`)]),
  ];
}
