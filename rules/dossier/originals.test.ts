import { describe, expect, test } from 'vitest';
import { originalsToSettle, unsettled } from './originals.ts';

const FORM = { code: 'TP01', name: 'Tờ khai', presentOnly: false };
const SHOWN = { code: 'TP02', name: 'Thẻ căn cước', presentOnly: true };
const OLD = { code: 'TP03', name: 'Giấy chứng nhận đã cấp', presentOnly: false, collected: {} };
const ALL = [FORM, SHOWN, OLD];
const got = (code: string, originals: number, present = true) => ({ code, originals, present });

describe('originals to settle with a result', () => {
  test('handed in as original or shown: back; a copy is nobody’s concern', () => {
    expect(originalsToSettle(ALL, [got('TP01', 0), got('TP02', 0)], 'DENY')).toEqual([
      { code: 'TP02', name: 'Thẻ căn cước', count: 1, kind: 'BACK' },
    ]);
    expect(originalsToSettle(ALL, [got('TP01', 2)], 'DENY')).toMatchObject([
      { code: 'TP01', count: 2, kind: 'BACK' },
    ]);
  });

  test('what the result replaces is taken, handed in before or not; a refusal gives it back', () => {
    expect(originalsToSettle(ALL, [], 'GRANT')).toMatchObject([{ code: 'TP03', kind: 'COLLECT' }]);
    expect(originalsToSettle(ALL, [got('TP03', 1)], 'GRANT')).toMatchObject([
      { code: 'TP03', kind: 'COLLECT' },
    ]);
    expect(originalsToSettle(ALL, [got('TP03', 1)], 'DENY')).toMatchObject([{ code: 'TP03', kind: 'BACK' }]);
    expect(originalsToSettle(ALL, [], 'DENY')).toEqual([]);
  });
});

test.each([
  ['nothing said', [], ['TP02', 'TP03']],
  [
    'given back and taken',
    [
      { code: 'TP02', fate: 'RETURNED' },
      { code: 'TP03', fate: 'COLLECTED' },
    ],
    [],
  ],
  [
    'kept or missing without a reason',
    [
      { code: 'TP02', fate: 'KEPT', reason: ' ' },
      { code: 'TP03', fate: 'MISSING' },
    ],
    ['TP02', 'TP03'],
  ],
  [
    'with a reason',
    [
      { code: 'TP02', fate: 'KEPT', reason: 'Lưu hồ sơ' },
      { code: 'TP03', fate: 'MISSING', reason: 'Báo mất' },
    ],
    [],
  ],
  [
    'the old certificate given back',
    [
      { code: 'TP02', fate: 'RETURNED' },
      { code: 'TP03', fate: 'RETURNED' },
    ],
    ['TP03'],
  ],
] as const)('%s', (_, said, left) => {
  const there = originalsToSettle(ALL, [got('TP02', 0)], 'GRANT');
  expect(unsettled(there, said)).toEqual(left);
});
