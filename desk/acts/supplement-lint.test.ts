import type { LintedItem } from '@motcua/contract/dossier-life';
import { expect, test } from 'vitest';
import { itemsOf, standingOf } from './supplement-lint.ts';

const linted = (...verdicts: LintedItem['verdict'][]): LintedItem[] =>
  verdicts.map((verdict) => ({
    item: { text: 'Giấy chứng sinh', legalBasis: '' },
    verdict,
    text: '',
    textEn: '',
  }));

test('what is known or was asked before is dropped, the rest is sent', () => {
  expect(standingOf(linted('OK', 'KNOWN', 'ASKED_BEFORE'))).toBe('SENDABLE');
});

test('a wish outside the published list, or without legal basis, holds up the whole request', () => {
  expect(standingOf(linted('OK', 'NOT_PUBLISHED'))).toBe('MUST_FIX');
  expect(standingOf(linted('NO_LEGAL_BASIS', 'KNOWN'))).toBe('MUST_FIX');
});

test('when everything is held already nothing is asked', () => {
  expect(standingOf(linted('KNOWN', 'ASKED_BEFORE'))).toBe('NOTHING_LEFT');
});

test('items that say nothing are not sent', () => {
  const items = [
    { id: 0, component: 'TP02', text: ' Giấy chứng sinh ', legalBasis: ' Luật Hộ tịch ' },
    { id: 1, component: '', text: ' ', legalBasis: 'Luật Hộ tịch' },
  ];
  expect(itemsOf(items)).toEqual([
    { component: 'TP02', text: 'Giấy chứng sinh', legalBasis: 'Luật Hộ tịch' },
  ]);
});
