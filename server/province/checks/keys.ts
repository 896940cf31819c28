import { type Entry, problemAt } from '../entry.ts';
import type { DataProblem, Path } from '../problem.ts';

/** Entries that bear the name of an earlier one. */
export function duplicates<T>(
  entries: readonly Entry<T>[],
  nameOf: (value: T) => string,
  path: Path,
): DataProblem[] {
  const first = new Map<string, Entry<T>>();
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, entry);
      return [];
    }
    const where = `${earlier.place.file} dòng ${earlier.place.point(path).line}`;
    return [problemAt(entry, path, `“${name}” đã dùng ở ${where}, cần đặt tên khác`)];
  });
}

/** Names that lead nowhere. */
export function dangling<T>(
  entries: readonly Entry<T>[],
  known: { has: (name: string) => boolean },
  namesOf: (value: T) => { name: string | undefined; path: Path }[],
  what: string,
): DataProblem[] {
  return entries.flatMap((entry) =>
    namesOf(entry.value).flatMap(({ name, path }) =>
      name === undefined || known.has(name)
        ? []
        : [problemAt(entry, path, `không có ${what} “${name}”, cần sửa hoặc thêm ${what} này`)],
    ),
  );
}
