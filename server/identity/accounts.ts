import { randomUUID } from 'node:crypto';
import type { Role } from '@motcua/contract/session';
import type { Db } from '../platform/database.ts';
import { inTransaction } from '../platform/transaction.ts';
import { hashPassword } from './acts/set-password.ts';

/** Accounts as an operator keeps them on the machine itself (`motcua user`); each needs the owner's role of the database. */
export interface AccountLine {
  username: string;
  kind: 'CITIZEN' | 'ORGANISATION' | 'OFFICER';
  fullName: string;
  closedAt: Date | null;
  /** Posts in force on the day asked for. */
  posts: readonly { unitKey: string; position: string; roles: readonly string[] }[];
}

export interface NewOfficer {
  username: string;
  fullName: string;
  password: string;
  unitKey: string;
  position: string;
  roles: readonly Role[];
  /** Local date from which the post is held. */
  from: string;
  now: Date;
}

export async function listAccounts(owner: Db, date: string): Promise<AccountLine[]> {
  const accounts = await owner
    .selectFrom('account')
    .select(['id', 'username', 'kind', 'full_name as fullName', 'closed_at as closedAt'])
    // the system acts, but nobody signs in as it: it has no password
    .where('password_hash', '<>', '')
    .orderBy('username')
    .execute();
  const posts = await owner
    .selectFrom('post')
    .select(['account_id', 'unit_key as unitKey', 'position', 'roles'])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('id')
    .execute();
  const held = Map.groupBy(posts, ({ account_id }) => account_id);
  return accounts.map(({ id, ...account }) => ({ ...account, posts: held.get(id) ?? [] }));
}

/** @returns whether the name was free; where it was not nothing is written */
export async function addOfficer(owner: Db, officer: NewOfficer): Promise<boolean> {
  const id = randomUUID();
  const password_hash = await hashPassword(officer.password);
  return inTransaction(owner, async (tx) => {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('account')
      .values({
        id,
        username: officer.username,
        kind: 'OFFICER',
        full_name: officer.fullName,
        person_id: null,
        password_hash,
        demo: false,
        created_at: officer.now,
        closed_at: null,
      })
      .onConflict((on) => on.column('username').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await tx
      .insertInto('post')
      .values({
        account_id: id,
        unit_key: officer.unitKey,
        division: null,
        position: officer.position,
        roles: [...officer.roles],
        valid_from: officer.from,
        valid_to: null,
        source: 'LOCAL',
      })
      .execute();
    return true;
  });
}

/** The account stays, for what it has done; nobody signs in with it any more and its sessions end. */
export async function closeAccount(owner: Db, username: string, now: Date): Promise<boolean> {
  return inTransaction(owner, async (tx) => {
    const account = await tx
      .updateTable('account')
      .set({ closed_at: now })
      .where('username', '=', username)
      .where('closed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (account === undefined) return false;
    await tx.deleteFrom('session').where('account_id', '=', account.id).execute();
    return true;
  });
}
