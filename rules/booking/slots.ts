import { instantAt, localDate, officeDays } from '../calendar/index.ts';
import type { Calendar, LocalDate, Shift, TimeOfDay } from '../calendar/index.ts';

/** What a unit offers to whoever books a visit; the numbers are the unit's own or the province's (docs/parameters.md). */
export interface BookingOffer {
  /** Length of a slot in minutes. */
  slotMinutes: number;
  /** People received in one slot; 0: no visits are booked there. */
  places: number;
}

/** From when and until when visits are booked. */
export interface BookingTerms {
  /** Days after today. */
  daysAhead: number;
  /** Minutes a slot must still be away. */
  leadMinutes: number;
}

/** One slot of a day (khung giờ hẹn), half-open. */
export interface Slot {
  from: TimeOfDay;
  to: TimeOfDay;
  startsAt: Date;
  endsAt: Date;
}

const MINUTE_MS = 60_000;

/**
 * The slots of a local day, from each shift of the office's calendar; a rest of a shift shorter than a slot is left out. None
 * on a holiday or a day off.
 */
export function slotsOn(calendar: Calendar, date: LocalDate, { slotMinutes, places }: BookingOffer): Slot[] {
  if (places === 0) return [];
  const [day] = officeDays(calendar, date, 1);
  return (day?.shifts ?? []).flatMap((shift) => {
    const [opens, closes] = [minutesOf(shift.from), minutesOf(shift.to)];
    return Array.from({ length: Math.floor((closes - opens) / slotMinutes) }, (_, at) => {
      const [from, to] = [opens + at * slotMinutes, opens + (at + 1) * slotMinutes].map(timeOf) as [
        string,
        string,
      ];
      return {
        from,
        to,
        startsAt: instantAt(calendar, date, from),
        endsAt: instantAt(calendar, date, to),
      };
    });
  });
}

/** Far enough away to be booked; slots of a day beyond the last bookable one are not asked for. */
export const isAhead = (
  { startsAt }: Pick<Slot, 'startsAt'>,
  now: Date,
  { leadMinutes }: BookingTerms,
): boolean => startsAt.getTime() - now.getTime() >= leadMinutes * MINUTE_MS;

/** Whether the office, by its calendar as it stands now, still receives people from the first to the last minute of it. */
export function isReceived(
  calendar: Calendar,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): boolean {
  const date = localDate(calendar, startsAt);
  const [day] = officeDays(calendar, date, 1);
  return (day?.shifts ?? []).some(
    ({ from, to }: Shift) =>
      instantAt(calendar, date, from) <= startsAt && endsAt <= instantAt(calendar, date, to),
  );
}

function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const timeOf = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
