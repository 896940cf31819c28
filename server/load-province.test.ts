import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureProvince, loadProvince } from './load-province.ts';
import { openReference } from './organisation/index.ts';
import { createTestDatabase, type TestDatabase } from './platform/testing/database.ts';
import { DataFileError } from './province/index.ts';

const DATA = join(import.meta.dirname, '..', 'data');
const NOW = new Date('2026-12-07T01:00:00Z');
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-data-'));
  await cp(DATA, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = () => loadProvince(database.owner, { folder, now: NOW });
async function edit(file: string, from: string | RegExp, to: string): Promise<number> {
  const text = await readFile(join(folder, file), 'utf8');
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  await writeFile(join(folder, file), text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}
const counts = async () => ({
  units: (await database.db.selectFrom('unit').select('key').execute()).length,
  procedures: (await database.db.selectFrom('procedure_version').select('id').execute()).length,
});
const failure = async (): Promise<DataFileError> => {
  try {
    await load();
  } catch (error) {
    if (error instanceof DataFileError) return error;
    throw error;
  }
  throw new Error('the broken file was loaded');
};

test('a broken file stops the start with its name and line, and nothing is half loaded', async () => {
  const line = await edit('procedures/ho-tich.yaml', /^ {8}process: P1$/m, '        process: P99');
  const error = await failure();
  expect(error.problems.map(({ file }) => file)).toContain('procedures/ho-tich.yaml');
  expect(error.problems.some((one) => one.line === line)).toBe(true);
  expect(error.message).toMatch(/^Tệp dữ liệu có \d+ chỗ cần sửa:\nprocedures\/ho-tich\.yaml:\d+: /);
  expect(await counts()).toEqual({ units: 0, procedures: 0 });
});

test('text that is no YAML at all is told in the same way', async () => {
  await edit('parameters.yaml', 'value: 8', 'value: [8');
  const error = await failure();
  expect(error.problems[0]).toMatchObject({ file: 'parameters.yaml' });
  expect(error.problems[0]?.line).toBeGreaterThan(1);
});

test('whole, it loads once; unchanged, it is not read again', async () => {
  expect(await load()).toBe(true);
  const loaded = await counts();
  expect(loaded.units).toBeGreaterThan(100);
  expect(await load()).toBe(false);
  expect(await counts()).toEqual(loaded);
});

test('broken afterwards, what stood before stands', async () => {
  const before = await counts();
  const line = await edit('organisation/units.csv', /^X-09286-2025,H05.170,/m, 'X-09286-2025,,');
  expect((await failure()).problems[0]).toMatchObject({ file: 'organisation/units.csv', line });
  expect(await counts()).toEqual(before);
});

test('a changed parameter is in force for a program that runs, once it reads again', async () => {
  const reference = await openReference(database.db);
  await edit(
    'parameters.yaml',
    'intake.onlineDecisionHours, value: 8',
    'intake.onlineDecisionHours, value: 6',
  );
  expect(await load()).toBe(true);
  const hours = () =>
    reference.current().parameters.find((row) => row.key === 'intake.onlineDecisionHours')?.value;
  expect(hours()).toBe(8);
  await reference.reload();
  expect(hours()).toBe(6);
});

test('a command makes a new database ready, without sample people, and leaves a loaded one as it stands', async () => {
  const fresh = await createTestDatabase();
  try {
    const ensure = () => ensureProvince(fresh.owner, { folder, now: NOW });
    const parameters = () => fresh.db.selectFrom('parameter').select('value').execute();
    await ensure();
    expect(await fresh.db.selectFrom('account').select('username').execute()).toEqual([
      { username: 'he-thong' },
    ]);
    const before = await parameters();
    expect(before.length).toBeGreaterThan(0);
    await edit('parameters.yaml', 'value: 15', 'value: 16');
    await ensure();
    expect(await parameters()).toEqual(before);
  } finally {
    await fresh.close();
  }
});
