import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { moneyInFigures } from '@motcua/rules/text';
import type { Context } from '../../platform/context.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { notice, unitNow } from '../notices.ts';
import { assertOutside } from '../outside-step.ts';
import { write } from '../write.ts';

export interface ObligationNotice {
  taskId: string;
  number: string;
  total: number;
}

/**
 * The tax office says what is to be paid. Where the time limit stands for this step, the dossier now waits for its applicant
 * (NĐ 101/2024 Đ.21); the step ends with the payment.
 */
export async function recordObligation(
  context: Context,
  { taskId, number, total }: ObligationNotice,
): Promise<DossierReceipt> {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, dossier } = loaded;
  assertMay(context, 'recordObligation', loaded, task);
  assertOutside(task);
  assertAllowed(loaded, 'recordObligation');
  const stands = dossier.pauses.some((one) => one.taskId === task.id && one.to === null);
  const state = stands && dossier.state === 'INTERAGENCY' ? 'AWAITING_FINANCIAL_OBLIGATION' : dossier.state;
  return write(context, context.db, dossier, {
    act: 'recordObligation',
    state,
    events: [
      {
        kind: 'OBLIGATION_SET',
        to: state,
        unit: task.unit_key,
        data: { agency: unitNow(context, task.unit_key), number, note: moneyInFigures(total) },
      },
    ],
    outgoing: notice('TB05', dossier, { code: dossier.code }),
  });
}
