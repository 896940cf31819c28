import type { SupplementItem } from '@motcua/contract/dossier-view';
import { addWorkingDays, closeOfBusiness, isoInstant, localDate } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { intakeStep } from '../intake.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { supplementRequest, takeSlipNumber } from '../slips.ts';
import { orTaken } from '../taken.ts';
import type { PauseRecord, SupplementRecord } from '../tables.ts';
import { write, type Change, type NewSlip } from '../write.ts';

/**
 * More papers asked for, once and fully, on Mẫu 02: before intake by the counter, afterwards by the officer who handles
 * the dossier, within three working days of intake (NĐ 61/2018 Đ.17, Đ.19.4). From then the clock stands.
 */
export const requestSupplement: Act<'requestSupplement'> = async (context, { dossierId, items, reason }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const accepted = loaded.dossier.accepted_at !== null;
  const task = loaded.open.find((one) => one.kind === 'WORK');
  assertMay(context, accepted ? 'requestSupplementInProcess' : 'requestSupplementAtIntake', loaded, task);
  assertOnce(loaded);
  assertAllowed(loaded, 'requestSupplement');
  if (accepted && task !== undefined) {
    assertHolds(context, task);
    assertInTime(context, loaded);
  }
  return orTaken(context, loaded, () =>
    inTransaction(context.db, async (tx) => {
      const slip = supplementRequest(context, loaded, await takeSlipNumber(context, tx, loaded, 'PBS'), {
        items,
        reason,
      });
      return write(context, tx, loaded.dossier, requested(context, loaded, slip, items, reason));
    }),
  );
};

function requested(
  context: Context,
  loaded: Loaded,
  slip: NewSlip,
  items: SupplementItem[],
  reason: string,
): Change {
  const { dossier, open } = loaded;
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const days = parameter<number>(held, 'intake.supplementCloseDays', today);
  const accepted = dossier.accepted_at !== null;
  const state = accepted ? 'SUPPLEMENT_IN_PROCESS' : 'SUPPLEMENT_BEFORE_INTAKE';
  const at = isoInstant(held.calendar, context.now);
  const supplement: SupplementRecord = {
    requestedAt: at,
    requestedBy: context.caller?.fullName ?? '',
    reason,
    items,
    dueAt: isoInstant(
      held.calendar,
      closeOfBusiness(
        held.calendar,
        addWorkingDays(held.calendar, localDate(held.calendar, context.now), days),
      ),
    ),
    suppliedAt: null,
  };
  const pause: PauseRecord = {
    from: at,
    to: null,
    kind: 'SUPPLEMENT',
    legalBasis: 'NĐ 61/2018/NĐ-CP Điều 19 khoản 4',
    slipId: slip.id,
  };
  return {
    act: 'requestSupplement',
    state,
    set: {
      supplement: JSON.stringify(supplement),
      ...(accepted ? { due_at: null, pauses: JSON.stringify([...dossier.pauses, pause]) } : {}),
    },
    events: [
      {
        kind: 'SUPPLEMENT_REQUESTED',
        to: state,
        unit: accepted ? dossier.authority : dossier.intake_unit,
        data: { count: items.length, note: reason, number: slip.number },
      },
    ],
    tasks: open.map((task) => ({
      task,
      status: 'WAITING',
      account_id: task.account_id ?? context.caller?.accountId ?? null,
      dossier_due_at: null,
    })),
    // a dossier begun at the counter has no step yet; from now it has to be found in the unit's queue
    opens:
      open.length > 0
        ? []
        : [
            {
              ...intakeStep(loaded, null),
              account_id: context.caller?.accountId ?? null,
              status: 'WAITING',
            },
          ],
    slips: [slip],
    outgoing: [
      setSlip(slip.id),
      ...notice('TB03', dossier, { code: dossier.code ?? dossier.submission_code }),
    ],
  };
}

/** Once per dossier (NĐ 61/2018 Đ.15.3): a request before intake counts only until acceptance. */
function assertOnce({ dossier }: Loaded): void {
  const asked =
    dossier.accepted_at === null
      ? dossier.supplement !== null
      : dossier.pauses.some((pause) => pause.kind === 'SUPPLEMENT');
  if (asked)
    throw new Refusal(
      'SUPPLEMENT_ALREADY_REQUESTED',
      'Hồ sơ này đã được yêu cầu bổ sung 01 lần. Tiếp tục giải quyết, hoặc trình lãnh đạo nếu có tình tiết mới.',
    );
}

function assertInTime(context: Context, { dossier }: Loaded): void {
  const held = context.reference.current();
  const days = parameter<number>(held, 'supplement.returnNoticeDays', todayOf(held, context.now));
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
