import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface Officer {
  accountId: string;
  fullName: string;
  position: string;
  openTasks: number;
}

/** Officers holding a role in a unit on a date, the least burdened first (name breaks a tie, so that the order is the same everywhere). */
export async function officersOf(
  db: Db | Tx,
  { unit, role, date }: { unit: string; role: string | undefined; date: string },
): Promise<Officer[]> {
  return db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select((eb) => [
      'account.id as accountId',
      'account.full_name as fullName',
      'post.position',
      eb
        .selectFrom('task')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('task.account_id', '=', 'account.id')
        .where('task.done_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('openTasks'),
    ])
    .where('post.unit_key', '=', unit)
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('account.closed_at', 'is', null)
    .$if(role !== undefined, (query) => query.where(sql<boolean>`${role ?? ''} = any(post.roles)`))
    .orderBy('openTasks')
    .orderBy('account.username')
    .execute();
}
