import { isLocalDate } from '@motcua/rules/calendar';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} WRONG_DATE */
export function assertFromToday(validFrom: string, today: string): void {
  if (!isLocalDate(validFrom) || validFrom < today)
    throw new Refusal(
      'WRONG_DATE',
      'Ngày hiệu lực phải từ hôm nay trở đi: hồ sơ đã tiếp nhận giữ bản đồ của ngày tiếp nhận.',
    );
}
