import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import { moneyInFigures } from '@motcua/rules/text';
import type { Context } from '../../platform/context.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { leaveOutside } from '../leave-outside.ts';
import { getTaskForAct } from '../load.ts';
import { assertOutside } from '../outside-step.ts';
import { write } from '../write.ts';

export interface PaymentTold {
  taskId: string;
  amount: number;
  paidAt: Date;
  bankReference: string;
  /** Still owed after it; nothing or less: the obligation is met. */
  remainder: number;
  /** The bank's moment at which nothing was owed any more. */
  settledAt: Date | null;
}

/** Money has come for an obligation: part of it leaves the rest to be paid; the last of it lets the work go on from the bank's moment. */
export async function recordPayment(
  context: Context,
  { taskId, amount, paidAt, bankReference, remainder, settledAt }: PaymentTold,
): Promise<DossierReceipt> {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, dossier } = loaded;
  assertMay(context, 'recordPayment', loaded, task);
  assertOutside(task);
  assertAllowed(loaded, 'recordPayment');
  const rest = remainder > 0 ? `, còn ${moneyInFigures(remainder)}` : '';
  const data = {
    number: bankReference,
    dueAt: isoInstant(context.reference.current().calendar, paidAt),
    note: `${moneyInFigures(amount)}${rest}`,
  };
  if (settledAt !== null)
    return leaveOutside(context, loaded, {
      act: 'recordPayment',
      event: 'PAID',
      data,
      answer: 'DONE',
      at: settledAt,
    });
  return write(context, context.db, dossier, {
    act: 'recordPayment',
    state: dossier.state,
    events: [{ kind: 'PAID', unit: dossier.intake_unit, data }],
  });
}
