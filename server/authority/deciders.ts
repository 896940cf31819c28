import { covers, judge, standingAt, type Decided } from '@motcua/rules/authority';
import type { Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { authoritiesIn } from './held.ts';

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
  const may = (person: string): boolean =>
    'authority' in judge(all, decided, { person, at, drafters: [], drafterRule: 'ALWAYS', away: [] });
  const people = new Map(
    all
      .toReversed()
      .map(({ holder, holderName, position }) => [
        holder,
        { accountId: holder, fullName: holderName, position },
      ]),
  );
  const inOrder = new Set(all.map(({ holder }) => holder));
  return [...inOrder].flatMap((person) => (may(person) ? (people.get(person) ?? []) : []));
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
