import type { Output } from '@motcua/contract/operations';
import type { WorkRow } from '@motcua/contract/work';

type Page = Output<'listWork'>;
type Told = Pick<Output<'watchWork'>, 'changed' | 'rows'>;

const atItsPlace = (rows: readonly WorkRow[]): WorkRow[] =>
  rows.toSorted((one, other) => (one.place < other.place ? -1 : 1));

/**
 * Pages of a list with what has changed: rows that are as they were stay the same objects, rows that left are gone, rows that came
 * stand where they belong. What belongs behind the last page that was read comes when that page is.
 */
export function patchPages(pages: readonly Page[], { changed, rows }: Told): Page[] {
  if (changed.length === 0) return [...pages];
  const gone = new Set(changed);
  const waiting = [...rows];
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const end = page.items.at(-1)?.place;
    const fits = (row: WorkRow): boolean =>
      isLast
        ? page.next === null || (end !== undefined && row.place < end)
        : end !== undefined && row.place < end;
    const kept = page.items.filter((row) => !gone.has(row.taskId));
    const came = waiting.filter(fits);
    for (const row of came) waiting.splice(waiting.indexOf(row), 1);
    if (came.length === 0 && kept.length === page.items.length) return page;
    return { ...page, items: atItsPlace([...kept, ...came]) };
  });
}
