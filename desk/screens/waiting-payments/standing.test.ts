import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const NOW = '2026-12-14T15:10:00+07:00';

test('money without a dossier is to be placed, whenever it was paid', () => {
  expect(standingOf({ dossierId: null, paidAt: '2026-12-14T15:00:00+07:00' }, NOW)).toBe('UNPLACED');
  expect(standingOf({ dossierId: null, paidAt: '2026-12-15T15:00:00+07:00' }, NOW)).toBe('UNPLACED');
});

test('money of a dossier waits for its moment, or for the dossier, by the clock and not by the offset', () => {
  expect(standingOf({ dossierId: 'a', paidAt: '2026-12-14T08:11:00Z' }, NOW)).toBe('COMING');
  expect(standingOf({ dossierId: 'a', paidAt: '2026-12-14T08:09:00Z' }, NOW)).toBe('NOT_TAKEN');
});
