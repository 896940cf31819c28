import { instantAt } from '@motcua/rules/calendar';
import type { ProcessWorld, StepRole, UnitRule } from '@motcua/rules/process';
import { decidedAt } from '../authority/index.ts';
import { provinceCommittee, receivingUnits } from '../catalogue/index.ts';
import { inForce, type Reference } from '../organisation/index.ts';
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
  const unitsOf = unitsByRule(reference, procedures, date);
  const holds = (unit: string, role: StepRole): boolean => manned.has(`${unit} ${role}`);
  return {
    date,
    limitHours: shortestLimit(procedures),
    given: givenToAll(procedures),
    questions: await questionsOf(db, procedures, date),
    hasUnit: (key) => {
      const unit = reference.units.get(key);
      return unit !== undefined && inForce(unit, date);
    },
    hasOfficer: (rule, role) => {
      if (rule.startsWith('@'))
        return rule
          .slice(1)
          .split('|')
          .every((unit) => holds(unit, role));
      const units = unitsOf[rule as keyof typeof unitsOf];
      // where no agency is asked the step is passed over
      return units.length === 0 ? rule === 'CONSULTED' : units.some((unit) => holds(unit, role));
    },
    mayDecide: (named, rule) =>
      procedures.some((procedure) => {
        const { code, sector } = procedure;
        const decides = (unit: string): boolean =>
          decided({ kind: 'SIGN_RESULT', unit, procedure: code, sector, named });
        if (rule.startsWith('@')) return rule.slice(1).split('|').every(decides);
        return unitsByRule(reference, [procedure], date)[rule as NamedRule].some(decides);
      }),
    hasProcedure: (code) => codes.has(code),
  };
}

type NamedRule = Exclude<UnitRule, `@${string}`>;

/** The units a rule can stand for, over all procedures and all places that receive them. */
function unitsByRule(
  reference: Reference,
  procedures: readonly FollowingProcedure[],
  date: string,
): Record<NamedRule, readonly string[]> {
  const kinds = new Map(
    procedures.map(({ content }) => [`${content.authority} ${content.nonTerritorial}`, content]),
  );
  const receiving = [...kinds.values()].flatMap((content) => receivingUnits(reference, content, date));
  const intake = [...new Set(receiving.map(({ intakeUnit }) => intakeUnit.key))];
  return {
    INTAKE: intake,
    RECEIVING: intake,
    AUTHORITY: [...new Set(receiving.map(({ authority }) => authority))],
    CONSULTED: [...new Set(procedures.flatMap(({ content }) => content.consulted ?? []))],
    PROVINCE_COMMITTEE: [provinceCommittee(reference, date)],
  };
}

/** Units with the roles somebody holds there on a date, as `unit role`. */
async function mannedOn(db: Db | Tx, date: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['post.unit_key', sql<string>`unnest(post.roles)`.as('role')])
    .distinct()
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('account.closed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ unit_key, role }) => `${unit_key} ${role}`));
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
    ({ content }) => new Set(content.components.map(({ code }) => code)),
  );
  return [...(first ?? [])].filter((code) => others.every((codes) => codes.has(code)));
}
