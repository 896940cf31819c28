import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/transaction.ts';
import type { DemoPerson } from '../province/index.ts';
import { hashPassword } from './acts/set-password.ts';

/**
 * Accounts, persons and posts of the demonstration; an account that stands keeps its id and password. Its posts of the files
 * are replaced; one that was given, changed or ended in the program stays as it was decided.
 */
export async function loadPeople(
  tx: Tx,
  people: readonly DemoPerson[],
  password: string,
  now: Date,
): Promise<void> {
  const password_hash = await hashPassword(password);
  for (const one of people) {
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', one.username)
      .executeTakeFirst();
    const id = account?.id ?? (await addAccount(tx, one, password_hash, now));
    await tx.deleteFrom('post').where('account_id', '=', id).where('source', '=', 'DATA').execute();
    const decided = await tx
      .selectFrom('post')
      .select(['unit_key', 'position', 'valid_from'])
      .where('account_id', '=', id)
      .execute();
    const given = (one.posts ?? []).filter(
      (post) =>
        !decided.some(
          (row) =>
            row.unit_key === post.unit && row.position === post.position && row.valid_from === post.validFrom,
        ),
    );
    const posts = given.map((post) => ({
      account_id: id,
      unit_key: post.unit,
      division: post.department ?? null,
      position: post.position,
      roles: post.roles,
      valid_from: post.validFrom,
      valid_to: post.validTo ?? null,
    }));
    if (posts.length > 0) await tx.insertInto('post').values(posts).execute();
  }
}

async function addAccount(tx: Tx, one: DemoPerson, password_hash: string, now: Date): Promise<string> {
  const id = randomUUID();
  const number = one.idNumber ?? one.taxCode;
  const person_id = one.kind === 'OFFICER' || number === undefined ? null : randomUUID();
  if (person_id !== null && number !== undefined)
    await tx
      .insertInto('person')
      .values({
        id: person_id,
        kind: one.kind === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON',
        full_name: one.fullName,
        id_number: number,
        birth_date: one.birthDate ?? null,
        gender: one.gender ?? null,
        address: one.address,
        phone: one.phone,
        email: one.email ?? '',
      })
      .execute();
  await tx
    .insertInto('account')
    .values({
      id,
      username: one.username,
      kind: one.kind,
      full_name: one.fullName,
      person_id,
      password_hash,
      demo: true,
      created_at: now,
      closed_at: null,
    })
    .execute();
  return id;
}
