import { isLocalDate } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import { Refusal } from '../platform/refusal.ts';

/**
 * A version begins today at the earliest, because what has been accepted keeps the version of its day, and after the
 * latest there is.
 *
 * @throws {Refusal} WRONG_DATE
 */
export function assertEffective(validFrom: string, today: string, latest: string): void {
  if (!isLocalDate(validFrom) || validFrom < today)
    throw new Refusal(
      'WRONG_DATE',
      'Ngày hiệu lực phải từ hôm nay trở đi: hồ sơ đã tiếp nhận giữ phiên bản của ngày tiếp nhận.',
    );
  if (validFrom <= latest)
    throw new Refusal(
      'WRONG_DATE',
      `Thủ tục đã có phiên bản hiệu lực từ ${formatDate(latest)}. Chọn ngày sau đó, hoặc thu hồi phiên bản ấy trước.`,
    );
}
