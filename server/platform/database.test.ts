import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { APP_ROLE } from './database.ts';
import { createTestDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function value(expression: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.db);
  return rows[0]?.value;
}

describe('values arrive in the form the program works with', () => {
  test.each([
    ['a bigint as a number', sql`9007199254740991::bigint`, 9_007_199_254_740_991],
    ['bigints in an array as numbers', sql`'{1,NULL,3}'::bigint[]`, [1, null, 3]],
    ['an empty array of bigints', sql`'{}'::bigint[]`, []],
    ['a date as it is written, whatever the zone of the machine', sql`'2021-06-16'::date`, '2021-06-16'],
    ['dates in an array', sql`'{2021-06-16,2021-06-17}'::date[]`, ['2021-06-16', '2021-06-17']],
    ['an instant as a Date', sql`'2021-06-16T07:30:00+07:00'::timestamptz`, new Date('2021-06-16T00:30:00Z')],
    ['a numeric as text, so that no hour is rounded', sql`8.10::numeric`, '8.10'],
    ['text', sql`'Đặng Thị Ưu'::text`, 'Đặng Thị Ưu'],
  ])('%s', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('a bigint that would lose digits is refused', async () => {
    await expect(value(sql`9007199254740993::bigint`)).rejects.toThrow(RangeError);
  });
});

describe('a connection', () => {
  test('works as the application role, in the province’s schema and time zone', async () => {
    expect(await value(sql`current_user`)).toBe(APP_ROLE);
    expect(await value(sql`current_schema()`)).toBe('motcua');
    expect(await value(sql`current_setting('timezone')`)).toBe('Asia/Ho_Chi_Minh');
  });

  test('prepares a statement with values once under a name', async () => {
    await database.db.connection().execute(async (db) => {
      for (const number of [1, 2, 3]) await sql`select ${number}::int + 1 as next`.execute(db);
      const { rows } = await sql<{ uses: number }>`
        select generic_plans + custom_plans as uses from pg_prepared_statements
        where statement like '%as next%' and statement not like '%pg_prepared%'`.execute(db);
      expect(rows).toEqual([{ uses: 3 }]);
    });
  });
});

test('names sort as Vietnamese does: An Ánh Ăn Ân Dung Đào Em', async () => {
  const names = ['Em', 'Đào', 'Ân', 'Dung', 'Ăn', 'An', 'Ánh'];
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as name order by name collate "vi-VN-x-icu"`.execute(
    database.db,
  );
  expect(rows.map((row) => row.name)).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Dung', 'Đào', 'Em']);
});

test('a database of one’s own costs little', async () => {
  const started = performance.now();
  const another = await createTestDatabase();
  expect(performance.now() - started).toBeLessThan(1_000);
  await another.close();
});
