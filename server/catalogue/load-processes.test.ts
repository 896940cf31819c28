import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { DataFileError } from '../province/index.ts';

const FILE = 'processes/patterns.yaml';
const STEP = 'name: Phân công, nameEn: Assign, role';
let here: Province;
let folder: string;
beforeAll(async () => {
  here = await province();
  folder = await mkdtemp(join(tmpdir(), 'motcua-data-'));
});
beforeEach(() => cp(DATA_FOLDER, folder, { recursive: true }));
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await here.close();
});

const load = () => loadProvince(here.database.owner, { folder, now: here.clock.now() });
const versions = () =>
  here.database.db
    .selectFrom('process_version')
    .select(['id', 'key', 'valid_from', 'valid_to', 'content'])
    .where('key', '=', 'P2')
    .orderBy('valid_from')
    .execute();
const read = () => readFile(join(folder, FILE), 'utf8');
const edit = async (change: (text: string) => string) => writeFile(join(folder, FILE), change(await read()));
/** The pattern P2 as the file has it. */
const pattern = (text: string): string => /^ {2}- key: P2\n(?:(?! {2}- key).*\n)*/mu.exec(text)?.[0] ?? '';

test('a map that no dossier follows is what the files say', async () => {
  await edit((text) => text.replace(STEP, 'name: Giao việc, nameEn: Assign, role'));
  expect(await load()).toBe(true);
  expect((await versions()).map(({ content }) => content.steps[1]?.name)).toEqual(['Giao việc']);
});

test('one that dossiers follow keeps its content: the load is refused with file, line and cure, and nothing is loaded', async () => {
  await load();
  await accepted(here);
  const before = await versions();
  await edit((text) => text.replace(STEP, 'name: Phân việc, nameEn: Assign, role'));
  const error = await load().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DataFileError);
  const text = await read();
  const line = text.slice(0, text.indexOf('validFrom', text.indexOf('- key: P2'))).split('\n').length;
  expect((error as DataFileError).problems).toMatchObject([{ file: FILE, line }]);
  expect((error as DataFileError).message).toContain('1 hồ sơ đã tiếp nhận');
  expect(await versions()).toEqual(before);
});

test('a server that starts is told of it and goes on: that map stays, all else is loaded, and the next start is told again', async () => {
  const before = await versions();
  await edit((text) => text.replace(STEP, 'name: Phân việc, nameEn: Assign, role'));
  const parameters = join(folder, 'parameters.yaml');
  const changed = (await readFile(parameters, 'utf8')).replace(
    'intake.onlineDecisionHours, value: 8',
    'intake.onlineDecisionHours, value: 6',
  );
  await writeFile(parameters, changed);
  const told: string[] = [];
  const start = () =>
    loadProvince(here.database.owner, {
      folder,
      now: here.clock.now(),
      onLeft: ({ message }) => void told.push(message),
    });
  expect([await start(), await start()]).toEqual([true, true]);
  expect(told).toEqual([
    expect.stringMatching(
      /processes\/patterns\.yaml:\d+: patterns\[1\]\.validFrom: 1 hồ sơ .* thêm phiên bản mới/u,
    ),
    told[0],
  ]);
  expect(await versions()).toEqual(before);
  await here.services.reference.reload();
  const { parameters: held } = here.services.reference.current();
  expect(held.find(({ key }) => key === 'intake.onlineDecisionHours')?.value).toBe(6);
});

test('what is new comes as a version of its own, beside the one dossiers follow; loading it again changes nothing', async () => {
  const [old] = await versions();
  await edit((text) => {
    const stands = pattern(text);
    const next = stands
      .replace('validFrom: 2018-07-01', 'validFrom: 2026-12-15')
      .replace(STEP, 'name: Phân việc, nameEn: Assign, role');
    return text.replace(stands, `${stands.replace(/validFrom.*/u, '$&\n    validTo: 2026-12-14')}${next}`);
  });
  expect(await load()).toBe(true);
  const both = await versions();
  expect(both).toMatchObject([{ ...old, valid_to: '2026-12-14' }, { valid_from: '2026-12-15' }]);
  await edit((text) => `${text}\n# nothing said\n`);
  expect(await load()).toBe(true);
  expect(await versions()).toEqual(both);
});
