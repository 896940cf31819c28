import { isLocalDate } from '@motcua/rules/calendar';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} INVALID_INPUT where the day of a decision is no day, or lies ahead */
export function assertDecision(decision: { date: string } | undefined, today: string): void {
  if (decision === undefined || (isLocalDate(decision.date) && decision.date <= today)) return;
  throw new Refusal('INVALID_INPUT', {
    detail: 'Ngày quyết định công bố không sau hôm nay. Quyết định chưa ký thì để trống, ghi khi duyệt.',
    fields: [{ field: 'decision.date', message: 'Ngày quyết định chưa đúng' }],
  });
}
