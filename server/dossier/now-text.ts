import { STATES } from '@motcua/rules/dossier';
import { formatInstant, type Lang } from '@motcua/rules/text';
import { todayOf } from '../catalogue/index.ts';
import { unitName, type Reference } from '../organisation/index.ts';
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
  switch (dossier.state) {
    case 'DRAFT':
      return vi
        ? 'Hồ sơ chưa nộp. Bạn có thể khai tiếp và nộp bất cứ lúc nào.'
        : 'Not sent yet. You can go on filling it in and send it at any time.';
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
    case 'RESULT_READY':
      return vi
        ? `Đã có kết quả. Mời nhận tại ${unit(dossier.intake_unit)}.`
        : `The result is ready at ${unit(dossier.intake_unit)}.`;
    default:
      break;
  }
  if (STATES[dossier.state].terminal || task === undefined)
    return `${STATES[dossier.state][lang]}${dossier.returned_at === null ? '' : `, ${at(dossier.returned_at)}`}.`;
  const due =
    dossier.due_at === null
      ? ''
      : vi
        ? `, hẹn trả ${at(dossier.due_at)}`
        : `, result due ${at(dossier.due_at)}`;
  return vi
    ? `Đang ở bước “${task.name}”, ${unit(task.unit_key)} giữ${due}.`
    : `Now at “${task.name_en}”, held by ${unit(task.unit_key)}${due}.`;
}
