import { expect, test } from 'vitest';
import { legalBasesOf, legalBasisOf } from './legalBasis.ts';

test.each([
  ['118/2025/NĐ-CP', { sort: 'DECREE', issuer: 'GOVERNMENT' }],
  ['66.7/2025/NQ-CP', { sort: 'RESOLUTION', issuer: 'GOVERNMENT' }],
  ['24/2021/QĐ-TTg', { sort: 'DECISION', issuer: 'PRIME_MINISTER' }],
  ['550/QĐ-UBND (Bắc Ninh 11/9/2019)', { sort: 'DECISION' }],
  ['05/2015/TTLT-BTP-BCA-BYT', { sort: 'JOINT_CIRCULAR' }],
  ['68/2025/TT-BTC', { sort: 'CIRCULAR' }],
  ['02/2020/UBTVQH14', { sort: 'LEGAL_ACT', issuer: 'STANDING_COMMITTEE' }],
])('%s says by its symbol what it is', (number, act) => {
  expect(legalBasisOf(number)).toEqual({ ...act, number });
});

test('A law and a resolution of the National Assembly bear the same symbol, so neither is claimed', () => {
  expect(legalBasisOf('60/2014/QH13')).toEqual({
    sort: 'LEGAL_ACT',
    issuer: 'NATIONAL_ASSEMBLY',
    number: '60/2014/QH13',
  });
});

test('What is no number of a legal act is not cited', () => {
  expect(legalBasisOf('QĐ EVN')).toBeUndefined();
});

test('A law is cited before decrees, decrees before circulars, whatever the list’s order', () => {
  const cited = legalBasesOf([
    '55/2026/TT-BTC',
    'QĐ EVN',
    '118/2025/NĐ-CP',
    '143/2025/QH15',
    '96/2026/NĐ-CP',
  ]);
  expect(cited.map(({ number }) => number)).toEqual([
    '143/2025/QH15',
    '118/2025/NĐ-CP',
    '96/2026/NĐ-CP',
    '55/2026/TT-BTC',
  ]);
});
