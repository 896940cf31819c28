import { Refusal } from '../platform/refusal.ts';

/** The program is told to stop; another copy, or the next, answers. */
export const stopped = (): Refusal =>
  new Refusal('DATABASE_UNAVAILABLE', 'Hệ thống đang khởi động lại nên dừng xem. Đợi một phút rồi xem lại.');
