import type { ProcessStep } from '@motcua/rules/process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { FIVE_STEPS } from './testing/maps.ts';

const LAND = '2.000889';
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('what the form of every procedure asks is there from the beginning, and nothing else is', async () => {
  const needs = ['changeType', 'changetype'];
  const steps = FIVE_STEPS.map((step): ProcessStep => (step.kind === 'WORK' ? { ...step, needs } : step));
  const { findings } = await here
    .as('qt.vu')
    .checkProcessDraft({ key: LAND, definition: { key: LAND, name: 'Biến động đất đai', steps } });
  const missing = findings.filter(({ code }) => code === 'NEED_NOT_MADE');
  expect(missing.map(({ at, vi }) => [at, vi])).toEqual([
    [
      'tham-dinh',
      'Bước “Thẩm định, dự thảo” cần “changetype” nhưng không bước nào tạo ra và thành phần hồ sơ không có.',
    ],
  ]);
});

test('a signature nobody has the authority for on the day is found, though there is a leader', async () => {
  const offices = (day: string | null) =>
    here.database.owner
      .updateTable('authority_office')
      .set({ valid_to: day })
      .where('valid_from', '=', '2020-03-05')
      .execute();
  const found = async (matter?: string): Promise<string[]> => {
    const steps = FIVE_STEPS.map((step) =>
      step.kind === 'APPROVE' && matter !== undefined ? { ...step, authority: matter } : step,
    );
    const { findings } = await here
      .as('qt.vu')
      .checkProcessDraft({ key: LAND, definition: { key: LAND, name: 'Biến động đất đai', steps } });
    return findings.flatMap(({ code, at }) =>
      code === 'NO_AUTHORITY' || code === 'NO_OFFICER' ? [`${code} ${at}`] : [],
    );
  };
  expect(await found()).toEqual([]);
  await offices('2026-11-30');
  expect(await found()).toEqual(['NO_AUTHORITY ky-duyet']);
  expect(await found('Công nhận giám hộ')).toEqual(['NO_AUTHORITY ky-duyet']);
  await offices(null);
  expect(await found('Công nhận giám hộ')).toEqual([]);
});
