import { randomUUID } from 'node:crypto';
import type { Role } from '@motcua/contract/session';
import { NO_PASSWORD } from '../identity/index.ts';
import type { Caller, Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { inTransaction } from '../platform/transaction.ts';
import { inventName, randomOf } from '../simulation/index.ts';

/**
 * The officer in the practice room: the same account with the posts he holds in the real one today, and no password.
 *
 * @param owner of the practice room: posts that have ended are taken away
 */
export async function copyOfficer(owner: Db, officer: Caller, today: string, now: Date): Promise<void> {
  const { accountId: id, username, fullName: full_name, posts } = officer;
  await inTransaction(owner, async (tx) => {
    await tx
      .insertInto('account')
      .values({
        id,
        username,
        kind: 'OFFICER',
        full_name,
        person_id: null,
        password_hash: NO_PASSWORD,
        demo: false,
        created_at: now,
        closed_at: null,
      })
      .onConflict((on) => on.column('id').doUpdateSet({ username, full_name }))
      .execute();
    await tx.deleteFrom('post').where('account_id', '=', id).execute();
    if (posts.length > 0)
      await tx
        .insertInto('post')
        .values(
          posts.map(({ unitKey, position, division, roles }) => ({
            account_id: id,
            unit_key: unitKey,
            division,
            position,
            roles: [...roles],
            valid_from: today,
            valid_to: null,
            source: 'LOCAL' as const,
          })),
        )
        .execute();
  });
}

/** How a post is called where nobody real holds it. */
const POSITIONS: Partial<Record<Role, string>> = {
  COUNTER_OFFICER: 'Cán bộ một cửa',
  DIVISION_HEAD: 'Trưởng phòng',
  LEADER: 'Lãnh đạo',
  RECORDS_OFFICER: 'Văn thư',
};

/** Long before any practice: an invented colleague has always held his post. */
const SINCE = '2018-01-01';

/**
 * An invented colleague who holds one role at one unit of the practice room, so that what an officer practises has come from
 * somebody and goes on to somebody. The same one each time.
 *
 * @param nth more than one where there must be somebody to choose
 */
export async function colleagueFor(
  { db }: Pick<Services, 'db'>,
  { unitKey, role, nth = 1 }: { unitKey: string; role: Role; nth?: number },
  now: Date,
): Promise<Caller> {
  const position = POSITIONS[role] ?? 'Chuyên viên';
  const username = `thuc-hanh.${unitKey}.${role}.${nth}`.toLowerCase();
  const post = { unitKey, position, division: null, roles: [role] };
  const random = randomOf('practice', username);
  const fullName = `${inventName(random, random.chance(0.5) ? 'MALE' : 'FEMALE')} (thực hành)`;
  const accountId = await inTransaction(db, async (tx) => {
    const made = await tx
      .insertInto('account')
      .values({
        id: randomUUID(),
        username,
        kind: 'OFFICER',
        full_name: fullName,
        person_id: null,
        password_hash: NO_PASSWORD,
        demo: true,
        created_at: now,
        closed_at: null,
      })
      .onConflict((on) => on.column('username').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined)
      return (
        await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()
      ).id;
    await tx
      .insertInto('post')
      .values({
        account_id: made.id,
        unit_key: unitKey,
        division: null,
        position,
        roles: [role],
        valid_from: SINCE,
        valid_to: null,
        source: 'LOCAL',
      })
      .execute();
    return made.id;
  });
  return {
    accountId,
    username,
    kind: 'OFFICER',
    fullName,
    personId: null,
    posts: [post],
    held: [],
    represents: [],
    mustChangePassword: false,
  };
}
