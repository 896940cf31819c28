import type { Role } from '@motcua/contract/session';
import type { Caller } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';

interface PostRow {
  accountId: string;
  unitKey: string;
  position: string;
  division: string | null;
  roles: readonly Role[];
  validFrom: string;
  validTo: string | null;
}

/** The demonstration's people as they stand on a date: only they act in a simulation, never an account of the province. */
export interface Staff {
  /** The account as a caller with the posts of that day. */
  caller(accountId: string, date: string): Caller;
  /** Who holds a role at a unit, by user name. */
  holders(unitKey: string, role: string, date: string): Caller[];
  /** How many people serve at a unit. */
  size(unitKey: string, date: string): number;
  /** Citizens with an account of their own, by user name. */
  citizens: readonly Caller[];
}

/** A simulation needs somebody to act. */
export class NobodyToAct extends Error {
  override name = 'NobodyToAct';
}

/** @throws {NobodyToAct} the database has no demonstration people */
export async function readStaff(db: Db): Promise<Staff> {
  const accounts = await db
    .selectFrom('account')
    .select(['id as accountId', 'username', 'kind', 'full_name as fullName', 'person_id as personId'])
    .where('demo', '=', true)
    .where('closed_at', 'is', null)
    .orderBy('username')
    .execute();
  const posts = (await db
    .selectFrom('post')
    .select([
      'account_id as accountId',
      'unit_key as unitKey',
      'position',
      'division',
      'roles',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('id')
    .execute()) as PostRow[];
  const officers = accounts.filter(({ kind }) => kind === 'OFFICER');
  if (officers.length === 0)
    throw new NobodyToAct(
      'Chưa có người minh họa: chạy motcua serve một lần, không có --empty (no demonstration people yet)',
    );
  const byAccount = Map.groupBy(posts, ({ accountId }) => accountId);
  const inForce = (date: string) => (post: PostRow) =>
    post.validFrom <= date && (post.validTo === null || date <= post.validTo);
  const callers = remembered(
    (date) =>
      new Map(
        officers.map((account): [string, Caller] => [
          account.accountId,
          {
            ...account,
            posts: (byAccount.get(account.accountId) ?? []).filter(inForce(date)),
            held: [],
            represents: [],
            mustChangePassword: false,
          },
        ]),
      ),
  );
  const citizens = accounts
    .filter(({ kind }) => kind === 'CITIZEN')
    .map((account): Caller => ({
      ...account,
      posts: [],
      held: [],
      represents: [],
      mustChangePassword: false,
    }));
  return {
    citizens,
    caller(accountId, date) {
      const found =
        callers(date).get(accountId) ?? citizens.find((citizen) => citizen.accountId === accountId);
      if (found === undefined) throw new Error(`account ${accountId} is not of the demonstration`);
      return found;
    },
    holders: (unitKey, role, date) =>
      [...callers(date).values()].filter(({ posts: held }) =>
        held.some((post) => post.unitKey === unitKey && post.roles.some((one) => one === role)),
      ),
    size: (unitKey, date) =>
      [...callers(date).values()].filter(({ posts: held }) => held.some((post) => post.unitKey === unitKey))
        .length,
  };
}

function remembered<T>(make: (date: string) => T): (date: string) => T {
  const known = new Map<string, T>();
  return (date) => {
    const found = known.get(date) ?? make(date);
    known.set(date, found);
    return found;
  };
}
