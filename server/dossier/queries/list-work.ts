import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../guard.ts';
import { closingTime, deskOf, endOfDayOf } from './desk.ts';
import { behind, cursorOf, placeOf, readCursor } from './work-order.ts';
import { countWork, workRow, workRows } from './work-rows.ts';
import { stampOf } from './work-stamp.ts';

/** A page of a queue in order of risk; the pages of one list are ordered by the moment its first page was read. */
export const listWork: Act<'listWork'> = async (context, input) => {
  const { db, now, reference } = context;
  const held = reference.current();
  const desk = deskOf(held, signedIn(context), { now, unit: input.unit });
  const limit = input.limit ?? 50;
  const cursor = input.after === undefined ? undefined : readCursor(input.after);
  const asOf = cursor?.asOf ?? now;
  const look = { now: asOf, endOfToday: endOfDayOf(held, asOf) };

  // the stamp is of a snapshot before the rows are read: what comes between is told again, never left out
  const { counts, ...stamp } = await countWork(db, desk);
  const rows = await workRows(db, desk, input, {
    look,
    limit: limit + 1,
    ...(cursor === undefined ? {} : { only: () => behind(look, cursor) }),
  }).execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    counts,
    items: shown.map((row) => workRow(held, now, row)),
    next: rows.length > limit && last !== undefined ? cursorOf(placeOf(last), asOf) : null,
    stamp: stampOf({ ...stamp, at: now }),
    now: isoInstant(held.calendar, now),
    closesAt: closingTime(held, now),
  };
};
