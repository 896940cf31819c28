import type { CalendarLimitMove, CalendarMove } from '@motcua/contract/administration';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { LimitMove } from '../../dossier/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getChange } from '../calendar-changes.ts';
import { assertMayRead } from '../guard.ts';

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

/** A limit beside the due date before and after. */
export function limitView(
  { reference, now }: Context,
  {
    kind,
    dossierId,
    unit,
    before,
    after,
  }: Pick<LimitMove, 'kind' | 'dossierId' | 'unit' | 'before' | 'after'>,
): CalendarLimitMove {
  const held = reference.current();
  return {
    kind,
    dossierId,
    unit: unitRef(held, unit, todayOf(held, now)),
    before: isoInstant(held.calendar, before),
    after: isoInstant(held.calendar, after),
  };
}

export const listCalendarMoves: Act<'listCalendarMoves'> = async (context, { changeId, page = 1 }) => {
  assertMayRead(context);
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
  const limits = await limitsOf(context.db, changeId);
  return {
    total: moved ?? 0,
    page,
    items: rows.map((row) => moveView(context, row)),
    limits: limits.slice(0, PAGE).map((limit) => limitView(context, limit)),
    limitsTotal: limits.length,
  };
};

/** Limits are few beside due dates; what is beyond a page is counted. */
const limitsOf = (db: Db, changeId: string) =>
  db
    .selectFrom('calendar_limit_move')
    .select(['kind', 'dossier_id as dossierId', 'unit_key as unit', 'before', 'after'])
    .where('change_id', '=', changeId)
    .orderBy('before')
    .orderBy('dossier_id')
    .execute();
