import type { StaffLine } from '@motcua/contract/staff';
import type { Reference, UnitTable } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

export interface KnownAccount {
  id: string;
  username: string;
  fullName: string;
  kind: 'CITIZEN' | 'ORGANISATION' | 'OFFICER';
  closed: boolean;
}

export interface KnownPost {
  id: number;
  account_id: string;
  unit_key: string;
  division: string | null;
  position: string;
  roles: string[];
  valid_from: string;
  valid_to: string | null;
}

export interface KnownDivision {
  key: string;
  unit_key: string;
  name: string;
}

/** What lines are judged by: the accounts they name with all their posts, the units, the divisions. */
export interface Known {
  accounts: ReadonlyMap<string, KnownAccount>;
  posts: ReadonlyMap<string, readonly KnownPost[]>;
  units: ReadonlyMap<string, UnitTable>;
  divisions: readonly KnownDivision[];
}

/** Read once for all lines, however many. */
export async function knownOf(
  db: Db | Tx,
  { units }: Reference,
  lines: readonly Pick<StaffLine, 'username'>[],
): Promise<Known> {
  const names = [...new Set(lines.map(({ username }) => username))];
  const rows = await db
    .selectFrom('account')
    .select(['id', 'username', 'full_name', 'kind', 'closed_at'])
    .where('username', 'in', names)
    .execute();
  const ids = rows.map(({ id }) => id);
  const posts =
    ids.length === 0
      ? []
      : await db
          .selectFrom('post')
          .select(['id', 'account_id', 'unit_key', 'division', 'position', 'roles', 'valid_from', 'valid_to'])
          .where('account_id', 'in', ids)
          .execute();
  const accounts = rows.map(({ full_name, closed_at, ...row }): [string, KnownAccount] => [
    row.username,
    { ...row, fullName: full_name, closed: closed_at !== null },
  ]);
  return {
    accounts: new Map(accounts),
    posts: Map.groupBy(posts, ({ account_id }) => account_id),
    units,
    divisions: await divisionsOf(db),
  };
}

export const divisionsOf = (db: Db | Tx): Promise<KnownDivision[]> =>
  db.selectFrom('division').select(['key', 'unit_key', 'name']).orderBy('key').execute();
