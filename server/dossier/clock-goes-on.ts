import type { Updateable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { dueAfter, officeOf, resumedAt } from './due.ts';
import type { Loaded } from './load.ts';
import { tellNewDue } from './new-due.ts';
import type { DossierRow, DossierTable, PauseRecord } from './tables.ts';
import type { NewEvent, NewSlip } from './write.ts';

/** Why the clock goes on, and what the applicant is told. */
export interface WaitOver {
  cause: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  notice: 'TB04' | 'TB06';
  /** When what was waited for came; now, where nothing else is said. */
  at?: Date;
  /** The step outside that was waited for; absent: the applicant, by the whole dossier. */
  taskId?: string;
}

/** What the end of a wait changes, before anything is written. */
export interface GoesOn {
  /** When the wait began. */
  since: Date;
  pauses: PauseRecord[];
  due: Date | null;
  set: Pick<Updateable<DossierTable>, 'pauses' | 'due_at'>;
  events: NewEvent[];
  slips: NewSlip[];
  outgoing: Outgoing[];
}

/**
 * A wait ends and the clock goes on by its policy; the new due date is told with its ledger, beside the one told last. Where
 * somebody else is still waited for the clock stands, and nothing is told.
 */
export async function clockGoesOn(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { cause, notice, at = context.now, taskId }: WaitOver,
): Promise<GoesOn> {
  const { dossier } = loaded;
  const isOver = (pause: PauseRecord): boolean => pause.to === null && pause.taskId === taskId;
  const wait = dossier.pauses.find(isOver);
  const pauses = resumedAt(officeOf(context, dossier), dossier.pauses, at, isOver);
  const { due, lines } = dueAfter(context, dossier, pauses);
  const stands = due === null && pauses.some(({ to }) => to === null);
  return {
    since: new Date(wait?.from ?? context.now),
    pauses,
    due,
    set: { pauses: JSON.stringify(pauses), due_at: due },
    ...(stands
      ? { events: [], slips: [], outgoing: [] }
      : await tellNewDue(context, tx, loaded, {
          cause,
          notice,
          legalBasis: wait?.legalBasis,
          before: await toldLast(tx, dossier),
          due,
          lines,
        })),
  };
}

/** The due date as the applicant knows it. */
async function toldLast(tx: Tx, { id, original_due_at }: DossierRow): Promise<Date | null> {
  const told = await tx
    .selectFrom('dossier_event')
    .select('data')
    .where('dossier_id', '=', id)
    .where('kind', 'in', ['ACCEPTED', 'DUE_SET'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return told?.data.dueAt === undefined ? original_due_at : new Date(told.data.dueAt);
}
