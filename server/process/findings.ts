import type { ProcessDefinition, ProcessFinding } from '@motcua/rules/process';
import { checkProcess } from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { worldOfMap } from './examine.ts';

/**
 * Nothing with an error is published; who publishes in spite of a warning says why.
 *
 * @throws {Refusal} MAP_FINDINGS with place and cure of each error, INVALID_INPUT where a warning has no note
 */
export async function assertSound(
  context: Context,
  tx: Tx,
  definition: ProcessDefinition,
  { date, note }: { date: string; note: string | null },
): Promise<void> {
  const findings = checkProcess(definition, await worldOfMap(context, tx, definition.key, date));
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0)
    throw new Refusal('MAP_FINDINGS', {
      detail: `Còn ${errors.length} lỗi phải sửa trước khi công bố. Mở phần Kiểm tra để xem từng chỗ và cách sửa.`,
      fields: errors.map(fieldOf),
    });
  if (findings.length > 0 && (note ?? '').trim() === '')
    throw new Refusal('INVALID_INPUT', {
      detail: `Còn ${findings.length} cảnh báo. Ghi rõ vì sao vẫn công bố, hoặc sửa theo gợi ý rồi đề xuất lại.`,
      fields: [{ field: 'note', message: 'Cần ghi lý do khi còn cảnh báo' }],
    });
}

const fieldOf = ({ at, vi, en, cureVi, cureEn }: ProcessFinding) => ({
  field: at ?? '',
  message: `${vi} ${cureVi}`,
  messageEn: `${en} ${cureEn}`,
});
