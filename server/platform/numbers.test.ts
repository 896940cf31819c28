import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeNumbers, type Series } from './numbers.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
const series = (unit: string, name = 'GTN', period = '2026'): Series => ({ unit, series: name, period });
const take = (wanted: Record<string, Series>) => inTransaction(database.db, (tx) => takeNumbers(tx, wanted));

test('each series counts by itself, by unit, kind and period, from 1', async () => {
  const wanted = {
    a: series('A'),
    b: series('B'),
    other: series('A', 'PKS'),
    next: series('A', 'GTN', '2027'),
  };
  expect(await take(wanted)).toEqual({ a: 1, b: 1, other: 1, next: 1 });
  expect(await take({ a: series('A') })).toEqual({ a: 2 });
});

test('a number taken by an act that fails is given to the next', async () => {
  await take({ n: series('C') });
  const failing = inTransaction(database.db, async (tx) => {
    await takeNumbers(tx, { n: series('C') });
    throw new Error('the act fails');
  });
  await expect(failing).rejects.toThrow('the act fails');
  expect(await take({ n: series('C') })).toEqual({ n: 2 });
});

test('acts that want the same series in other orders never wait in a circle', async () => {
  const names = ['X', 'Y', 'Z'];
  const taken = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      take(
        Object.fromEntries((at % 2 === 0 ? names : names.toReversed()).map((name) => [name, series(name)])),
      ),
    ),
  );
  for (const name of names)
    expect(taken.map((one) => one[name]).toSorted((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
});
