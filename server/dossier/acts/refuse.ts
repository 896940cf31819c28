import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import { STATES } from '@motcua/rules/dossier';
import { noteInLedger } from '../../audit/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { getDossierForAct } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { refusal, takeSlipNumber } from '../slips.ts';
import { orTaken, takenBy } from '../taken.ts';
import { finishedStep } from '../task-change.ts';
import { takenOver, type TakenOver } from '../taken-over.ts';
import { write } from '../write.ts';

/** Intake refused with a coded reason and words, on Mẫu 03 (NĐ 61/2018 Đ.17.1b). */
export const refuseDossier: Act<'refuseDossier'> = (context, input) => refuse(context, input);

/** Refusal now, or as it was given without network; its number is taken now where none stands on the slip. */
export async function refuse(
  context: Context,
  { dossierId, reason, text, components = [] }: Input<'refuseDossier'>,
  offline?: TakenOver & { number: number | null },
): Promise<DossierReceipt> {
  const then = offline === undefined ? context : { ...context, now: offline.at };
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'refuseDossier', loaded);
  if (STATES[loaded.dossier.state].clock !== 'NOT_STARTED') throw await takenBy(context, loaded);
  assertAllowed(loaded, 'refuseDossier');
  return orTaken(context, loaded, () =>
    inTransaction(context.db, async (tx) => {
      const slip = refusal(
        then,
        loaded,
        await takeSlipNumber(then, tx, loaded, 'PTC', { printed: offline?.number }),
        reason,
        text,
      );
      const receipt = await write(context, tx, loaded.dossier, {
        act: 'refuseDossier',
        state: 'REJECTED_AT_INTAKE',
        set: { finished_at: then.now },
        events: [
          {
            kind: 'REFUSED',
            to: 'REJECTED_AT_INTAKE',
            unit: loaded.dossier.intake_unit,
            data: { reason, note: text, number: slip.number },
          },
          ...takenOver(context, loaded.dossier, offline),
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
        ledgerEntry(then, loaded.dossier, {
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
}
