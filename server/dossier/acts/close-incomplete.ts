import { formatInstant } from '@motcua/rules/text';
import { noteInLedger } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { officeOf, resumedAt } from '../due.ts';
import { dueProof } from '../due-explanation.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { getDossierForAct } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { refusal, takeSlipNumber } from '../slips.ts';
import type { ClosingRecord } from '../tables.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** What was asked for did not come in time: the dossier is closed, by the system at the limit or by an officer afterwards (NĐ 45/2020 Đ.11). */
export const closeIncomplete: Act<'closeIncomplete'> = async (context, { dossierId, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier, open } = loaded;
  assertMay(context, 'closeIncomplete', loaded, open[0]);
  assertAllowed(loaded, 'closeIncomplete');
  const limit = dossier.supplement?.dueAt ?? null;
  if (limit === null || context.now < new Date(limit)) {
    const until =
      limit === null
        ? 'khi có hạn bổ sung'
        : formatInstant(context.reference.current().calendar, new Date(limit), 'vi');
    throw new Refusal('TOO_EARLY', `Người nộp còn được bổ sung đến ${until}.`);
  }
  return inTransaction(context.db, async (tx) => {
    const slip = refusal(
      context,
      loaded,
      await takeSlipNumber(context, tx, loaded, 'PTC'),
      'NOT_COMPLETED',
      note,
    );
    const pauses = resumedAt(officeOf(context, dossier), dossier.pauses, context.now);
    const closing: ClosingRecord = {
      kind: 'CLOSED_INCOMPLETE',
      reason: note,
      requestedBy: '',
      slipId: slip.id,
    };
    const receipt = await write(context, tx, dossier, {
      act: 'closeIncomplete',
      state: 'CLOSED_INCOMPLETE',
      set: {
        closing: JSON.stringify(closing),
        pauses: JSON.stringify(pauses),
        closed_at: context.now,
        due_proof: dueProof(context, { ...dossier, pauses }, { closed_at: context.now, closing }),
      },
      events: [
        {
          kind: 'CLOSED_INCOMPLETE',
          to: 'CLOSED_INCOMPLETE',
          unit: dossier.intake_unit,
          data: { note, number: slip.number },
        },
      ],
      tasks: open.map((task) => finishedStep(context, task, 'CANCELLED')),
      slips: [slip],
      outgoing: [
        setSlip(slip.id),
        ...notice('TB21', dossier, { code: dossier.code ?? dossier.submission_code, limit }),
      ],
    });
    await noteInLedger(
      tx,
      ledgerEntry(context, dossier, {
        kind: 'REFUSAL',
        reasonCode: 'NOT_COMPLETED',
        text: note,
        slipId: slip.id,
      }),
    );
    return receipt;
  });
};
