import type { Updateable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { dueAfter, officeOf, resumedAt } from './due.ts';
import type { Loaded } from './load.ts';
import { tellNewDue } from './new-due.ts';
import type { DossierTable, PauseRecord } from './tables.ts';
import type { NewEvent, NewSlip } from './write.ts';

/** Why the clock goes on, and what the applicant is told. */
export interface WaitOver {
  cause: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  notice: 'TB04' | 'TB06';
  /** When what was waited for came; now, where nothing else is said. */
  at?: Date;
}

/** What the end of a wait changes, before anything is written. */
export interface GoesOn {
  pauses: PauseRecord[];
  due: Date | null;
  set: Pick<Updateable<DossierTable>, 'pauses' | 'due_at'>;
  events: NewEvent[];
  slips: NewSlip[];
  outgoing: Outgoing[];
}

/** The pause that is open ends and the clock goes on by its policy; the new due date is told with its ledger. */
export async function clockGoesOn(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { cause, notice, at = context.now }: WaitOver,
): Promise<GoesOn> {
  const { dossier } = loaded;
  const pauses = resumedAt(officeOf(context, dossier), dossier.pauses, at);
  const before = dueAfter(context, dossier, dossier.pauses.slice(0, -1)).due;
  const { due, lines } = dueAfter(context, dossier, pauses);
  const legalBasis = pauses.at(-1)?.legalBasis;
  return {
    pauses,
    due,
    set: { pauses: JSON.stringify(pauses), due_at: due },
    ...(await tellNewDue(context, tx, loaded, { cause, notice, legalBasis, before, due, lines })),
  };
}
