import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../regime/index.ts';
import {
  bandOf,
  COMPONENT_IDS,
  componentMax,
  EVALUATION_SCHEMES,
  INDEX_GROUPS,
  NATIONAL_COMPONENTS,
  NINE_INDICES,
  onlineCount,
  satisfactionCount,
  scoreNationalIndex,
  scoreText,
  syncCount,
} from './index.ts';
import type { ComponentId, Count, IndexGroup } from './index.ts';

const component = (id: ComponentId, counts: Partial<Record<ComponentId, Count>>) =>
  scoreNationalIndex(counts).components.find((one) => one.id === id);

const nothing = Object.fromEntries(COMPONENT_IDS.map((id) => [id, { part: 0, of: 0 }]));
const everything = Object.fromEntries(COMPONENT_IDS.map((id) => [id, { part: 7, of: 7 }]));

describe('(e)24 Nothing in the period', () => {
  test('no petitions give 6 + 6 points', () => {
    expect(component('5.2', nothing)).toMatchObject({ points: 600, note: 'NOTHING_TO_COUNT', share: null });
    expect(component('5.3', nothing)).toMatchObject({ points: 600, note: 'NOTHING_TO_COUNT', share: null });
  });

  test('no dossiers give 0 points for satisfaction', () => {
    const none = satisfactionCount({ received: 0, late: 0, disputed: 0 });
    expect(component('5.4', { '5.4': none })).toMatchObject({ points: 0, note: 'NOTHING_TO_COUNT' });
    expect(scoreNationalIndex(nothing).total.points).toBe(1200);
  });
});

describe('The index of QĐ 766', () => {
  test.each(['SPLIT', 'FULL_PROCESS'] as const)(
    '%s: groups add up to 18 + 20 + 12 + 10 + 22 + 18',
    (reading) => {
      for (const group of Object.keys(INDEX_GROUPS) as IndexGroup[]) {
        const max = COMPONENT_IDS.filter((id) => NATIONAL_COMPONENTS[id].group === group)
          .map((id) => componentMax(id, reading))
          .reduce((sum, one) => sum + one, 0);
        expect(max).toBe(INDEX_GROUPS[group].max);
      }
    },
  );

  test('gives all points for all, but for the two that have no known formula', () => {
    const { total, groups } = scoreNationalIndex(everything);
    expect(total).toEqual({ points: 9800, known: 98, max: 100 });
    expect(groups.DIGITISATION).toEqual({ points: 2000, known: 20, max: 22 });
    expect(component('4.C', everything)).toMatchObject({ points: null, note: 'NO_FORMULA' });
  });

  test('keeps what was not collected apart from zero', () => {
    const { total } = scoreNationalIndex({ '2.1': { part: 95, of: 100 } });
    expect(component('1.3', {})).toMatchObject({ points: null, note: 'NOT_COLLECTED' });
    expect(total).toEqual({ points: 1900, known: 20, max: 100 });
    expect(bandOf(total)?.vi).toBe('Xuất sắc');
    expect(bandOf(scoreNationalIndex({}).total)).toBeNull();
  });

  test('is rounded to two decimals', () => {
    expect(component('2.1', { '2.1': { part: 2, of: 3 } })).toMatchObject({ points: 1333, share: 6667 });
    expect(scoreText(1333, 2, 'vi')).toBe('13,33');
  });

  test.each([
    ['3.1', 80, 200],
    ['3.1', 40, 100],
    ['3.3', 50, 600],
    ['3.3', 25, 300],
    ['5.4', 90, 600],
    ['5.4', 45, 300],
    ['4.1', 80, 480],
  ] as const)('%s at %i%% gives %i hundredths of a point', (id, percent, points) => {
    expect(component(id, { [id]: { part: percent, of: 100 } })?.points).toBe(points);
  });

  test('takes more than all as all', () => {
    expect(component('1.4', { '1.4': { part: 11, of: 10 } })).toMatchObject({ points: 600, share: 10_000 });
  });

  test('of 2026 may give all twelve points of online service to full-process dossiers', () => {
    const { groups } = scoreNationalIndex(
      { '3.1': { part: 1, of: 1 }, '3.F': { part: 1, of: 2 } },
      'FULL_PROCESS',
    );
    expect(groups.ONLINE).toEqual({ points: 600, known: 12, max: 12 });
  });

  test('is read by configurable bands', () => {
    const bands = [{ from: 0, vi: 'Đạt', en: 'Passed', certain: true }];
    expect(bandOf({ points: 100, known: 98, max: 100 }, bands)?.vi).toBe('Đạt');
  });
});

describe('Counts with a rule of their own', () => {
  test('1.4: a period without intake is measured by its part of last year', () => {
    const counts = { synced: 5, nationalReports: 0, nationalPortal: 0, lastYear: 120 };
    expect(syncCount({ ...counts, months: 1 })).toEqual({ part: 60, of: 120 });
    expect(syncCount({ ...counts, months: 3 })).toEqual({ part: 60, of: 360 });
    expect(component('1.4', { '1.4': syncCount({ ...counts, lastYear: 0, months: 1 }) })?.points).toBe(0);
  });

  test('1.4: else by the larger of the report and the portal', () => {
    const counts = { synced: 8, nationalReports: 10, nationalPortal: 16, lastYear: 0, months: 1 } as const;
    expect(syncCount(counts)).toEqual({ part: 8, of: 16 });
  });

  test('3.3: what the portal does not know of lowers the share', () => {
    const count = onlineCount({ online: 40, received: 100, sync: { part: 8, of: 16 } });
    expect(component('3.3', { '3.3': count })?.points).toBe(240);
  });

  test('5.4: late dossiers and those with a petition are taken off, never below nothing', () => {
    expect(satisfactionCount({ received: 100, late: 10, disputed: 5 })).toEqual({ part: 85, of: 100 });
    expect(satisfactionCount({ received: 2, late: 2, disputed: 1 })).toEqual({ part: 0, of: 2 });
  });
});

describe('The scheme of a period', () => {
  test('is named by the parameter eval.scheme, and each of its values is a scheme', () => {
    expect(Object.keys(EVALUATION_SCHEMES)).toEqual(PARAMETERS['eval.scheme'].values);
    expect(EVALUATION_SCHEMES.QD766.parts).toBe(NATIONAL_COMPONENTS);
    expect(EVALUATION_SCHEMES['TT01-9-indices'].parts).toBe(NINE_INDICES);
  });
});
