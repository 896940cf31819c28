import { subtractWorkingTime, workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { WORKING_DAY_MS, WORKING_HOUR_MS } from './limit.ts';

/** When a dossier belongs on the list of those due soon (danh sách đến hạn hằng ngày). */
export interface DueSoonLead {
  /** Working days before the due date. */
  readonly workingDays: number;
  /** Share of the working time from start to due, 0 to 1. */
  readonly share: number;
}

/** The first moment at which either lead is reached, and never before `start`. */
export function dueSoonAt(calendar: Calendar, start: Date, due: Date, lead: DueSoonLead): Date {
  const ofTheWhole = Math.max(0, workingTimeBetween(calendar, start, due)) * lead.share;
  const leadMs = Math.round(Math.max(lead.workingDays * WORKING_DAY_MS, ofTheWhole));
  return later(start, subtractWorkingTime(calendar, due, leadMs));
}

/** When the apology for a dossier that will be late has to stand as a draft: `leadHours` working hours before due. */
export function apologyAt(calendar: Calendar, due: Date, leadHours: number): Date {
  return subtractWorkingTime(calendar, due, leadHours * WORKING_HOUR_MS);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
