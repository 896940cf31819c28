import type { ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { GUARDIAN } from '../testing/dossier.ts';
import { FIVE_STEPS, ownMap } from './testing/maps.ts';

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

test('every map of the province could be proposed again as it stands', async () => {
  const { items } = await here.as('qt.vu').listProcesses({});
  const wrong: string[] = [];
  for (const { key } of items) {
    const { shown } = await here.as('qt.vu').getProcess({ key });
    for (const { severity, code, at } of shown?.findings ?? [])
      if (severity === 'ERROR') wrong.push(`${key} ${code} ${at}`);
  }
  expect(wrong).toEqual([]);
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

test('every unit that takes a procedure in has its posts and its authority, else it is named; one without anybody is not open', async () => {
  const nobodyLeads = (unit: string) =>
    here.database.owner
      .updateTable('post')
      .set({ roles: [] })
      .where('unit_key', '=', unit)
      .where(sql<boolean>`'LEADER' = any(roles)`)
      .execute();
  const found = async (definition: ProcessDefinition): Promise<string[]> => {
    const { key } = definition;
    const { findings } = await here.as('qt.vu').checkProcessDraft({ key, definition });
    return findings.map(({ code, at, vi }) => `${code} ${at}: ${vi.split(': ').at(-1)}`);
  };
  expect(await found(ownMap())).toEqual([]);
  await nobodyLeads('X-07210-2025');
  expect(await found(ownMap())).toEqual([
    'NO_OFFICER ky-duyet: Ủy ban nhân dân phường Bắc Giang.',
    `NO_AUTHORITY ky-duyet: Ủy ban nhân dân phường Bắc Giang (${GUARDIAN}).`,
  ]);
  // of many procedures that follow one map those of a single department
  await nobodyLeads('SXD-2025');
  const pattern = { ...ownMap(), key: 'P2' };
  const [officer, authority] = await found(pattern);
  expect(officer).toContain('Sở Xây dựng');
  expect(authority).toMatch(/^NO_AUTHORITY ky-duyet: .*\(\d\.\d+\)/u);
});
