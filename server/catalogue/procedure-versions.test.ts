import { addDays } from '@motcua/rules/calendar';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { province, type Province } from '../testing/province.ts';
import {
  addProcedureVersion,
  endVersions,
  getLatestProcedure,
  procedureVersions,
  removeProcedureVersion,
  upsertProcedureVersion,
} from './procedure-versions.ts';

const CODE = '1.009998';
const NEXT = '2026-12-15';

let here: Province;
let decided: string;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const version = async (name: string, validFrom = NEXT) => {
  const { sector, content } = await getLatestProcedure(here.database.db, CODE);
  return { code: CODE, sector, version: { ...content, name, validFrom } };
};
const ends = async () =>
  (await procedureVersions(here.database.db, CODE)).map(({ valid_from, valid_to }) => [valid_from, valid_to]);

beforeEach(async () => {
  const entry = await version('Theo quyết định');
  decided = await inTransaction(here.services.db, (tx) => addProcedureVersion(tx, entry));
  return () => inTransaction(here.services.db, (tx) => removeProcedureVersion(tx, decided));
});

test('a version ends the one before it, and taken back it leaves no trace', async () => {
  const before = (await ends()).slice(1);
  expect(before[0]).toEqual(['2025-07-01', addDays(NEXT, -1)]);
  await inTransaction(here.services.db, (tx) => removeProcedureVersion(tx, decided));
  expect(await ends()).toEqual([['2025-07-01', null], ...before.slice(1)]);
  const entry = await version('Theo quyết định');
  decided = await inTransaction(here.services.db, (tx) => addProcedureVersion(tx, entry));
});

test('data files do not write over a decision of the same day, nor do two decisions share a day', async () => {
  const entry = await version('Theo tệp dữ liệu');
  const { owner } = here.database;
  expect(await inTransaction(owner, (tx) => upsertProcedureVersion(tx, { ...entry, source: 'data' }))).toBe(
    'SAME',
  );
  expect((await getLatestProcedure(owner, CODE)).content.name).toBe('Theo quyết định');
  await expect(inTransaction(owner, (tx) => addProcedureVersion(tx, entry))).rejects.toMatchObject({
    code: 'WRONG_DATE',
  });
});

test('a later version of the data files takes its turn after the decision', async () => {
  const { owner } = here.database;
  const entry = await version('Theo tệp dữ liệu', '2027-03-01');
  await inTransaction(owner, async (tx) => {
    await upsertProcedureVersion(tx, { ...entry, source: 'data' });
    await endVersions(tx);
  });
  expect((await ends()).slice(0, 2)).toEqual([
    ['2027-03-01', null],
    [NEXT, '2027-02-28'],
  ]);
  await owner
    .deleteFrom('procedure_version')
    .where('code', '=', CODE)
    .where('valid_from', '=', '2027-03-01')
    .execute();
});
