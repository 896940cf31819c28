import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Context } from '../platform/context.ts';
import { inTransaction } from '../platform/transaction.ts';
import { officeOf, resumedAt } from './due.ts';
import { dueProof } from './due-explanation.ts';
import type { Loaded } from './load.ts';
import { stopNotice, type StopFacts } from './life-slips.ts';
import { notice, setSlip } from './notices.ts';
import { caseEndedLetters } from './parts/letters.ts';
import { takeSlipNumber } from './slips.ts';
import type { ClosingRecord } from './tables.ts';
import { finishedStep } from './task-change.ts';
import { write } from './write.ts';

export interface Ending extends Omit<StopFacts, 'number'> {
  act: 'withdrawDossier' | 'stopDossier';
  state: 'WITHDRAWN' | 'STOPPED';
  /** Who asked for it, in words. */
  requestedBy: string;
}

/** The applicant ends the matter: every step closes; an accepted dossier of 2025 gets the notice of Mẫu 05. */
export function endByApplicant(context: Context, loaded: Loaded, ending: Ending): Promise<DossierReceipt> {
  const { dossier, open } = loaded;
  const { act, state, reason, requestedBy } = ending;
  const paper = dossier.accepted_at !== null && dossier.regime === '2025';
  return inTransaction(context.db, async (tx) => {
    const slip = paper
      ? stopNotice(context, loaded, { ...ending, number: await takeSlipNumber(context, tx, loaded, 'TBD') })
      : null;
    const pauses = resumedAt(officeOf(context, dossier), dossier.pauses, context.now);
    const closing: ClosingRecord = { kind: state, reason, requestedBy, slipId: slip?.id ?? null };
    return write(context, tx, dossier, {
      act,
      state,
      set: {
        closing: JSON.stringify(closing),
        pauses: JSON.stringify(pauses),
        closed_at: context.now,
        due_proof: dueProof(context, { ...dossier, pauses }, { closed_at: context.now, closing }),
        proposal: null,
      },
      events: [
        {
          kind: state,
          to: state,
          unit: dossier.intake_unit,
          data: { note: reason, ...(slip === null ? {} : { number: slip.number }) },
        },
      ],
      tasks: open.map((task) => finishedStep(context, task, 'CANCELLED')),
      slips: slip === null ? [] : [slip],
      outgoing: [
        ...(slip === null ? [] : [setSlip(slip.id)]),
        ...notice('TB11', dossier, { code: dossier.code ?? dossier.submission_code }),
        ...caseEndedLetters(context, loaded),
      ],
    });
  });
}
