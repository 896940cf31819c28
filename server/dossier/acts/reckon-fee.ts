import { moneyInFigures } from '@motcua/rules/text';
import { factsOf, getFeeSchedule } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { feeOf } from '../fee.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/**
 * The facts of an accepted dossier's fee, where they were not known at acceptance or were taken down wrongly: reckoned again
 * under the schedule, the channel and the day it pinned, never under a later one.
 *
 * @throws {Refusal} INVALID_INPUT; INCOMPLETE where an amount is changed without a reason; WRONG_STATE where there is no schedule, or it is paid
 */
export const reckonFee: Act<'reckonFee'> = async (context, { dossierId, feeFacts, reason }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'reckonFee', loaded);
  assertAllowed(loaded, 'reckonFee');
  if (dossier.fee === null)
    throw new Refusal('WRONG_STATE', 'Thủ tục này không có biểu phí tính tự động: phí ghi trong thủ tục.');
  if (dossier.fee_paid_at !== null)
    throw new Refusal('WRONG_STATE', 'Phí đã thu và có biên lai. Hủy biên lai, hoàn tiền rồi mới tính lại.');
  const { scheduleId, view } = dossier.fee;
  if (view.total !== null && reason === undefined)
    throw new Refusal('INCOMPLETE', {
      detail: 'Phí đã tính rồi. Ghi lý do tính lại.',
      fields: [{ field: 'reason', message: 'Còn thiếu lý do' }],
    });
  const fee = feeOf(context, loaded, await getFeeSchedule(context.db, scheduleId), {
    date: view.date,
    given: feeFacts,
    kept: factsOf(view),
  });
  return write(context, context.db, dossier, {
    act: 'reckonFee',
    state: dossier.state,
    set: { fee: JSON.stringify(fee) },
    // an order that waits for its money follows
    outgoing: [{ topic: 'feeOrder', payload: { dossierId } }],
    events: [
      {
        kind: 'FEE_RECKONED',
        unit: dossier.authority,
        data: {
          ...(fee.view.total === null ? {} : { number: moneyInFigures(fee.view.total) }),
          ...(view.total === null ? {} : { reason: moneyInFigures(view.total) }),
          ...(reason === undefined ? {} : { note: reason }),
        },
      },
    ],
  });
};
