import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { caseEndedLetters } from '../parts/letters.ts';
import { revokeOriginals } from '../revoked-papers.ts';
import { resultReceipt, takeSlipNumber } from '../slips.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** The result is handed over at the counter, or electronically (NĐ 61/2018 Đ.20; NĐ 118/2025 Đ.6); being late never blocks it. */
export const deliverResult: Act<'deliverResult'> = async (
  context,
  { dossierId, method, receiverName, proof },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'deliverResult', loaded);
  assertAllowed(loaded, 'deliverResult');
  const { result } = dossier;
  if (result === null) throw new Error(`dossier ${dossier.id} is ready without a result`);
  return inTransaction(context.db, async (tx) => {
    const slip = resultReceipt(
      context,
      loaded,
      await takeSlipNumber(context, tx, loaded, 'BNKQ'),
      result,
      receiverName,
    );
    const kept = await revokeOriginals(context, tx, loaded);
    return write(context, tx, dossier, {
      act: 'deliverResult',
      state: 'RETURNED',
      set: { returned_at: context.now, result_channel: method },
      events: [
        {
          kind: 'RESULT_DELIVERED',
          to: 'RETURNED',
          unit: dossier.intake_unit,
          data: {
            cause: method,
            number: result.number,
            ...(proof === undefined ? {} : { reason: proof }),
            ...kept,
          },
        },
      ],
      tasks: loaded.open.map((task) => finishedStep(context, task, 'DONE')),
      slips: [slip],
      outgoing: [
        setSlip(slip.id),
        ...notice('TB08', dossier, { code: dossier.code }),
        ...caseEndedLetters(context, loaded),
      ],
    });
  });
};
