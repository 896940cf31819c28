import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import { GUIDANCE_REASONS } from '@motcua/rules/dossier';
import { noteInLedger } from '../../audit/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { guidance } from '../life-slips.ts';
import { getDossierForAct } from '../load.ts';
import { setSlip } from '../notices.ts';
import { takeSlipNumber } from '../slips.ts';
import { takenOver, type TakenOver } from '../taken-over.ts';
import { write } from '../write.ts';

/** Somebody who cannot hand in today is told once, fully and on paper what to bring; the visit is a record, not a word in passing (NĐ 61/2018 Đ.15). */
export const recordGuidance: Act<'recordGuidance'> = (context, input) => guide(context, input);

/** Guidance now, or as it was given without network; its number is taken now where none stands on the slip. */
export async function guide(
  context: Context,
  { dossierId, reason, components, text }: Input<'recordGuidance'>,
  offline?: TakenOver & { number: number | null },
): Promise<DossierReceipt> {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'recordGuidance', loaded);
  assertAllowed(loaded, 'recordGuidance');
  return inTransaction(context.db, async (tx) => {
    const then = offline === undefined ? context : { ...context, now: offline.at };
    const number = await takeSlipNumber(then, tx, loaded, 'PHD', { printed: offline?.number });
    const slip = guidance(then, loaded, { number, reason, components, text });
    const receipt = await write(context, tx, dossier, {
      act: 'recordGuidance',
      state: 'DRAFT',
      events: [
        {
          kind: 'GUIDED',
          unit: dossier.intake_unit,
          data: { reason: GUIDANCE_REASONS[reason].vi, note: text, count: components.length, number },
        },
        ...takenOver(context, dossier, offline),
      ],
      slips: [slip],
      outgoing: [setSlip(slip.id)],
    });
    await noteInLedger(
      tx,
      ledgerEntry(then, dossier, {
        kind: 'GUIDANCE',
        reasonCode: reason,
        components,
        text,
        slipId: slip.id,
      }),
    );
    return receipt;
  });
}
