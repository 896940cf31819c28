import type { Output } from '@motcua/contract/operations';
import type { WorkRow } from '@motcua/contract/work';
import { expect, test } from 'vitest';
import { patchPages } from './patch.ts';

const row = (place: string): WorkRow => ({ taskId: `task-${place}`, place }) as WorkRow;
const page = (places: string[], next: string | null): Output<'listWork'> =>
  ({ items: places.map(row), next }) as Output<'listWork'>;
const placesOf = (pages: readonly Output<'listWork'>[]): string[][] =>
  pages.map(({ items }) => items.map((one) => one.place));

const PAGES = [page(['1', '3'], 'more'), page(['5', '7'], 'more')];

test('nothing changed: the very same pages', () => {
  expect(patchPages(PAGES, { changed: [], rows: [] })).toEqual(PAGES);
});

test('what left is gone, what came stands at its place, untouched pages stay the same objects', () => {
  const patched = patchPages(PAGES, { changed: ['task-7', 'new'], rows: [row('2')] });
  expect(placesOf(patched)).toEqual([['1', '2', '3'], ['5']]);
  const first = patchPages(PAGES, { changed: ['task-3'], rows: [] });
  expect(first[1]).toBe(PAGES[1]);
});

test('a row that changed its place is there once', () => {
  const moved = { ...row('6'), taskId: 'task-1' };
  expect(placesOf(patchPages(PAGES, { changed: ['task-1'], rows: [moved] }))).toEqual([
    ['3'],
    ['5', '6', '7'],
  ]);
});

test('behind the last page read comes nothing, unless that is the end of the list', () => {
  expect(placesOf(patchPages(PAGES, { changed: ['new'], rows: [row('9')] }))).toEqual([
    ['1', '3'],
    ['5', '7'],
  ]);
  const whole = [page(['1'], null)];
  expect(placesOf(patchPages(whole, { changed: ['new'], rows: [row('9')] }))).toEqual([['1', '9']]);
  expect(placesOf(patchPages([page([], null)], { changed: ['new'], rows: [row('9')] }))).toEqual([['9']]);
});
