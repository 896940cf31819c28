import type { StuckLetterView } from '@motcua/contract/letters';
import type { PersonRef } from '@motcua/contract/shape';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { unitsOfTheProvince } from '../administration/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { officersOf } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { MAX_ATTEMPTS } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { aboutOf } from './about.ts';
import { withoutPersons } from '../platform/without-persons.ts';

const MOST = 100;

const STUCK = {
  GIVEN_UP: sql<boolean>`attempts >= ${sql.lit(MAX_ATTEMPTS)}`,
  TRIED: sql<boolean>`attempts < ${sql.lit(MAX_ATTEMPTS)} and failure is not null`,
} as const;

/** Of a letter not carried out yet: it failed, whether it is still tried or not. */
export const IS_STUCK = sql<boolean>`(attempts >= ${sql.lit(MAX_ATTEMPTS)} or failure is not null)`;

/** The oldest hundred of them, each with who answers for it. */
export async function stuckLetters(
  context: Context,
  db: Db | Tx,
  which: keyof typeof STUCK,
): Promise<StuckLetterView[]> {
  const { calendar } = context.reference.current();
  const letters = await db
    .selectFrom('outbox')
    .select(['id', 'topic', 'created_at', 'attempts', 'failure', 'next_try_at'])
    .where('done_at', 'is', null)
    .where(STUCK[which])
    .orderBy('id')
    .limit(MOST)
    .execute();
  if (letters.length === 0) return [];
  const ids = letters.map(({ id }) => id);
  const taken = await db
    .selectFrom('letter_act')
    .innerJoin('account', 'account.id', 'letter_act.account_id')
    .distinctOn('letter_id')
    .select(['letter_id', 'account.id as accountId', 'account.full_name as fullName'])
    .where('letter_id', 'in', ids)
    .where('act', '=', 'TAKE')
    .orderBy('letter_id')
    .orderBy('letter_act.id', 'desc')
    .execute();
  const first = await firstAdministrator(context, db);
  const about = await aboutOf(db, ids);
  return letters.map(({ id, topic, created_at, attempts, failure, next_try_at }) => {
    const by = taken.find((row) => row.letter_id === id);
    return {
      id,
      topic,
      writtenAt: isoInstant(calendar, created_at),
      attempts,
      failure: withoutPersons(failure ?? ''),
      nextTryAt: which === 'TRIED' ? isoInstant(calendar, next_try_at) : null,
      about: about.get(id) ?? null,
      responsible: by === undefined ? first : { accountId: by.accountId, fullName: by.fullName },
      taken: by !== undefined,
    };
  });
}

/** Answers for what nobody has taken; null where the province has no administrator. */
async function firstAdministrator({ reference, now }: Context, db: Db | Tx): Promise<PersonRef | null> {
  const held = reference.current();
  for (const unit of unitsOfTheProvince(held)) {
    const date = todayOf(held, now);
    const [first] = await officersOf(db, { unit, role: 'ADMINISTRATOR', date });
    if (first !== undefined) return { accountId: first.accountId, fullName: first.fullName };
  }
  return null;
}
