import { addDays, addMonths, isLocalDate } from '@motcua/rules/calendar';
import type { ReportWindow } from '@motcua/rules/reports';
import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** A window of a year at most that has passed in full: what is still going on cannot be reported. */
export function assertWindow({ reference, now }: Context, { from, to }: ReportWindow): void {
  if (!isLocalDate(from) || !isLocalDate(to) || to < from)
    throw new Refusal('INVALID_INPUT', 'Kỳ báo cáo phải có ngày đầu không sau ngày cuối.');
  if (to > addDays(addMonths(from, 12), -1))
    throw new Refusal(
      'INVALID_INPUT',
      'Kỳ báo cáo dài nhất một năm. Chọn ngày cuối trong vòng mười hai tháng kể từ ngày đầu.',
    );
  if (to >= todayOf(reference.current(), now))
    throw new Refusal('TOO_EARLY', 'Kỳ báo cáo chưa kết thúc. Lập báo cáo từ ngày sau ngày cuối của kỳ.');
}
