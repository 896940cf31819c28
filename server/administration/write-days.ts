import { CALENDAR_ID } from '../organisation/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/transaction.ts';
import type { CalendarChangeRow } from './calendar-changes.ts';
import type { DecidedDay } from './tables.ts';

/** Writes the decided days and office hours, one row for all units they are for. */
export async function writeContent(tx: Tx, change: CalendarChangeRow, now: Date): Promise<void> {
  const { unit_key, content, reverses } = change;
  await writeDays(tx, unit_key, content.days);
  if (content.shifts === null) return;
  if (reverses !== null) {
    // the office hours of a change carry its id
    await tx.deleteFrom('calendar_shift').where('id', '=', reverses).execute();
    return;
  }
  await tx
    .insertInto('calendar_shift')
    .values({
      id: change.id,
      calendar_id: CALENDAR_ID,
      unit_key,
      valid_from: content.shifts.validFrom,
      valid_to: content.shifts.validTo,
      shifts: JSON.stringify(content.shifts.shifts),
      decided_at: now,
    })
    .execute();
}

async function writeDays(tx: Tx, unit: string | null, days: readonly DecidedDay[]): Promise<void> {
  await sql`delete from calendar_day where calendar_id = ${CALENDAR_ID} and source = 'LOCAL'
    and unit_key is not distinct from ${unit} and date = any(${days.map((day) => day.date)}::date[])`.execute(
    tx,
  );
  const decided = days.filter((day) => day.decided);
  if (decided.length === 0) return;
  await tx
    .insertInto('calendar_day')
    .values(
      decided.map(({ date, kind, name, confirmed }) => ({
        calendar_id: CALENDAR_ID,
        unit_key: unit,
        date,
        kind,
        name,
        confirmed,
        source: 'LOCAL' as const,
      })),
    )
    .execute();
}
