import type { SupplementItem } from '@motcua/contract/dossier-view';
import { addWorkingDays, closeOfBusiness, isoInstant, localDate } from '@motcua/rules/calendar';
import { SUPPLEMENT_BASIS } from '@motcua/rules/regime';
import { isOwnOneStop, todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { dueAfter, officeOf } from './due.ts';
import { signedIn } from './guard.ts';
import { intakeStep } from './intake.ts';
import type { Loaded } from './load.ts';
import { notice, setSlip } from './notices.ts';
import { standsStill } from './state-after.ts';
import type { PauseRecord, SupplementRecord } from './tables.ts';
import { supplementLetter } from './timer-letters.ts';
import type { Change, NewSlip } from './write.ts';

export interface Asked {
  items: SupplementItem[];
  reason: string;
  /** Who asked, and who agreed; the same person only before intake, where no clock runs. */
  proposedBy: string;
  approvedBy: string;
  /** A second request, for a new fact. */
  override?: boolean;
}

/** The request takes effect: the applicant is told on Mẫu 02, and after intake the clock stands from now (NĐ 61/2018 Đ.19.4). */
export function supplementChange(
  context: Context,
  loaded: Loaded,
  slip: NewSlip,
  asked: Asked,
): Omit<Change, 'act'> {
  const { dossier, open } = loaded;
  const held = officeOf(context, dossier);
  const accepted = dossier.accepted_at !== null;
  const state = accepted ? 'SUPPLEMENT_IN_PROCESS' : 'SUPPLEMENT_BEFORE_INTAKE';
  const at = isoInstant(held.calendar, context.now);
  const limit = supplementLimit(held, context.now, dossier.procedure_code);
  const supplement: SupplementRecord = {
    requestedAt: at,
    requestedBy: asked.proposedBy,
    reason: asked.reason,
    items: asked.items,
    dueAt: isoInstant(held.calendar, limit),
    suppliedAt: null,
  };
  const pause: PauseRecord = {
    from: at,
    to: null,
    kind: 'SUPPLEMENT',
    legalBasis: SUPPLEMENT_BASIS[dossier.regime],
    document: `Phiếu yêu cầu bổ sung số ${slip.number}`,
    proposedBy: asked.proposedBy,
    approvedBy: asked.approvedBy,
  };
  const pauses = [...dossier.pauses, pause];
  // what the law gives while it waits: nothing under PAUSE or RESTART, the same date under CONTINUE or after the due date
  const due = accepted ? dueAfter(context, dossier, pauses).due : null;
  const caller = signedIn(context);
  return {
    state,
    set: {
      supplement: JSON.stringify(supplement),
      proposal: null,
      ...(accepted ? { due_at: due, pauses: JSON.stringify(pauses) } : {}),
    },
    events: [
      {
        kind: 'SUPPLEMENT_REQUESTED',
        to: state,
        unit: accepted ? dossier.authority : dossier.intake_unit,
        data: {
          count: asked.items.length,
          note: asked.reason,
          number: slip.number,
          ...(accepted ? { approvedBy: asked.approvedBy } : {}),
          ...(asked.override === true ? { override: true } : {}),
        },
      },
    ],
    tasks: open.map((task) => ({
      task,
      status: standsStill(task) ? 'WAITING' : task.status,
      account_id: task.account_id ?? caller.accountId,
      dossier_due_at: due,
    })),
    // a dossier begun at the counter has no step yet; from now it has to be found in the unit's queue
    opens:
      open.length > 0
        ? []
        : [{ ...intakeStep(loaded, null), account_id: caller.accountId, status: 'WAITING' }],
    slips: [slip],
    outgoing: [
      setSlip(slip.id),
      supplementLetter(held, { dossierId: dossier.id, due: limit }),
      // asked by an authority elsewhere: whoever received it is told as well, the applicant comes to him
      ...(accepted && !isOwnOneStop(held, dossier.intake_unit, dossier.authority)
        ? [
            {
              topic: 'askedElsewhere',
              payload: { dossierId: dossier.id, slipId: slip.id, due: isoInstant(held.calendar, limit) },
            },
          ]
        : []),
      ...notice('TB03', dossier, {
        code: dossier.code ?? dossier.submission_code,
        limit: isoInstant(held.calendar, limit),
      }),
    ],
  };
}

/** Until when the papers may come: fifteen working days, or what the procedure says (NĐ 45/2020 Đ.11). */
export function supplementLimit(held: Reference, askedAt: Date, procedureCode: string): Date {
  const today = todayOf(held, askedAt);
  const days = parameter(held, 'intake.supplementCloseDays', today, procedureCode);
  return closeOfBusiness(held.calendar, addWorkingDays(held.calendar, today, days));
}

/** A request after intake has to come within three working days of it, or what the procedure says (NĐ 61/2018 Đ.19.4). */
export function assertInTime(context: Context, { dossier }: Loaded): void {
  const held = officeOf(context, dossier);
  const days = parameter(
    held,
    'supplement.returnNoticeDays',
    todayOf(held, context.now),
    dossier.procedure_code,
  );
  const accepted = dossier.accepted_at ?? context.now;
  const last = closeOfBusiness(
    held.calendar,
    addWorkingDays(held.calendar, localDate(held.calendar, accepted), days),
  );
  if (context.now > last)
    throw new Refusal(
      'SUPPLEMENT_TOO_LATE',
      `Chỉ được yêu cầu bổ sung trong ${days} ngày làm việc kể từ ngày tiếp nhận. Tiếp tục giải quyết hồ sơ.`,
    );
}
