import type { SupplementItem } from '@motcua/contract/dossier-view';
import { addWorkingDays, closeOfBusiness, isoInstant, localDate } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { officeOf } from './due.ts';
import { signedIn } from './guard.ts';
import { intakeStep } from './intake.ts';
import type { Loaded } from './load.ts';
import { notice, setSlip } from './notices.ts';
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
  const limit = supplementLimit(context, loaded);
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
    legalBasis: 'NĐ 61/2018/NĐ-CP Điều 19 khoản 4',
    document: slip.number,
    proposedBy: asked.proposedBy,
    approvedBy: asked.approvedBy,
  };
  const caller = signedIn(context);
  return {
    state,
    set: {
      supplement: JSON.stringify(supplement),
      proposal: null,
      ...(accepted
        ? { due_at: dueWhileWaiting(dossier), pauses: JSON.stringify([...dossier.pauses, pause]) }
        : {}),
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
      status: 'WAITING',
      account_id: task.account_id ?? caller.accountId,
      dossier_due_at: accepted ? dueWhileWaiting(dossier) : null,
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
      ...notice('TB03', dossier, { code: dossier.code ?? dossier.submission_code }),
    ],
  };
}

/** While papers are waited for there is no due date, unless the policy of the procedure lets the clock run on. */
const dueWhileWaiting = ({ clock, due_at }: Loaded['dossier']): Date | null =>
  clock?.policy === 'CONTINUE' ? due_at : null;

/** Until when the papers may come: fifteen working days, or what the procedure says (NĐ 45/2020 Đ.11). */
function supplementLimit(context: Context, { dossier }: Loaded): Date {
  const held = officeOf(context, dossier);
  const today = todayOf(held, context.now);
  const days = parameter(held, 'intake.supplementCloseDays', today, dossier.procedure_code);
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
