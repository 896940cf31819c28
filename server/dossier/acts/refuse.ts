import { STATES } from '@motcua/rules/dossier';
import { noteInLedger } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { getDossierForAct } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { refusal, takeSlipNumber } from '../slips.ts';
import { orTaken, takenBy } from '../taken.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** Intake refused with a coded reason and words, on Mẫu 03 (NĐ 61/2018 Đ.17.1b). */
export const refuseDossier: Act<'refuseDossier'> = async (
  context,
  { dossierId, reason, text, components = [] },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'refuseDossier', loaded);
  if (STATES[loaded.dossier.state].clock !== 'NOT_STARTED') throw await takenBy(context, loaded);
  assertAllowed(loaded, 'refuseDossier');
  return orTaken(context, loaded, () =>
    inTransaction(context.db, async (tx) => {
      const slip = refusal(context, loaded, await takeSlipNumber(context, tx, loaded, 'PTC'), reason, text);
      const receipt = await write(context, tx, loaded.dossier, {
        act: 'refuseDossier',
        state: 'REJECTED_AT_INTAKE',
        set: { finished_at: context.now },
        events: [
          {
            kind: 'REFUSED',
            to: 'REJECTED_AT_INTAKE',
            unit: loaded.dossier.intake_unit,
            data: { reason, note: text, number: slip.number },
          },
        ],
        tasks: loaded.open.map((task) => finishedStep(context, task, 'DONE', text)),
        slips: [slip],
        outgoing: [
          setSlip(slip.id),
          ...notice('TB10', loaded.dossier, { code: loaded.dossier.submission_code }),
        ],
      });
      await noteInLedger(
        tx,
        ledgerEntry(context, loaded.dossier, {
          kind: 'REFUSAL',
          reasonCode: reason,
          text,
          components,
          slipId: slip.id,
        }),
      );
      return receipt;
    }),
  );
};
