import type { DataProblem, Path } from './problem.ts';

/** A part of a data file that can say where each of its values stands: the line, and the path as the file writes it. */
export type Place = { file: string; point: (path: Path) => { line: number; path: string } };

/** A row or document with its place, so that a check made later can still point at the line. */
export type Entry<T> = { value: T; place: Place };

/** What a reader found: the entries that have the right shape, and what is wrong with the others. */
export type Sheet<T> = { entries: Entry<T>[]; problems: DataProblem[] };

/** The problem of a value inside an entry. */
export function problemAt({ place }: { place: Place }, path: Path, message: string): DataProblem {
  return { file: place.file, ...place.point(path), message };
}

/** The entries of a list inside a document, each placed within it. */
export function inner<T, U>(outer: Entry<T>, path: Path, list: readonly U[]): Entry<U>[] {
  return list.map((value, index) => ({
    value,
    place: {
      file: outer.place.file,
      point: (rest) => outer.place.point([...path, index, ...rest]),
    },
  }));
}
