import { STATES } from '@motcua/rules/dossier';
import { formatInstant, type Lang } from '@motcua/rules/text';
import { todayOf } from '../catalogue/index.ts';
import { unitName, type Reference } from '../organisation/index.ts';
import { isRescheduled } from './appointment.ts';
import type { TaskRow } from './load.ts';
import type { DossierRow } from './tables.ts';

/** The applicant's first line: where the dossier is, who holds it, until when. */
export function nowText(
  held: Reference,
  now: Date,
  dossier: DossierRow,
  open: readonly TaskRow[],
  lang: Lang,
): string {
  const vi = lang === 'vi';
  const at = (instant: Date): string => formatInstant(held.calendar, instant, lang);
  const unit = (key: string): string => unitName(held, key, todayOf(held, now));
  const [task] = open;
  const returns = open.find(({ kind }) => kind === 'RETURN')?.unit_key ?? dossier.intake_unit;
  switch (dossier.state) {
    case 'DRAFT':
      return vi
        ? 'Hồ sơ chưa nộp. Bạn có thể khai tiếp và nộp bất cứ lúc nào.'
        : 'Not sent yet. You can go on filling it in and send it at any time.';
    case 'DISCARDED':
      return vi
        ? 'Bản nháp đã bỏ: nội dung đã khai và tệp không còn.'
        : 'This draft was thrown away: its answers and files are gone.';
    case 'SUBMITTED': {
      const until = dossier.intake_due_at === null ? '' : at(dossier.intake_due_at);
      return vi
        ? `${unit(dossier.intake_unit)} đang kiểm tra hồ sơ, trả lời chậm nhất ${until}.`
        : `${unit(dossier.intake_unit)} is checking the dossier and will answer by ${until}.`;
    }
    case 'SUPPLEMENT_BEFORE_INTAKE':
    case 'SUPPLEMENT_IN_PROCESS':
      return vi
        ? 'Đang chờ bạn bổ sung giấy tờ. Hồ sơ được xử lý tiếp ngay khi bạn nộp đủ.'
        : 'Waiting for your papers. Work goes on as soon as you hand them in.';
    case 'AWAITING_FINANCIAL_OBLIGATION':
      return vi
        ? 'Đang chờ bạn thực hiện nghĩa vụ tài chính. Hồ sơ được xử lý tiếp ngay khi có chứng từ.'
        : 'Waiting for you to meet the financial obligation. Work goes on as soon as there is proof.';
    case 'REFUSED_AFTER_APPRAISAL':
      return vi
        ? `Đã có thông báo không đủ điều kiện giải quyết. Mời nhận tại ${unit(returns)}.`
        : `The refusal is ready at ${unit(returns)}.`;
    case 'RESULT_READY':
      if (dossier.parent_id !== null)
        return vi
          ? 'Phần này đã có kết quả, trả cùng hồ sơ liên thông.'
          : 'The result of this part is ready and is returned with its case.';
      return vi
        ? `Đã có kết quả. Mời nhận tại ${unit(returns)}.`
        : `The result is ready at ${unit(returns)}.`;
    default:
      break;
  }
  if (STATES[dossier.state].terminal || task === undefined)
    return `${STATES[dossier.state][lang]}${dossier.returned_at === null ? '' : `, ${at(dossier.returned_at)}`}.`;
  const due = dueWords(dossier, at, lang);
  const parts = open.filter(({ kind }) => kind === 'PART');
  if (parts.length > 0)
    return vi
      ? `Đang làm phần: ${parts.map(({ name }) => name).join(', ')}${due}.`
      : `Parts under way: ${parts.map(({ name_en }) => name_en).join(', ')}${due}.`;
  return vi
    ? `${unit(task.unit_key)} đang thực hiện bước “${task.name}”${due}.`
    : `Now at “${task.name_en}”, held by ${unit(task.unit_key)}${due}.`;
}

/** The date the applicant has been given last, with an apology where it is not the first. */
function dueWords(
  { due_at, rescheduled_to }: Pick<DossierRow, 'due_at' | 'rescheduled_to'>,
  at: (instant: Date) => string,
  lang: Lang,
): string {
  if (rescheduled_to !== null && isRescheduled({ due_at, rescheduled_to }))
    return lang === 'vi'
      ? `. Cơ quan giải quyết đã xin lỗi và hẹn lại ${at(rescheduled_to)}`
      : `. With apologies, the result is now due ${at(rescheduled_to)}`;
  if (due_at === null) return '';
  return lang === 'vi' ? `, hẹn trả ${at(due_at)}` : `, result due ${at(due_at)}`;
}
