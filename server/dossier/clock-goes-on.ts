import { isoInstant } from '@motcua/rules/calendar';
import type { Updateable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { dueAfter, officeOf, resumedAt } from './due.ts';
import { dueNotice } from './life-slips.ts';
import type { Loaded } from './load.ts';
import { notice } from './notices.ts';
import { takeSlipNumber } from './slips.ts';
import type { DossierTable, PauseRecord } from './tables.ts';
import { dueLetters } from './timer-letters.ts';
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
  { cause, notice: kind, at = context.now }: WaitOver,
): Promise<GoesOn> {
  const { dossier } = loaded;
  const office = officeOf(context, dossier);
  const pauses = resumedAt(office, dossier.pauses, at);
  const before = dueAfter(context, dossier, dossier.pauses.slice(0, -1)).due;
  const { due, lines } = dueAfter(context, dossier, pauses);
  const iso = (moment: Date | null): string | undefined =>
    moment === null ? undefined : isoInstant(office.calendar, moment);
  const slip =
    due?.getTime() === before?.getTime()
      ? null
      : dueNotice(context, loaded, {
          number: await takeSlipNumber(context, tx, loaded, 'TBH'),
          cause,
          legalBasis: pauses.at(-1)?.legalBasis,
          previousDueAt: iso(before),
          newDueAt: iso(due),
          explanation: lines,
        });
  const told = { dueAt: iso(due), dueBefore: iso(before) };
  return {
    pauses,
    due,
    set: { pauses: JSON.stringify(pauses), due_at: due },
    events: [
      {
        kind: 'DUE_SET',
        data: {
          cause,
          ...(told.dueAt === undefined ? {} : { dueAt: told.dueAt }),
          ...(told.dueBefore === undefined ? {} : { dueBefore: told.dueBefore }),
          ...(slip === null ? {} : { number: slip.number }),
        },
      },
    ],
    slips: slip === null ? [] : [slip],
    outgoing: [
      ...dueLetters(office, { dossierId: dossier.id, from: context.now, due }),
      ...notice(kind, dossier, { code: dossier.code, due: told.dueAt ?? null }),
    ],
  };
}
