import { addDays, addMonths, instantAt, isLocalDate } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** Which dossiers are looked at, as a caller asks. */
export interface Asked {
  process: string;
  procedure?: string | undefined;
  unit?: string | undefined;
  from: string;
  to: string;
}

/** Epoch milliseconds, the end left out. */
export interface Span {
  from: number;
  to: number;
}

/** @throws {Refusal} INVALID_INPUT unless the period is one of so many months at most */
export function spanOf({ reference }: Context, { from, to }: Asked, months: number): Span {
  const { calendar } = reference.current();
  if (!isLocalDate(from) || !isLocalDate(to) || to < from)
    throw new Refusal('INVALID_INPUT', 'Kỳ xem phải có ngày đầu không sau ngày cuối.');
  if (to > addDays(addMonths(from, months), -1))
    throw new Refusal('INVALID_INPUT', `Kỳ xem dài nhất ${months} tháng. Chọn ngày cuối gần ngày đầu hơn.`);
  return {
    from: instantAt(calendar, from, '00:00').getTime(),
    to: instantAt(calendar, to, '24:00').getTime(),
  };
}
