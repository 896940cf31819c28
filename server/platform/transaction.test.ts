import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openDatabase } from './database.ts';
import { createTestDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { asDatabaseError, DatabaseUnavailable, inTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`create table counter (name text primary key, value int not null)`.execute(database.owner);
  await sql`insert into counter values ('a', 0), ('b', 0)`.execute(database.owner);
  await sql`grant all on counter to motcua_app`.execute(database.owner);
});
afterAll(() => database.close());

async function valueOf(name: string): Promise<number | undefined> {
  const { rows } = await sql<{ value: number }>`select value from counter where name = ${name}`.execute(
    database.db,
  );
  return rows[0]?.value;
}

describe('a transaction', () => {
  test('writes nothing when its work throws', async () => {
    const failed = inTransaction(database.db, async (tx) => {
      await sql`update counter set value = 100 where name = 'a'`.execute(tx);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await valueOf('a')).toBe(0);
  });

  test('inside another joins it', async () => {
    const failed = inTransaction(database.db, async (outer) => {
      await inTransaction(outer, (tx) => sql`update counter set value = 100 where name = 'a'`.execute(tx));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await valueOf('a')).toBe(0);
  });

  test('two that lock the same rows in opposite order both succeed', async () => {
    let bothHoldOne: () => void;
    const met = new Promise<void>((resolve) => (bothHoldOne = resolve));
    let holding = 0;
    const add = (first: string, second: string) =>
      inTransaction(database.db, async (tx) => {
        await sql`update counter set value = value + 1 where name = ${first}`.execute(tx);
        if (++holding === 2) bothHoldOne();
        await met;
        await sql`update counter set value = value + 1 where name = ${second}`.execute(tx);
      });
    await Promise.all([add('a', 'b'), add('b', 'a')]);
    expect([await valueOf('a'), await valueOf('b')]).toEqual([2, 2]);
  });

  test('gives up after three more tries', async () => {
    let tries = 0;
    const failed = inTransaction(database.db, async (tx) => {
      tries++;
      await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx);
    });
    await expect(failed).rejects.toThrow('again');
    expect(tries).toBe(4);
  });
});

describe('when the database goes away', () => {
  test('an unreachable server is a DatabaseUnavailable', async () => {
    const nowhere = new URL(database.url);
    nowhere.port = '1';
    const { db, close } = openDatabase(nowhere.href);
    await expect(inTransaction(db, (tx) => sql`select 1`.execute(tx))).rejects.toThrow(DatabaseUnavailable);
    const error = await sql`select 1`.execute(db).catch(asDatabaseError);
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    await close();
  });

  test('a connection cut in the middle is one too, and the next transaction works', async () => {
    const cut = inTransaction(database.db, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.owner);
      await sql`select 1`.execute(tx);
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    await expect(inTransaction(database.db, (tx) => sql`select 1`.execute(tx))).resolves.toBeDefined();
  });

  test('an ordinary mistake stays what it is', async () => {
    const error = await sql`select nonsense`.execute(database.db).catch(asDatabaseError);
    expect(error).not.toBeInstanceOf(DatabaseUnavailable);
  });
});
