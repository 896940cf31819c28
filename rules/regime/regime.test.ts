import { expect, test } from 'vitest';
import { FORM_NUMBERS, regimeOn, type Regime } from './index.ts';

test('NĐ 61/2018 until 30/06/2025, NĐ 118/2025 from 01/07/2025', () => {
  expect(['2018-07-01', '2021-06-16', '2025-06-30'].map(regimeOn)).toEqual(['2018', '2018', '2018']);
  expect(['2025-07-01', '2026-12-07'].map(regimeOn)).toEqual(['2025', '2025']);
});

test.each([
  { kind: 'INTAKE_RECEIPT', of2018: '01', of2025: '01' },
  { kind: 'SUPPLEMENT_REQUEST', of2018: '02', of2025: '02' },
  { kind: 'REFUSAL', of2018: '03', of2025: '03' },
  { kind: 'APOLOGY', of2018: '04', of2025: '04' },
  { kind: 'STOP_NOTICE', of2018: null, of2025: '05' },
  { kind: 'CONTROL_SLIP', of2018: '05', of2025: '06' },
  { kind: 'REGISTER', of2018: '06', of2025: '07' },
] as const)('$kind is form $of2018 of 2018 and form $of2025 of 2025', ({ kind, of2018, of2025 }) => {
  expect(FORM_NUMBERS[kind]).toEqual({ '2018': of2018, '2025': of2025 });
});

test('the set of 2018 has six forms, numbered 01 to 06; the set of 2025 has seven', () => {
  const numbers = (regime: Regime): string[] =>
    Object.values(FORM_NUMBERS).flatMap((form) => form[regime] ?? []);
  expect(numbers('2018')).toEqual(['01', '02', '03', '04', '05', '06']);
  expect(numbers('2025')).toEqual(['01', '02', '03', '04', '05', '06', '07']);
});
