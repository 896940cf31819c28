import { NO_PASSWORD, signInWays } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

/** The open account that has a password of its own and belongs to this number; officers' accounts belong to no number. */
export const findOwner = (db: Db, idNumber: string) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select((eb) => [
      'a.id',
      'a.username',
      'a.full_name as accountName',
      'p.kind',
      'p.full_name as fullName',
      'p.birth_date as birthDate',
      'p.address',
      'p.phone',
      eb
        .exists(
          eb
            .selectFrom('second_factor as f')
            .select('f.account_id')
            .whereRef('f.account_id', '=', 'a.id')
            .where('f.confirmed_at', 'is not', null),
        )
        .as('secondFactor'),
    ])
    .where('p.id_number', '=', idNumber)
    .where('a.kind', '<>', 'OFFICER')
    .where('a.closed_at', 'is', null)
    .where('a.password_hash', '<>', NO_PASSWORD)
    .executeTakeFirst();

/** Codes issued for an account within the last day. */
export async function issuedToday(db: Db, accountId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('account_recovery')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('account_id', '=', accountId)
    .where('issued_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(count);
}
const DAY_MS = 24 * 3_600_000;

/**
 * There is nothing to recover where people sign in by the e-identity only.
 *
 * @throws {Refusal} SIGN_IN_WAY
 */
export function assertPasswordsOpen(context: Context): void {
  if (signInWays(context).password) return;
  throw new Refusal(
    'SIGN_IN_WAY',
    'Hôm nay người dân đăng nhập bằng VNeID, không dùng mật khẩu. Mất tài khoản VNeID thì đến công an xã, phường.',
  );
}
