import { instantAt } from '@motcua/rules/calendar';
import type { ProcessWorld, UnitRule } from '@motcua/rules/process';
import { decidedAt } from '../authority/index.ts';
import { provinceCommittee, receivingUnits, type Receiving } from '../catalogue/index.ts';
import { inForce, unitName, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { sql } from 'kysely';
import type { FollowingProcedure } from './maps.ts';
import { questionsOf } from './questions.ts';

/** What holds on a day for the procedures that follow a map: the facts its checks ask for. */
export async function worldOn(
  db: Db | Tx,
  reference: Reference,
  procedures: readonly FollowingProcedure[],
  date: string,
): Promise<ProcessWorld> {
  const manned = await mannedOn(db, date);
  // noon: an authority holds on a day from its first to its last moment, a grant perhaps from the morning only
  const decided = await decidedAt(db, reference, instantAt(reference.calendar, date, '12:00'));
  const codes = await codesOn(db, date);
  const placesOf = openPlaces(reference, manned, date);
  const unitsOf = (rule: UnitRule, of = procedures): string[] =>
    rule.startsWith('@')
      ? rule.slice(1).split('|')
      : unitsByRule(reference, of, of.flatMap(placesOf), date)[rule as NamedRule];
  return {
    date,
    limitHours: shortestLimit(procedures),
    given: givenToAll(procedures),
    questions: await questionsOf(db, procedures, date),
    hasUnit: (key) => {
      const unit = reference.units.get(key);
      return unit !== undefined && inForce(unit, date);
    },
    unmanned: (rule, role) => {
      const units = unitsOf(rule);
      // where no agency is asked the step is passed over
      if (units.length === 0) return rule === 'CONSULTED' ? [] : [rule];
      return units
        .filter((unit) => manned.get(unit)?.has(role) !== true)
        .map((unit) => unitName(reference, unit, date));
    },
    undecided: (named, rule) =>
      procedures.flatMap((procedure) => {
        const { code, sector } = procedure;
        return unitsOf(rule, [procedure])
          .filter((unit) => !decided({ kind: 'SIGN_RESULT', unit, procedure: code, sector, named }))
          .map((unit) => `${unitName(reference, unit, date)} (${code})`);
      }),
    hasProcedure: (code) => codes.has(code),
  };
}

type NamedRule = Exclude<UnitRule, `@${string}`>;

/**
 * Where a procedure is taken in: of the one-stop units that receive it those where anybody holds a post. What is not staffed
 * at all does not work with this program yet, and no map can change that; where none is, all of them count.
 */
function openPlaces(
  reference: Reference,
  manned: ReadonlyMap<string, ReadonlySet<string>>,
  date: string,
): (procedure: FollowingProcedure) => readonly Receiving[] {
  const known = new Map<string, readonly Receiving[]>();
  return ({ content, ofCase }) => {
    const received = ofCase ?? content;
    const kind = `${content.authority} ${received.authority} ${received.nonTerritorial}`;
    const found = known.get(kind);
    if (found !== undefined) return found;
    const all = receivingUnits(reference, received, date).map((place) =>
      // a part is its agency's, or the committee's of its case
      reference.units.has(content.authority) ? { ...place, authority: content.authority } : place,
    );
    const open = all.filter(({ intakeUnit }) => manned.has(intakeUnit.key));
    const places = open.length === 0 ? all : open;
    known.set(kind, places);
    return places;
  };
}

/** The units a rule stands for, of these procedures where they are taken in. */
function unitsByRule(
  reference: Reference,
  procedures: readonly FollowingProcedure[],
  places: readonly Receiving[],
  date: string,
): Record<NamedRule, string[]> {
  const intake = [...new Set(places.map(({ intakeUnit }) => intakeUnit.key))];
  return {
    INTAKE: intake,
    RECEIVING: intake,
    AUTHORITY: [...new Set(places.map(({ authority }) => authority))],
    CONSULTED: [...new Set(procedures.flatMap(({ content }) => content.consulted ?? []))],
    PROVINCE_COMMITTEE: [provinceCommittee(reference, date)],
  };
}

/** Units with the roles somebody holds there on a date. */
async function mannedOn(db: Db | Tx, date: string): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['post.unit_key', sql<string>`unnest(post.roles)`.as('role')])
    .distinct()
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('account.closed_at', 'is', null)
    .execute();
  const roles = Map.groupBy(rows, ({ unit_key }) => unit_key);
  return new Map([...roles].map(([unit, held]) => [unit, new Set(held.map(({ role }) => role))]));
}

async function codesOn(db: Db | Tx, date: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('procedure_version')
    .select('code')
    .distinct()
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .execute();
  return new Set(rows.map(({ code }) => code));
}

/** Working hours of a limit; a calendar day is reckoned as five sevenths of a working day. */
const HOURS = { workingHour: 1, workingDay: 8, day: (8 * 5) / 7, month: 8 * 21 } as const;

/** The shortest limit of all procedures and channels; what is settled the same day has one working day. */
function shortestLimit(procedures: readonly FollowingProcedure[]): number | null {
  const limits = procedures.flatMap(({ content }) =>
    content.channels.map(({ limit }) => (limit.value === 0 ? 8 : limit.value * HOURS[limit.unit])),
  );
  return limits.length === 0 ? null : Math.min(...limits);
}

/** Papers that are handed in with every one of the procedures, by code. */
function givenToAll(procedures: readonly FollowingProcedure[]): string[] {
  const [first, ...others] = procedures.map(
    ({ content, ofCase }) => new Set((ofCase ?? content).components.map(({ code }) => code)),
  );
  return [...(first ?? [])].filter((code) => others.every((codes) => codes.has(code)));
}
