import { describe, expect, test } from 'vitest';
import { demand, lift } from './index.ts';

describe('What people come for at this time of the year', () => {
  const once = (month: string) => demand([{ month, count: 10 }], '2026-08');

  test.each([
    ['2026-08', 10, 'this month'],
    ['2026-06', 10, 'the last quarter'],
    ['2026-05', 3, 'before it'],
    ['2025-10', 3, 'a quiet month long ago'],
    ['2025-09', 10, 'this season of last year'],
    ['2025-08', 10, 'the same month of last year'],
    ['2025-07', 10, 'the month before it'],
    ['2025-06', 0, 'longer ago than that'],
    ['2026-09', 0, 'not yet'],
  ])('ten dossiers of %s count %d: %s', (month, counted) => expect(once(month)).toBeCloseTo(counted));

  test('in August going to school goes before what is asked for all the year round', () => {
    const school = demand(
      [
        { month: '2025-08', count: 300 },
        { month: '2026-07', count: 100 },
      ],
      '2026-08',
    );
    const steady = demand(
      Array.from({ length: 12 }, (_, at) => ({
        month: `2026-${String(at + 1).padStart(2, '0')}`,
        count: 60,
      })),
      '2026-08',
    );
    expect(school).toBeGreaterThan(steady);
  });

  test('what the neighbours come for goes before what is asked for elsewhere', () => {
    const month = '2026-08';
    expect(demand([{ month, count: 5, here: true }], month)).toBeGreaterThan(
      demand([{ month, count: 40 }], month),
    );
  });

  test('what persons come for says little to a company', () => {
    const month = '2026-08';
    expect(demand([{ month, count: 40, alike: false }], month)).toBeLessThan(
      demand([{ month, count: 10, alike: true }], month),
    );
  });

  test('lifts an answer of the search a little, and never below another that fits better by more', () => {
    expect(lift(0, 0)).toBe(1);
    expect(lift(0, 500)).toBe(1);
    expect(lift(500, 500)).toBeCloseTo(1.12);
    expect(lift(50, 500)).toBeLessThan(lift(100, 500));
    // the first dossier of a new office says little
    expect(lift(1, 1)).toBeLessThan(1.02);
  });
});
