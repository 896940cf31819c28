import { checkFormDraft, placeSaid, type FormDraft, type FormFinding } from '@motcua/rules/form';
import { isLocalDate } from '@motcua/rules/calendar';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { worldOfForm } from './forms.ts';

/**
 * Nothing with an error is published; who publishes in spite of a warning says why.
 *
 * @throws {Refusal} FORM_FINDINGS with place and cure of each error, INVALID_INPUT where a warning has no note
 */
export async function assertSound(
  tx: Tx,
  key: string,
  form: FormDraft,
  { date, note }: { date: string; note: string | null },
): Promise<void> {
  const findings = checkFormDraft(form, await worldOfForm(tx, key, date));
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0)
    throw new Refusal('FORM_FINDINGS', {
      detail: `Còn ${errors.length} lỗi phải sửa trước khi công bố. Mở bản nháp để xem từng chỗ và cách sửa.`,
      fields: errors.map(fieldOf),
    });
  if (findings.length > 0 && (note ?? '').trim() === '')
    throw new Refusal('INVALID_INPUT', {
      detail: `Còn ${findings.length} cảnh báo. Ghi rõ vì sao vẫn công bố, hoặc sửa theo gợi ý rồi đề xuất lại.`,
      fields: [{ field: 'note', message: 'Cần ghi lý do khi còn cảnh báo' }],
    });
}

function fieldOf({ at, vi, en, cureVi, cureEn }: FormFinding) {
  const place = placeSaid(at);
  return {
    field: `${at.page ?? ''}.${at.question ?? ''}`,
    message: `${place.vi}: ${vi} ${cureVi}`,
    messageEn: `${place.en}: ${en} ${cureEn}`,
  };
}

/** @throws {Refusal} WRONG_DATE */
export function assertFromToday(validFrom: string, today: string): void {
  if (!isLocalDate(validFrom) || validFrom < today)
    throw new Refusal(
      'WRONG_DATE',
      'Ngày hiệu lực phải từ hôm nay trở đi: hồ sơ đã nộp giữ mẫu của ngày nộp.',
    );
}
