import { addDays, instantAt, localDate, type TimeOfDay } from '@motcua/rules/calendar';
import type { Services } from '../platform/context.ts';

/** The next night after a moment, by the province's clock: when a job of every night comes. */
export const eachNight =
  (at: TimeOfDay) =>
  (after: Date, { reference }: Services): Date => {
    const { calendar } = reference.current();
    const today = localDate(calendar, after);
    const tonight = instantAt(calendar, today, at);
    return tonight > after ? tonight : instantAt(calendar, addDays(today, 1), at);
  };
