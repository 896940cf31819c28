import { covers, judge, standingAt, type Decided, type Judged } from '@motcua/rules/authority';
import { todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { authoritiesIn, type Held } from './held.ts';

/** Somebody who may decide, with the post he does it in. */
export interface Decider {
  accountId: string;
  fullName: string;
  position: string;
}

/** Those who may decide a matter at a moment, the highest office first; who is away is among them. */
export async function decidersOf(
  db: Db | Tx,
  reference: Reference,
  decided: Decided,
  at: Date,
): Promise<Decider[]> {
  const all = await authoritiesIn(db, reference, { units: [decided.unit], at });
  return deciding(all, decided, { at, drafters: [], drafterRule: 'ALWAYS', away: [] });
}

/**
 * Those to whom a decision may be given now, the highest office first: they are there, and of those who prepared what is
 * decided whoever the parameter lets decide it.
 */
export async function decidersThere(
  { db, reference, now }: Pick<Context, 'db' | 'reference' | 'now'>,
  decided: Decided,
  drafters: readonly string[],
): Promise<Decider[]> {
  const held = reference.current();
  const [all, away] = await Promise.all([
    authoritiesIn(db, held, { units: [decided.unit], at: now }),
    awayAt(db, now),
  ]);
  const drafterRule = parameter(held, 'authority.drafterDecides', todayOf(held, now), decided.procedure);
  return deciding(all, decided, { at: now, drafters, drafterRule, away }).filter(
    ({ accountId }) => !away.includes(accountId),
  );
}

function deciding(all: readonly Held[], decided: Decided, judged: Omit<Judged, 'person'>): Decider[] {
  const people = new Map(
    all
      .toReversed()
      .map(({ holder, holderName, position }) => [
        holder,
        { accountId: holder, fullName: holderName, position },
      ]),
  );
  const inOrder = new Set(all.map(({ holder }) => holder));
  return [...inOrder]
    .filter((person) => 'authority' in judge(all, decided, { ...judged, person }))
    .flatMap((person) => people.get(person) ?? []);
}

/** Accounts of those who are away at a moment: none of them decides instead of another. */
export async function awayAt(db: Db | Tx, at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('absence')
    .select('account_id')
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Tells of any matter at any unit whether somebody may decide it at a moment, by office or by a grant in force. */
export async function decidedAt(
  db: Db | Tx,
  reference: Reference,
  at: Date,
): Promise<(decided: Decided) => boolean> {
  const known = await authoritiesIn(db, reference, { units: [...reference.units.keys()], at });
  const counting = known.filter((one) => standingAt(one, at) === 'IN_FORCE');
  return (decided) => counting.some((one) => covers(one, decided));
}
