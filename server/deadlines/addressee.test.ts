import type { AlertLevel } from '@motcua/contract/deadlines';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { province, type Province } from '../testing/province.ts';
import { addresseeOf, type Places } from './addressee.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const to = (level: AlertLevel, places: Places, date: string) =>
  inTransaction(here.services.db, (tx) =>
    addresseeOf(tx, here.services.reference.current(), date, level, places),
  );
const NAM_SON = { intakeUnit: 'MC-09286-2025', authority: 'X-09286-2025' };
const NAM_SON_2018 = { intakeUnit: 'MC-09286-2018', authority: 'X-09286-2018' };
const TODAY = '2026-12-07';

test('the head is at the authority, the director at the centre that took the dossier in', async () => {
  expect(await to('HEAD', NAM_SON, TODAY)).toMatchObject({ unit_key: 'X-09286-2025', account_id: null });
  expect(await to('CENTRE', NAM_SON, TODAY)).toEqual({
    unit_key: 'MC-09286-2025',
    account_id: null,
    roles: ['CENTRE_DIRECTOR'],
  });
});

test('a ward of 2018 has no centre of its own: the one of its district is told', async () => {
  expect((await to('CENTRE', NAM_SON_2018, '2021-06-16')).unit_key).toBe('MC-256-2018');
});

test('where the role of a step is held by nobody, the head is told', async () => {
  const task = { unitKey: 'X-09286-2025', role: 'INSPECTOR', accountId: null };
  expect((await to('OWNER', { ...NAM_SON, task }, TODAY)).roles).toContain('LEADER');
});

test('where nobody holds any office, the control office of the province is', async () => {
  const nowhere = { intakeUnit: 'SCT-2018', authority: 'SCT-2018' };
  expect(await to('HEAD', nowhere, TODAY)).toMatchObject({ roles: ['CONTROL_OFFICER'] });
});
