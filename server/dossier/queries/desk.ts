import { closeOfBusiness, isoInstant, isWorkingDay } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { Reference } from '../../organisation/index.ts';
import type { Caller } from '../../platform/context.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Desk } from './queues.ts';

/**
 * Whose lists are looked at, from where: the units of his posts, or one of them.
 *
 * @throws {Refusal} FORBIDDEN for another unit
 */
export function deskOf(
  reference: Reference,
  caller: Caller,
  { now, unit }: { now: Date; unit: string | undefined },
): Desk {
  const units = [...new Set(caller.posts.map((post) => post.unitKey))];
  if (unit !== undefined && !units.includes(unit))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được danh sách việc của đơn vị mình.');
  return {
    accountId: caller.accountId,
    units: unit === undefined ? units : [unit],
    held: unit === undefined && caller.held.length > 0,
    now,
    endOfToday: endOfDayOf(reference, now),
  };
}

/** When the offices of the province close on the day of a moment. */
export const endOfDayOf = (reference: Reference, at: Date): Date =>
  new Date(closeOfBusiness(reference.calendar, todayOf(reference, at)).getTime());

/** The same as the contract says it; null on a day nobody works. */
export function closingTime(reference: Reference, now: Date): string | null {
  const { calendar } = reference;
  const today = todayOf(reference, now);
  return isWorkingDay(calendar, today) ? isoInstant(calendar, closeOfBusiness(calendar, today)) : null;
}
