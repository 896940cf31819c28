import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagesOf, stepsIn } from '@motcua/rules/process';
import { province, type Province } from '../testing/province.ts';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-02T09:00:00+07:00' });
});
afterAll(() => here.close());

test('the map in force is public: who is asked, where, by which law, within what time', async () => {
  const { process } = await here.anyone.getProcedure({ code: '1.009994' });
  expect(process.key).toBe('1.009994');
  expect(process.steps.find(({ key }) => key === 'y-kien-pccc')).toMatchObject({
    kind: 'CONSULT',
    at: 'NAMED',
    units: ['Công an tỉnh Bắc Ninh'],
    limit: { value: 12, unit: 'workingDay' },
    legalBasis: expect.stringContaining('61/2018'),
    silence: expect.stringContaining('Luật Xây dựng'),
    stands: null,
  });
  const [intake, check] = process.steps;
  expect([intake?.at, intake?.units]).toEqual(['INTAKE', []]);
  expect([check?.at, check?.units]).toEqual(['AUTHORITY', ['Ủy ban nhân dân xã, phường']]);
});

test('before its own map was in force a procedure shows the pattern its version names', async () => {
  here.clock.set('2026-11-20T09:00:00+07:00');
  const { process } = await here.anyone.getProcedure({ code: '1.009994' });
  expect([process.key, process.gateways]).toEqual(['P3', []]);
  here.clock.set('2026-12-02T09:00:00+07:00');
});

test('whoever is consulted is named; where nobody is, the step has no unit', async () => {
  const { items } = await here.anyone.searchProcedures({ limit: 50 });
  for (const { code } of items) {
    const { process } = await here.anyone.getProcedure({ code });
    for (const { units, at } of process.steps)
      expect(units.length > 0 || at === 'INTAKE' || at === 'RECEIVING' || at === 'CONSULTED').toBe(true);
    // every step is told exactly once
    const told = stagesOf(process).flatMap(stepsIn);
    expect(told.toSorted(), code).toEqual(process.steps.map(({ key }) => key).toSorted());
  }
});
