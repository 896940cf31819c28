import type { CalendarChangeView } from '@motcua/contract/administration';
import { isoInstant } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProposedChange } from './calendar-content.ts';
import type { CalendarChangeTable, DecidedDay } from './tables.ts';
import { twoPeople } from './two-people.ts';

export type CalendarChangeRow = Selectable<CalendarChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
};

/** Changes with the names of who proposed and decided them, newest first. */
export const calendarChanges = (db: Db | Tx) =>
  db
    .selectFrom('calendar_change')
    .innerJoin('account as proposer', 'proposer.id', 'calendar_change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'calendar_change.decided_by')
    .selectAll('calendar_change')
    .select(['proposer.full_name as proposed_name', 'decider.full_name as decided_name'])
    .orderBy('calendar_change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getChange(db: Db | Tx, changeId: string): Promise<CalendarChangeRow> {
  const row = await calendarChanges(db).where('calendar_change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có thay đổi lịch này. Tải lại danh sách.');
}

/**
 * Changes of the calendar are decided one after the other: each is reckoned on what the one before has left.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function getChangeToDecide(tx: Tx, changeId: string): Promise<CalendarChangeRow> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua calendar'))`.execute(tx);
  return getChange(tx, changeId);
}

export const proposedOf = ({
  id,
  unit_key,
  content,
  past_too,
  reverses,
}: CalendarChangeRow): ProposedChange => ({ id, unit: unit_key, content, pastToo: past_too, reverses });

export function statusOf({
  approved,
  applied_at,
  rolled_back_at,
}: Pick<CalendarChangeRow, 'approved' | 'applied_at' | 'rolled_back_at'>): CalendarChangeView['status'] {
  if (rolled_back_at !== null) return 'ROLLED_BACK';
  if (applied_at !== null) return 'APPLIED';
  return approved === false ? 'REJECTED' : 'WAITING';
}

export function changeView({ reference, now }: Context, row: CalendarChangeRow): CalendarChangeView {
  const held = reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const before = new Map(row.before?.map((day) => [day.date, day]));
  return {
    id: row.id,
    number: row.number,
    status: statusOf(row),
    unit: row.unit_key === null ? null : unitRef(held, row.unit_key, todayOf(held, now)),
    days: row.content.days.map((day) => ({ ...dayView(day), before: dayViewOrNull(before.get(day.date)) })),
    shifts: row.content.shifts,
    reason: row.reason,
    legalBasis: row.legal_basis,
    reverses: row.reverses,
    ...twoPeople(held.calendar, row),
    appliedAt: iso(row.applied_at),
    rolledBackAt: iso(row.rolled_back_at),
    moved: row.moved,
  };
}

const dayView = ({ date, kind, name, confirmed }: DecidedDay): Omit<DecidedDay, 'decided'> => ({
  date,
  kind,
  name,
  confirmed,
});

const dayViewOrNull = (day: DecidedDay | undefined): Omit<DecidedDay, 'decided'> | null =>
  day === undefined ? null : dayView(day);
