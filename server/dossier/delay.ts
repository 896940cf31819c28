import type { DelayCause } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { TaskRow } from './load.ts';

/**
 * A step done after its time says why, in a coded word of the control slip; one done in time says nothing.
 *
 * @throws {Refusal} DELAY_CAUSE_MISSING
 */
export function assertDelayExplained(
  { now }: Context,
  task: TaskRow,
  cause: DelayCause | undefined,
): DelayCause | null {
  if (task.due_at === null || now <= task.due_at) return null;
  if (cause !== undefined) return cause;
  throw new Refusal('DELAY_CAUSE_MISSING', {
    detail: `Bước “${task.name}” đã quá hạn. Chọn nguyên nhân chậm để ghi vào phiếu kiểm soát rồi làm tiếp.`,
    fields: [{ field: 'delayCause', message: 'Chọn nguyên nhân chậm' }],
  });
}
