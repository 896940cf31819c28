import type { AbsenceView } from '@motcua/contract/absence';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Db } from '../platform/database.ts';
import { standingOf } from './away.ts';
import { answersFor, signedIn } from './rights.ts';
import type { AbsenceRow } from './tables.ts';

/** Absences as their reader may see them: why somebody is away is for him and for whoever answers for the unit. */
export async function absenceViews(
  context: Context,
  db: Db | Tx,
  rows: readonly AbsenceRow[],
): Promise<AbsenceView[]> {
  if (rows.length === 0) return [];
  const [people, posts, covers, open] = await Promise.all([
    peopleOf(db, rows),
    postsOf(context, db, rows),
    coversOf(db, rows),
    openOf(db, rows),
  ]);
  const reference = context.reference.current();
  const today = todayOf(reference, context.now);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(reference.calendar, at));
  const person = (accountId: string) => ({ accountId, fullName: people.get(accountId) ?? '' });
  return rows.map((row): AbsenceView => {
    const own = posts.filter(({ account_id }) => account_id === row.account_id);
    const units = [...new Set(own.map(({ unit_key }) => unit_key))];
    const near =
      row.account_id === signedIn(context).accountId || units.some((unit) => answersFor(context, unit));
    const standing = standingOf(row, context.now);
    return {
      id: row.id,
      officer: person(row.account_id),
      position: own[0]?.position ?? '',
      units: units.map((unit) => unitRef(reference, unit, today)),
      from: isoInstant(reference.calendar, row.from_at),
      to: iso(row.to_at),
      standing,
      reason: near ? row.reason : null,
      note: near ? row.note : null,
      deputy: row.deputy === null ? null : person(row.deputy),
      markedBy: person(row.marked_by),
      markedAt: isoInstant(reference.calendar, row.marked_at),
      endedBy: row.ended_by === null ? null : person(row.ended_by),
      endedAt: iso(row.ended_at),
      covers: covers
        .filter((one) => one.absence_id === row.id)
        .map(({ cover, open: has, done, returned }) => ({ by: person(cover), open: has, done, returned })),
      uncovered:
        standing === 'AWAY' ? (open.find((one) => one.account_id === row.account_id)?.count ?? 0) : 0,
      mayEnd: near && standing !== 'BACK',
    };
  });
}

async function peopleOf(db: Db | Tx, rows: readonly AbsenceRow[]): Promise<Map<string, string>> {
  const covers = await db
    .selectFrom('absence_cover')
    .select('cover')
    .distinct()
    .where(
      'absence_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const ids = [
    ...covers.map(({ cover }) => cover),
    ...rows.flatMap((row) =>
      [row.account_id, row.deputy, row.marked_by, row.ended_by].filter((one) => one !== null),
    ),
  ];
  const found = await db.selectFrom('account').select(['id', 'full_name']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, full_name }) => [id, full_name]));
}

function postsOf({ reference, now }: Context, db: Db | Tx, rows: readonly AbsenceRow[]) {
  const today = todayOf(reference.current(), now);
  return db
    .selectFrom('post')
    .select(['account_id', 'unit_key', 'position'])
    .where(
      'account_id',
      'in',
      rows.map(({ account_id }) => account_id),
    )
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('id')
    .execute();
}

const coversOf = (db: Db | Tx, rows: readonly AbsenceRow[]) =>
  db
    .selectFrom('absence_cover')
    .innerJoin('task', 'task.id', 'absence_cover.task_id')
    .select((eb) => [
      'absence_cover.absence_id',
      'absence_cover.cover',
      eb.fn
        .countAll<number>()
        .filterWhere((one) => one.and([one('task.done_at', 'is', null), one('returned_at', 'is', null)]))
        .as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere((one) => one.and([one('task.done_at', 'is not', null), one('returned_at', 'is', null)]))
        .as('done'),
      eb.fn.countAll<number>().filterWhere('returned_at', 'is not', null).as('returned'),
    ])
    .where(
      'absence_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['absence_cover.absence_id', 'absence_cover.cover'])
    .execute();

const openOf = (db: Db | Tx, rows: readonly AbsenceRow[]) =>
  db
    .selectFrom('task')
    .select((eb) => ['account_id', eb.fn.countAll<number>().as('count')])
    .where(
      'account_id',
      'in',
      rows.map(({ account_id }) => account_id),
    )
    .where('done_at', 'is', null)
    .groupBy('account_id')
    .execute();
