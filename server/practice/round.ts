import type { Caller } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { inventPerson, randomOf, type InventedPerson } from '../simulation/index.ts';
import { TASKS, type Task } from './tasks.ts';

const nameOf = (accountId: string): string => `practice ${accountId}`;

/** Since when the tasks of an officer count; undefined: he has never been here. */
export async function roundOf(db: Db, accountId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('data_load')
    .select('loaded_at')
    .where('name', '=', nameOf(accountId))
    .executeTakeFirst();
  return row?.loaded_at;
}

/** The first round of an officer; false where he has had one. */
export async function beginFirstRound(db: Db, accountId: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('data_load')
    .values({ name: nameOf(accountId), sha256: 'round', loaded_at: now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** As if the officer had never been here. */
export const forgetRound = (db: Db, accountId: string) =>
  db.deleteFrom('data_load').where('name', '=', nameOf(accountId)).execute();

/** From now on only what comes after counts. */
export async function beginRound(db: Db | Tx, accountId: string, now: Date): Promise<void> {
  await db
    .insertInto('data_load')
    .values({ name: nameOf(accountId), sha256: 'round', loaded_at: now })
    .onConflict((on) => on.column('name').doUpdateSet({ loaded_at: now }))
    .execute();
}

/** The tasks of an officer's roles. */
export const tasksOf = ({ posts }: Pick<Caller, 'posts'>): Task[] =>
  TASKS.filter(({ role }) => posts.some(({ roles }) => roles.includes(role)));

/** The invented person a task is about: of the officer, the round and the task, so nobody has to note who it was. */
export const personOf = (accountId: string, round: Date, taskId: string): InventedPerson =>
  inventPerson(randomOf('practice', accountId, round.toISOString(), taskId), round.getFullYear());
