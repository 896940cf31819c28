import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';

const schema = 'province_of_test';
let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'motcua-migrations-'));
});
afterEach(async () => {
  await database.close();
  await rm(directory, { recursive: true });
});

const run = () => migrate(database.url, { schema, directory });
const file = (name: string, text: string) => writeFile(join(directory, name), text);
const unitTable = 'create table unit (name text); grant select, insert on unit to motcua_app;';

describe('migrations', () => {
  test('are applied in order, once, into the given schema', async () => {
    await file('0001-unit.sql', unitTable);
    await file('0002-unit-code.sql', 'alter table unit add code text;');
    expect(await run()).toEqual(['0001-unit.sql', '0002-unit-code.sql']);
    expect(await run()).toEqual([]);

    const { db, close } = openDatabase(database.url, { schema });
    await sql`insert into unit (name, code) values (${'Phường Bắc Giang'}, ${'07210'})`.execute(db);
    await close();
  });

  test('the application may do only what the files grant', async () => {
    await file('0001-unit.sql', unitTable);
    await run();
    const { db, close } = openDatabase(database.url, { schema });
    await expect(sql`delete from unit`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(sql`select from migration`.execute(db)).rejects.toThrow(/permission denied/);
    await close();
  });

  test('a file that fails leaves nothing behind and is named with its line', async () => {
    await file('0001-unit.sql', unitTable);
    await file('0002-broken.sql', 'create table fee ();\nselect 1;\nselect nonsense;\n');
    await expect(run()).rejects.toThrow('0002-broken.sql:3: column "nonsense" does not exist');
    await file('0002-broken.sql', 'create table fee ();');
    expect(await run()).toEqual(['0002-broken.sql']);
  });

  test('a file changed after it was applied is refused by name', async () => {
    await file('0001-unit.sql', unitTable);
    await run();
    await file('0001-unit.sql', `${unitTable} -- better`);
    await expect(run()).rejects.toThrow('0001-unit.sql was changed after it was applied');
  });

  test('an older program does not touch the schema of a newer one', async () => {
    await file('0001-unit.sql', unitTable);
    await run();
    await rm(join(directory, '0001-unit.sql'));
    await expect(run()).rejects.toThrow('0001-unit.sql was applied by a newer program');
  });

  test('a gap in the numbers is an error', async () => {
    await file('0002-unit.sql', unitTable);
    await expect(run()).rejects.toThrow('0002-unit.sql: expected a file named 0001-');
  });

  test('two programs starting together apply each file once', async () => {
    await file('0001-unit.sql', unitTable);
    const applied = await Promise.all([run(), run()]);
    expect(applied.flat()).toEqual(['0001-unit.sql']);
  });
});
