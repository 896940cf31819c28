import { statesAllowing } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply, withoutKey } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { getHandover, unitsOf } from '../handover.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/** Whoever takes the papers confirms it; the moment of both stands on the control slip (NĐ 61/2018 Đ.18). */
export const receiveHandover: Act<'receiveHandover'> = async (context, { handoverId }) => {
  const handover = await getHandover(context, context.db, handoverId);
  if (!unitsOf(context).includes(handover.to.key))
    throw new Refusal('FORBIDDEN', `Chỉ người của ${handover.to.name} xác nhận được việc nhận.`);
  const held = context.reference.current();
  const giver = unitName(held, handover.from.key, todayOf(held, context.now));
  return inTransaction(context.db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('handover')
      .set({ received_by: signedIn(context).accountId, received_at: context.now })
      .where('id', '=', handoverId)
      .where('received_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Refusal('ALREADY_TAKEN', 'Phiếu bàn giao này đã được xác nhận. Tải lại danh sách.');
    for (const { dossierId } of handover.dossiers) {
      const { dossier } = await getDossierForAct(tx, dossierId);
      // what has ended meanwhile does not keep the others on the way
      if (!statesAllowing('receiveHandover').includes(dossier.state)) continue;
      const state = dossier.state === 'IN_TRANSFER' ? 'ACCEPTED' : dossier.state;
      await write(withoutKey(context), tx, dossier, {
        act: 'receiveHandover',
        state,
        set: handover.kind === 'DOSSIER' ? { received_at: context.now } : {},
        events: [
          {
            kind: 'HANDOVER_RECEIVED',
            to: state,
            unit: handover.to.key,
            data: { number: handover.number, agency: giver, cause: handover.kind },
          },
        ],
      });
    }
    return rememberReply(context, tx, await getHandover(context, tx, handoverId));
  });
};
