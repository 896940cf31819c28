import { isoInstant } from '@motcua/rules/calendar';
import type { NoticeKind } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { officeOf } from './due.ts';
import { dueNotice } from './life-slips.ts';
import type { Loaded } from './load.ts';
import { notice } from './notices.ts';
import { takeSlipNumber } from './slips.ts';
import { dueLetters } from './timer-letters.ts';
import type { NewEvent, NewSlip } from './write.ts';

export interface NewDue {
  cause: 'SUPPLEMENT' | 'FINANCIAL_OBLIGATION' | 'VERIFICATION';
  notice: NoticeKind;
  legalBasis?: string | undefined;
  note?: string | undefined;
  before: Date | null;
  due: Date | null;
  /** How the new one was counted, line by line. */
  lines: readonly string[];
}

/** How a due date is told when the law has let it move: in the timeline, to the applicant, and on paper where it is another one. */
export async function tellNewDue(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { cause, notice: kind, legalBasis, note, before, due, lines }: NewDue,
): Promise<{ events: NewEvent[]; slips: NewSlip[]; outgoing: Outgoing[] }> {
  const { dossier } = loaded;
  const office = officeOf(context, dossier);
  const iso = (moment: Date | null): string | undefined =>
    moment === null ? undefined : isoInstant(office.calendar, moment);
  const told = { dueAt: iso(due), dueBefore: iso(before) };
  const slip =
    due?.getTime() === before?.getTime()
      ? null
      : dueNotice(context, loaded, {
          number: await takeSlipNumber(context, tx, loaded, 'TBH'),
          cause,
          legalBasis,
          reason: note,
          previousDueAt: told.dueBefore,
          newDueAt: told.dueAt,
          explanation: [...lines],
        });
  return {
    events: [
      {
        kind: 'DUE_SET',
        data: {
          cause,
          ...(told.dueAt === undefined ? {} : { dueAt: told.dueAt }),
          ...(told.dueBefore === undefined ? {} : { dueBefore: told.dueBefore }),
          ...(slip === null ? {} : { number: slip.number }),
          ...(note === undefined ? {} : { note }),
        },
      },
    ],
    slips: slip === null ? [] : [slip],
    outgoing: [
      ...dueLetters(office, { dossierId: dossier.id, from: context.now, due }),
      ...notice(kind, dossier, {
        code: dossier.code,
        due: told.dueAt ?? null,
        dueBefore: told.dueBefore ?? null,
      }),
    ],
  };
}
