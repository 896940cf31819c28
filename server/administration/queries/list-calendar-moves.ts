import type { CalendarMove } from '@motcua/contract/administration';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getChange } from '../calendar-changes.ts';
import { assertMay } from '../guard.ts';

export const PAGE = 200;

/** A due date before and after, as it is kept or as it would be. */
export interface Moved {
  dossierId: string;
  code: string;
  unit: string;
  dueBefore: Date;
  dueAfter: Date;
  rescheduledBefore: Date | null;
  rescheduledAfter: Date | null;
  finished: boolean;
}

export function moveView({ reference, now }: Context, move: Moved): CalendarMove {
  const held = reference.current();
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  return {
    dossierId: move.dossierId,
    code: move.code,
    unit: unitRef(held, move.unit, todayOf(held, now)),
    dueBefore: iso(move.dueBefore),
    dueAfter: iso(move.dueAfter),
    rescheduledBefore: move.rescheduledBefore && iso(move.rescheduledBefore),
    rescheduledAfter: move.rescheduledAfter && iso(move.rescheduledAfter),
    finished: move.finished,
  };
}

export const listCalendarMoves: Act<'listCalendarMoves'> = async (context, { changeId, page = 1 }) => {
  assertMay(context, 'read');
  const { moved } = await getChange(context.db, changeId);
  const rows = await context.db
    .selectFrom('calendar_move')
    .select([
      'dossier_id as dossierId',
      'code',
      'unit_key as unit',
      'due_before as dueBefore',
      'due_after as dueAfter',
      'rescheduled_before as rescheduledBefore',
      'rescheduled_after as rescheduledAfter',
      'finished',
    ])
    .where('change_id', '=', changeId)
    .orderBy('due_before')
    .orderBy('dossier_id')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  return { total: moved ?? 0, page, items: rows.map((row) => moveView(context, row)) };
};
