import type { SectorAssignmentView } from '@motcua/contract/roster';
import { isoInstant } from '@motcua/rules/calendar';
import { STEP_ROLES } from '@motcua/rules/process';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

/** The change of a unit's assignment that counts. */
export const lastAssignment = (db: Db | Tx, unit: string) =>
  db
    .selectFrom('sector_assignment')
    .selectAll()
    .where('unit_key', '=', unit)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Accounts named for a sector in a unit, in order; empty: none. */
export async function namedFor(
  { db }: Pick<Context, 'db'>,
  { unit, sector }: { unit: string; sector: string },
): Promise<readonly string[]> {
  const last = await lastAssignment(db, unit);
  return last?.rules.find((one) => one.sector === sector)?.people ?? [];
}

/** Sectors of the procedures in force on a day. */
async function sectorsOn(db: Db | Tx, date: string): Promise<string[]> {
  const rows = await db
    .selectFrom('procedure_version')
    .select('sector')
    .distinct()
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .execute();
  return rows.map(({ sector }) => sector).toSorted((a, b) => a.localeCompare(b, 'vi'));
}

/** Who holds a role of steps in a unit on a day. */
async function peopleOn(db: Db | Tx, unit: string, date: string): Promise<SectorAssignmentView['people']> {
  const posts = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['account.id', 'account.full_name', 'post.roles'])
    .where('post.unit_key', '=', unit)
    .where('post.valid_from', '<=', date)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', date)]))
    .where('account.closed_at', 'is', null)
    .orderBy('account.full_name')
    .orderBy('account.username')
    .execute();
  const steps: readonly string[] = STEP_ROLES;
  const people = posts.filter(({ roles }) => roles.some((role) => steps.includes(role)));
  return [...new Map(people.map((one) => [one.id, { accountId: one.id, fullName: one.full_name }])).values()];
}

/** The assignment of a unit as its reader sees it. */
export async function sectorView(
  { reference, now }: Context,
  db: Db | Tx,
  { unit, maySet }: { unit: string; maySet: boolean },
): Promise<SectorAssignmentView> {
  const held = reference.current();
  const today = todayOf(held, now);
  const last = await lastAssignment(db, unit);
  const named = last === undefined ? [] : [last.by_account, ...last.rules.flatMap(({ people }) => people)];
  const accounts =
    named.length === 0
      ? []
      : await db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', named).execute();
  const person = (accountId: string) => ({
    accountId,
    fullName: accounts.find(({ id }) => id === accountId)?.full_name ?? '',
  });
  return {
    unit: unitRef(held, unit, today),
    rules: last?.rules.map(({ sector, people }) => ({ sector, people: people.map(person) })) ?? [],
    changed:
      last === undefined
        ? null
        : { number: last.number, at: isoInstant(held.calendar, last.at), by: person(last.by_account) },
    sectors: await sectorsOn(db, today),
    people: await peopleOn(db, unit, today),
    maySet,
  };
}
