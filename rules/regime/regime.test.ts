import { expect, test } from 'vitest';
import { FORM_NUMBERS, regimeOn } from './index.ts';

test('NĐ 61/2018 until 30/06/2025, NĐ 118/2025 from 01/07/2025', () => {
  expect(['2018-07-01', '2021-06-16', '2025-06-30'].map(regimeOn)).toEqual(['2018', '2018', '2018']);
  expect(['2025-07-01', '2026-12-07'].map(regimeOn)).toEqual(['2025', '2025']);
});

test('the control slip is form 05 of six, then 06 of seven; the others keep their numbers', () => {
  expect(FORM_NUMBERS).toEqual({
    INTAKE_RECEIPT: { '2018': '01', '2025': '01' },
    SUPPLEMENT_REQUEST: { '2018': '02', '2025': '02' },
    REFUSAL: { '2018': '03', '2025': '03' },
    CONTROL_SLIP: { '2018': '05', '2025': '06' },
  });
});
