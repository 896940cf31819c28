import {
  closeOfBusiness,
  instantAt,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  nextWorkingMoment,
  opening,
} from '../calendar/index.ts';
import type { Calendar, TimeOfDay } from '../calendar/index.ts';
import { checkCutoff } from './limit.ts';

/** How the dossier came: over the network, or on paper at the counter or by post. */
export type TransferChannel = 'ONLINE' | 'COUNTER' | 'POST';

/**
 * By when the one-stop hands a dossier over to the authority that decides (chuyển hồ sơ, NĐ 61/2018 Đ.18). Online: at
 * once, which is the next working moment. On paper: by close of business of the same working day when it came up to
 * and with the `cutoff`, else at the opening of the next working day. Throws ClockError for a cut-off that is no time.
 */
export function transferDeadline(
  calendar: Calendar,
  receivedAt: Date,
  channel: TransferChannel,
  cutoff: TimeOfDay,
): Date {
  checkCutoff(cutoff);
  if (channel === 'ONLINE') return nextWorkingMoment(calendar, receivedAt);
  const date = localDate(calendar, receivedAt);
  const inTime = isWorkingDay(calendar, date) && receivedAt <= instantAt(calendar, date, cutoff);
  return inTime ? closeOfBusiness(calendar, date) : opening(calendar, nextWorkingDay(calendar, date));
}
