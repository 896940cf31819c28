/** Which rows are chosen, by the ids of their steps. */
export type Selection = ReadonlySet<string>;

export const NOTHING: Selection = new Set();

export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** With every row from one place in the list to another. */
export function extended(selection: Selection, ids: readonly string[], from: number, to: number): Selection {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return new Set([...selection, ...ids.slice(first, last + 1)]);
}
