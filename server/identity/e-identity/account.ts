import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { NO_PASSWORD } from '../acts/set-password.ts';
import type { EIdentityHolder } from './claims.ts';

/**
 * The one account of an identification number or organisation code: found, or made at the first sign-in. What the e-identity
 * says of name, birth and sex counts from now on; address and ways to reach the person only where nothing is known yet.
 *
 * @throws {Refusal} FORBIDDEN for an account that was closed
 */
export async function accountOf(tx: Tx, holder: EIdentityHolder, now: Date): Promise<string> {
  // two browsers that sign in for the first time at once make one account
  await sql`select pg_advisory_xact_lock(hashtext(${`e-identity ${holder.number}`}))`.execute(tx);
  const personId = await personOf(tx, holder);
  const account = await tx
    .selectFrom('account')
    .select(['id', 'closed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (account === undefined) return open(tx, personId, holder, now);
  if (account.closed_at !== null)
    throw new Refusal(
      'FORBIDDEN',
      'Tài khoản này đã bị đóng. Mang giấy tờ tùy thân đến quầy một cửa gần nhất để được mở lại.',
    );
  await tx
    .updateTable('account')
    .set({ full_name: holder.fullName })
    .where('id', '=', account.id)
    .where('full_name', '<>', holder.fullName)
    .execute();
  return account.id;
}

async function personOf(tx: Tx, holder: EIdentityHolder): Promise<string> {
  const known = await tx
    .selectFrom('person')
    .selectAll()
    .where('id_number', '=', holder.number)
    .executeTakeFirst();
  if (known === undefined) {
    const id = randomUUID();
    const { kind, fullName: full_name, number: id_number, address, phone, email } = holder;
    const born = { birth_date: holder.birthDate, gender: holder.gender };
    await tx
      .insertInto('person')
      .values({ id, kind, full_name, id_number, address, phone, email, ...born })
      .execute();
    return id;
  }
  await tx
    .updateTable('person')
    .set({
      full_name: holder.fullName,
      birth_date: holder.birthDate ?? known.birth_date,
      gender: holder.gender ?? known.gender,
      address: known.address === '' ? holder.address : known.address,
      phone: known.phone === '' ? holder.phone : known.phone,
      email: known.email === '' ? holder.email : known.email,
    })
    .where('id', '=', known.id)
    .execute();
  return known.id;
}

/** Sixteen letters and no digit: nothing in it can be taken for the number of a person. */
const madeUp = (): string =>
  `dd.${randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

/** Its name is made up: a number of a person stands in no list of accounts. */
async function open(
  tx: Tx,
  person_id: string,
  { kind, fullName }: EIdentityHolder,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('account')
    .values({
      id,
      username: madeUp(),
      kind: kind === 'PERSON' ? 'CITIZEN' : 'ORGANISATION',
      full_name: fullName,
      person_id,
      password_hash: NO_PASSWORD,
      demo: false,
      created_at: now,
      closed_at: null,
    })
    .execute();
  return id;
}
