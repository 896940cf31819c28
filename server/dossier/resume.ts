import { isoInstant } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { dueAfter, officeOf, resumedAt } from './due.ts';
import { dueNotice } from './life-slips.ts';
import type { Loaded } from './load.ts';
import { notice, setSlip } from './notices.ts';
import { takeSlipNumber } from './slips.ts';
import { stepDue } from './steps.ts';
import { dueLetters } from './timer-letters.ts';
import { write, type Change } from './write.ts';

export interface Resumption {
  act: 'supplyDocuments' | 'resumeDossier';
  /** What is told first; the new due date follows by itself. */
  event: Change['events'][number];
  cause: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION';
  notice: 'TB04' | 'TB06';
  set?: Change['set'];
}

/** What was waited for has come: the pause ends now, the clock goes on by its policy, and the new due date is told with its ledger. */
export function resume(context: Context, loaded: Loaded, resumption: Resumption) {
  return inTransaction(context.db, async (tx) =>
    write(context, tx, loaded.dossier, await resumed(context, tx, loaded, resumption)),
  );
}

async function resumed(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { act, event, cause, notice: kind, set }: Resumption,
): Promise<Change> {
  const { dossier, open, process } = loaded;
  const office = officeOf(context, dossier);
  const pauses = resumedAt(office, dossier.pauses, context.now);
  const before = dueAfter(context, dossier, dossier.pauses.slice(0, -1)).due;
  const { due, lines } = dueAfter(context, dossier, pauses);
  const iso = (at: Date | null): string | undefined =>
    at === null ? undefined : isoInstant(office.calendar, at);
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
    act,
    state: 'IN_PROCESS',
    set: { ...set, pauses: JSON.stringify(pauses), due_at: due },
    events: [
      { ...event, to: 'IN_PROCESS' },
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
    tasks: open.map((task) => ({
      task,
      status: 'OPEN',
      dossier_due_at: due,
      // the step goes on from today, within its part of the time that is left
      due_at: stepDue(office.calendar, process, {
        index: task.step_index,
        from: context.now,
        acceptedAt: dossier.accepted_at ?? context.now,
        dueAt: due,
      }),
    })),
    slips: slip === null ? [] : [slip],
    outgoing: [
      ...(slip === null ? [] : [setSlip(slip.id)]),
      ...dueLetters(office, { dossierId: dossier.id, from: context.now, due }),
      ...notice(kind, dossier, { code: dossier.code, due: told.dueAt ?? null }),
    ],
  };
}
