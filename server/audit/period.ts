import { addDays, instantAt, isLocalDate, type Calendar } from '@motcua/rules/calendar';
import { Refusal } from '../platform/refusal.ts';

/** Whole local days from the beginning of the first to the end of the last. */
export function periodOf(
  calendar: Calendar,
  { from, to }: { from: string; to: string },
): { start: Date; end: Date } {
  for (const [field, date] of Object.entries({ from, to }))
    if (!isLocalDate(date))
      throw new Refusal('INVALID_INPUT', {
        detail: 'Ngày không có trong lịch.',
        fields: [{ field, message: 'Ngày không có trong lịch', messageEn: 'No such day' }],
      });
  return { start: instantAt(calendar, from, '00:00'), end: instantAt(calendar, addDays(to, 1), '00:00') };
}
