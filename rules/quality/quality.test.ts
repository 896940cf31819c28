import { describe, expect, test } from 'vitest';
import type { DossierState } from '../dossier/index.ts';
import {
  anonymous,
  answersOf,
  itemFigure,
  RATING_ITEM_KEYS,
  RATING_ITEMS,
  ratingPeriod,
  ratingStanding,
  shown,
} from './index.ts';

test('every item of NĐ 61/2018 Điều 31 is asked once, with three to five answers', () => {
  expect(RATING_ITEM_KEYS.map((key) => RATING_ITEMS[key].letter).toSorted()).toEqual(
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i'].toSorted(),
  );
  for (const key of RATING_ITEM_KEYS) {
    const answers = answersOf(key).length;
    expect(answers, key).toBeGreaterThanOrEqual(3);
    expect(answers, key).toBeLessThanOrEqual(5);
  }
});

describe('when an applicant may rate', () => {
  const on = (state: DossierState, more: Partial<Parameters<typeof ratingStanding>[0]> = {}) =>
    ratingStanding({ state, isPart: false, ratedOn: null, today: '2026-12-31', changeDays: 30, ...more });

  test.each([
    ['RETURNED', 'OPEN'],
    ['ARCHIVED', 'OPEN'],
    ['REJECTED_AT_INTAKE', 'OPEN'],
    ['REFUSED_AFTER_APPRAISAL', 'OPEN'],
    ['RESULT_READY', 'EARLY'],
    ['IN_PROCESS', 'EARLY'],
    ['WITHDRAWN', 'EARLY'],
  ] as const)('%s: %s', (state, standing) => expect(on(state)).toBe(standing));

  test('once, and changed until the last day of the time for it', () => {
    expect(on('RETURNED', { ratedOn: '2026-12-01' })).toBe('CHANGEABLE');
    expect(on('RETURNED', { ratedOn: '2026-11-30' })).toBe('CLOSED');
    expect(on('ARCHIVED', { ratedOn: '2026-12-31', changeDays: 0 })).toBe('CHANGEABLE');
  });

  test('not each part of a bundle', () => expect(on('RETURNED', { isPart: true })).toBe('PART'));
});

test('what says nothing of the office is not counted', () => {
  const given = new Map([
    ['EASY', 3],
    ['FAILED', 1],
    ['NOT_USED', 6],
  ]);
  const figure = itemFigure('ONLINE', given);
  expect(figure).toMatchObject({ good: 3, counted: 4 });
  expect(figure.answers.map(({ count }) => count)).toEqual([3, 0, 1, 6]);
});

describe('what the office is shown leads to nobody', () => {
  test('names of the applicant and long numbers are taken out; short ones stay', () => {
    expect(anonymous('Tôi là vũ thị  LAN, số 0912 345 678, hồ sơ H05.170.1-261207-0001', 'Vũ Thị Lan')).toBe(
      'Tôi là […], số […], hồ sơ H[…]',
    );
    expect(anonymous('Chờ 45 phút ngày 07/12/2026 (tầng 2).', 'A+B')).toBe(
      'Chờ 45 phút ngày 07/12/2026 (tầng 2).',
    );
  });

  test('a unit from so many on; a single one that is not shown cannot be reckoned from the whole', () => {
    const [a, b, c] = [{ count: 5 }, { count: 9 }, { count: 4 }];
    expect(shown([a, b, c], 5)).toEqual({ units: [a, b], whole: [a, b] });
    expect(shown([a, c, { count: 1 }], 5)).toEqual({ units: [a], whole: [a, c, { count: 1 }] });
    expect(shown([c], 5)).toEqual({ units: [], whole: [] });
    expect(shown([], 5)).toEqual({ units: [], whole: [] });
  });
});

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
])('period %s', (period, from, to) => expect(ratingPeriod(period)).toEqual({ from, to }));
