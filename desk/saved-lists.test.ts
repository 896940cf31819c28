import { expect, test } from 'vitest';
import {
  addressOf,
  addressOfView,
  filtersOf,
  keptFilter,
  NO_FILTERS,
  paramsOf,
  shownFilter,
} from './saved-lists.ts';

const FILTERS = { q: 'vũ thị lan', procedure: '1.004837', unit: 'MC-09286-2025', due: '3' } as const;

test('an address says the filters, and gives them back', () => {
  expect(filtersOf(paramsOf(FILTERS))).toEqual(FILTERS);
  expect(filtersOf(new URLSearchParams('due=5'))).toEqual(NO_FILTERS);
  expect(addressOf('UNIT', NO_FILTERS)).toBe('/viec/UNIT');
});

test('a saved list leads to the address it was saved at', () => {
  const view = { id: 'x', name: 'Ba ngày', queue: 'UNIT', filter: keptFilter(FILTERS) } as const;
  expect(shownFilter(view.filter)).toEqual(FILTERS);
  expect(addressOfView(view)).toBe(addressOf('UNIT', FILTERS));
  expect(keptFilter(NO_FILTERS)).toEqual({});
});
