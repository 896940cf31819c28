import type { Duty, RosterView } from '@motcua/contract/roster';
import { isoInstant } from '@motcua/rules/calendar';
import { STEP_ROLES } from '@motcua/rules/process';
import { weekFrom, workingHalves } from '@motcua/rules/roster';
import { todayOf } from '../catalogue/index.ts';
import { inOffice, unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

export interface Week {
  unit: string;
  monday: string;
}

type Publication = RosterView['history'][number] & { duties: Duty[] };

/** Everything published for a week, the newest first. */
export async function publicationsOf(
  { reference }: Pick<Context, 'reference'>,
  db: Db | Tx,
  { unit, monday }: Week,
): Promise<Publication[]> {
  const rows = await db
    .selectFrom('roster_publication as p')
    .innerJoin('account', 'account.id', 'p.by_account')
    .select(['p.id', 'p.number', 'p.at', 'p.by_account', 'account.full_name'])
    .where('p.unit_key', '=', unit)
    .where('p.monday', '=', monday)
    .orderBy('p.number')
    .execute();
  if (rows.length === 0) return [];
  const duties = await db
    .selectFrom('roster_duty')
    .select(['publication_id', 'account_id as accountId', 'role', 'day as date', 'half'])
    .where(
      'publication_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('day')
    .orderBy('half')
    .orderBy('account_id')
    .execute();
  let before = new Set<string>();
  const publications: Publication[] = [];
  for (const { id, number, at, by_account, full_name } of rows) {
    const own = duties
      .filter(({ publication_id }) => publication_id === id)
      .map(({ accountId, role, date, half }): Duty => ({ accountId, role, date, half }));
    const keys = new Set(own.map(keyOf));
    publications.unshift({
      number,
      at: isoInstant(reference.current().calendar, at),
      by: { accountId: by_account, fullName: full_name },
      added: [...keys].filter((key) => !before.has(key)).length,
      removed: [...before].filter((key) => !keys.has(key)).length,
      duties: own,
    });
    before = keys;
  }
  return publications;
}

/** Tells half-days of duty apart. */
export const keyOf = ({ accountId, role, date, half }: Duty): string =>
  [accountId, role, date, half].join(' ');

/** Monday to Sunday as the unit works. */
export function daysOf(
  { reference }: Pick<Context, 'reference'>,
  { unit, monday }: Week,
): RosterView['days'] {
  const { calendar } = inOffice(reference.current(), unit);
  return weekFrom(monday).map((date) => ({
    date,
    halves: workingHalves(calendar, date),
    holiday: calendar.off.has(date) ? (calendar.names?.get(date) ?? null) : null,
  }));
}

/** Who may be on duty: one line for each role of steps that somebody holds on a day of the week. */
export async function linesOf(db: Db | Tx, { unit, monday }: Week): Promise<RosterView['lines']> {
  const dates = weekFrom(monday);
  const posts = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select([
      'account.id',
      'account.full_name',
      'post.position',
      'post.roles',
      'post.valid_from',
      'post.valid_to',
    ])
    .where('post.unit_key', '=', unit)
    .where('post.valid_from', '<=', dates.at(-1) ?? monday)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', monday)]))
    .where('account.closed_at', 'is', null)
    .orderBy('account.full_name')
    .orderBy('account.username')
    .orderBy('post.valid_from')
    .execute();
  const lines = new Map<string, RosterView['lines'][number]>();
  for (const role of STEP_ROLES)
    for (const { id, full_name, position, roles, valid_from, valid_to } of posts) {
      if (!roles.includes(role)) continue;
      const serves = dates.filter((date) => valid_from <= date && (valid_to === null || date <= valid_to));
      const known = lines.get(`${role} ${id}`);
      lines.set(`${role} ${id}`, {
        officer: { accountId: id, fullName: full_name },
        position: known?.position ?? position,
        role,
        serves: [...new Set([...(known?.serves ?? []), ...serves])],
      });
    }
  return [...lines.values()];
}

/** A week as its reader sees it; a number asks for an earlier publication. Undefined: there is no such publication. */
export async function rosterView(
  context: Context,
  db: Db | Tx,
  week: Week,
  { mayPublish, number }: { mayPublish: boolean; number?: number | undefined },
): Promise<RosterView | undefined> {
  const [publications, lines] = [await publicationsOf(context, db, week), await linesOf(db, week)];
  const shown = number === undefined ? publications[0] : publications.find((one) => one.number === number);
  if (number !== undefined && shown === undefined) return undefined;
  const reference = context.reference.current();
  return {
    unit: unitRef(reference, week.unit, week.monday),
    monday: week.monday,
    today: todayOf(reference, context.now),
    days: daysOf(context, week),
    lines,
    duties: shown?.duties ?? [],
    published: shown === undefined ? null : told(shown),
    history: publications.map(told),
    mayPublish,
  };
}

const told = ({ number, at, by, added, removed }: Publication): RosterView['history'][number] => ({
  number,
  at,
  by,
  added,
  removed,
});
