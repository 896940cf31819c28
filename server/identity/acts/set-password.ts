import { hash } from '@node-rs/argon2';
import type { Db } from '../../platform/database.ts';

/** 19 MiB, two passes: the least the OWASP password sheet asks of argon2id. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** A password never right: of an account that has none yet, and of names nobody has, so that both are refused as slowly. */
export const NO_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$hw1jcyIBDxOqbqkzSrTPIQtFBzHoB0UqHYu/vT9y/HQ';

/** @returns whether the account exists */
export async function setPassword(db: Db, username: string, password: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password), password_set_by: null, password_until: null })
    .where('username', '=', username)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
