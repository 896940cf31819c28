import { addDays, instantAt, localDate, type Calendar, type TimeOfDay } from '../calendar/index.ts';

/** Hours of every day in which nothing rings, over midnight where they end earlier than they begin; of no length: none. */
export interface QuietHours {
  from: TimeOfDay;
  until: TimeOfDay;
}

/** When what is to be said now may be said: now, or at the end of the quiet hours. */
export function afterQuiet(calendar: Calendar, { from, until }: QuietHours, now: Date): Date {
  const today = localDate(calendar, now);
  const overMidnight = until < from;
  // the hours that began yesterday, and those that begin today
  for (const day of [addDays(today, -1), today]) {
    const end = instantAt(calendar, overMidnight ? addDays(day, 1) : day, until);
    if (now >= instantAt(calendar, day, from) && now < end) return end;
  }
  return now;
}
