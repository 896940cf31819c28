import { expect, test } from 'vitest';
import { verdictReady } from './verdict-ready.ts';
import { decisionOf, isUnsaid } from './decision.ts';

const WORDS = { leastForYes: 0, leastForNo: 5 };
const ready = (answer: 'YES' | 'NO' | undefined, text: string, number: string, date?: string): boolean =>
  verdictReady({ answer, text }, WORDS, decisionOf({ number, date }) !== undefined);

test.each([
  ['nothing is answered', false, ready(undefined, 'Đồng ý', '12/QĐ-UBND', '2026-12-04')],
  ['a map is approved without a number', false, ready('YES', '', '  ', '2026-12-04')],
  ['a map is approved without a day', false, ready('YES', '', '12/QĐ-UBND')],
  ['a map is approved by a decision', true, ready('YES', '', '12/QĐ-UBND', '2026-12-04')],
  ['it is sent back with a reason, by no decision', true, ready('NO', 'Thiếu bước', '')],
  ['it is sent back without a reason', false, ready('NO', '', '12/QĐ-UBND', '2026-12-04')],
])('%s: sent %s', (_, may, is) => {
  expect(is).toBe(may);
});

test('a number is written without the spaces around it', () => {
  expect(decisionOf({ number: ' 12/QĐ-UBND ', date: '2026-12-04' })).toEqual({
    number: '12/QĐ-UBND',
    date: '2026-12-04',
  });
});

test('a decision named by halves is neither one nor none', () => {
  expect(isUnsaid({ number: ' ', date: undefined })).toBe(true);
  expect(isUnsaid({ number: '12/QĐ-UBND', date: undefined })).toBe(false);
});
