import { instantAt, isWorkingDay, localDate, nextWorkingMoment, type Calendar } from '@motcua/rules/calendar';
import { sql, type RawBuilder } from 'kysely';
import type { ClockTerms } from '../../catalogue/index.ts';
import { inOffice } from '../../organisation/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { pausesOf } from '../pauses.ts';
import type { PauseRecord } from '../tables.ts';
import { dueMoments, type DueMoment } from './due-moment.ts';
import { stretchOf, type MoveQuestion } from './question.ts';

/** A due date that moves; times in epoch milliseconds. */
export interface DueMove {
  dossierId: string;
  /** The version this was reckoned from. */
  version: number;
  unit: string;
  start: number;
  dueBefore: number;
  dueAfter: number;
  /** The re-appointment, where there is one; it stays unless it falls on what became a day off. */
  rescheduledBefore: number | null;
  rescheduledAfter: number | null;
  finished: boolean;
  /** Its date stands, and only the proof kept with it was reckoned on the old calendar. */
  proofOnly: boolean;
}

/**
 * Every dossier whose due date is another one on the changed calendar. Only what a due date needs is read, and dossiers
 * of one authority, one set of terms and the same pauses come together, so that a hundred thousand take less than a second.
 */
export async function findMoves(db: Db | Tx, question: MoveQuestion): Promise<DueMove[]> {
  const groups = await sql<Group>`
    select authority, clock, pauses, string_agg(id || ' ' || version || ' ' || ${ms('accepted_at')} || ' ' || ${ms('due_at')} || ' ' ||
      coalesce(${ms('rescheduled_to')}, 0) || ' ' || (finished_at is not null or closed_at is not null)::int || ' ' ||
      ${proofDue(question)}, ',') as rows
    from dossier
    where accepted_at is not null and due_at is not null and clock is not null
      and ${touched(question)} and (${wanted(question)})
      ${question.units === null ? sql`` : sql`and authority = any(${question.units}::text[])`}
    group by authority, clock, pauses`.execute(db);
  const moments = new Map<string, DueMoment>();
  return groups.rows.flatMap((group) => movesOf(question, group, moments));
}

interface Group {
  authority: string;
  clock: ClockTerms;
  pauses: PauseRecord[];
  rows: string;
}

const ms = (column: string): RawBuilder<unknown> => msOf(sql.ref(column));
const msOf = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(date_part('epoch', ${moment}) * 1000)::bigint`;

/** The due date as the proof of a dossier that ended meanwhile has it; 0 where none is looked at. */
const proofDue = ({ finishedToo }: MoveQuestion): RawBuilder<unknown> =>
  finishedToo?.since === undefined
    ? sql`0`
    : sql`coalesce(case when ${endedSince(finishedToo.since)} then ${msOf(sql`(due_proof ->> 'dueAt')::timestamptz`)} end, 0)`;

const endedSince = (since: Date): RawBuilder<boolean> => sql`coalesce(finished_at, closed_at) >= ${since}`;

/** The way from acceptance to the due date, or the re-appointment, meets the changed stretch. */
function touched(question: MoveQuestion): RawBuilder<boolean> {
  const { from, until } = stretchOf(question);
  const restored = [...(question.reappointments?.keys() ?? [])];
  return sql`((accepted_at < ${until} and due_at >= ${from}) or (rescheduled_to >= ${from} and rescheduled_to < ${until})
    or id = any(${restored}::uuid[]))`;
}

function wanted({
  before,
  finishedToo: { between, ids = [], since } = {},
}: MoveQuestion): RawBuilder<boolean> {
  const day = (date: string, time: string): Date => instantAt(before.calendar, date, time);
  return sql.join(
    [
      sql`(finished_at is null and closed_at is null)`,
      ...(ids.length === 0 ? [] : [sql`id = any(${ids}::uuid[])`]),
      ...(since === undefined ? [] : [endedSince(since)]),
      ...(between === undefined
        ? []
        : [
            sql`(closed_at is null and finished_at >= ${day(between.from, '00:00')} and finished_at < ${day(between.to, '24:00')})`,
          ]),
    ],
    sql` or `,
  );
}

function movesOf(question: MoveQuestion, group: Group, moments: Map<string, DueMoment>): DueMove[] {
  const { calendar } = inOffice(question.after, group.authority);
  const due = momentsOf(calendar, group.clock, moments);
  const pauses = pausesOf(group.pauses);
  const moves: DueMove[] = [];
  for (const row of group.rows.split(',')) {
    const [dossierId = '', version, start, dueBefore, rescheduled, finished, proof] = row.split(' ');
    const dueAfter = due(new Date(Number(start)), pauses);
    const rescheduledBefore = Number(rescheduled) || null;
    const rescheduledAfter = reappointed(question, calendar, dossierId, rescheduledBefore);
    if (dueAfter === null) continue;
    const stays = dueAfter === Number(dueBefore) && rescheduledAfter === rescheduledBefore;
    const isProven = Number(proof) === 0 || Number(proof) === dueAfter;
    if (stays && isProven) continue;
    moves.push({
      dossierId,
      version: Number(version),
      unit: group.authority,
      start: Number(start),
      dueBefore: Number(dueBefore),
      dueAfter,
      rescheduledBefore,
      rescheduledAfter,
      finished: finished === '1',
      proofOnly: stays,
    });
  }
  return moves;
}

/** One reckoner for all dossiers of a calendar with the same terms, whatever authority they lie with. */
function momentsOf(calendar: Calendar, terms: ClockTerms, moments: Map<string, DueMoment>): DueMoment {
  const key = `${numberOf(calendar)} ${JSON.stringify(terms)}`;
  const made = moments.get(key) ?? dueMoments(calendar, terms);
  moments.set(key, made);
  return made;
}

const numbers = new WeakMap<Calendar, number>();
let last = 0;
function numberOf(calendar: Calendar): number {
  const number = numbers.get(calendar) ?? (last += 1);
  numbers.set(calendar, number);
  return number;
}

/** What was promised stays, unless the office is closed on that day now: then the next working moment. */
function reappointed(
  { reappointments }: MoveQuestion,
  calendar: Calendar,
  dossierId: string,
  promised: number | null,
): number | null {
  if (promised === null) return null;
  const restored = reappointments?.get(dossierId);
  if (restored?.moved === promised) return restored.back;
  const at = new Date(promised);
  return isWorkingDay(calendar, localDate(calendar, at))
    ? promised
    : nextWorkingMoment(calendar, at).getTime();
}
