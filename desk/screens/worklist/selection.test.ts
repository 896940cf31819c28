import { expect, test } from 'vitest';
import { extended, NOTHING, toggled } from './selection.ts';

const IDS = ['a', 'b', 'c', 'd'];

test('a row is chosen and left again', () => {
  const one = toggled(NOTHING, 'b');
  expect([...one]).toEqual(['b']);
  expect([...toggled(one, 'b')]).toEqual([]);
  expect([...NOTHING]).toEqual([]);
});

test('Shift chooses from here to there, in both directions, and keeps what was chosen', () => {
  expect([...extended(new Set(['d']), IDS, 0, 1)]).toEqual(['d', 'a', 'b']);
  expect([...extended(NOTHING, IDS, 2, 1)]).toEqual(['b', 'c']);
});
