import type { Act } from '../../platform/dispatch.ts';
import { calendarChanges, changeView } from '../calendar-changes.ts';
import { assertMayRead } from '../guard.ts';

/** A province changes its calendar some dozen times a year; what is older is in the yearly list of days. */
const NEWEST = 200;

export const listCalendarChanges: Act<'listCalendarChanges'> = async (context, { status }) => {
  assertMayRead(context);
  const rows = await calendarChanges(context.db).limit(NEWEST).execute();
  const items = rows.map((row) => changeView(context, row));
  return { items: status === undefined ? items : items.filter((item) => item.status === status) };
};
