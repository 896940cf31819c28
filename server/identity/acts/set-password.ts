import { hash } from '@node-rs/argon2';
import type { Db } from '../../platform/database.ts';

/** 19 MiB, two passes: the least the OWASP password sheet asks of argon2id. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** @returns whether the account exists */
export async function setPassword(db: Db, username: string, password: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('username', '=', username)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
