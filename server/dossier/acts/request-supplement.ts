import type { SupplementItem } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import { requestReason } from '@motcua/rules/once';
import { noteInLedger } from '../../audit/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAllowed, assertHolds, assertMay, signedIn, wrongState } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { assertOnceAndOnly } from '../lint.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { assertNothingAwaited, workOf } from '../own-step.ts';
import { assertNoProposal } from '../proposal.ts';
import { supplementRequest, takeSlipNumber } from '../slips.ts';
import { assertInTime, supplementChange } from '../supplement.ts';
import type { Proposal } from '../tables.ts';
import { orTaken } from '../taken.ts';
import { asAskedNow } from '../versions-in-force.ts';
import { write } from '../write.ts';

type Wish = Parameters<typeof requestSupplement>[1];

/**
 * More papers asked for, once and fully (NĐ 61/2018 Đ.15.3): before intake by the counter, at once, on Mẫu 02; afterwards
 * by the officer who handles the dossier, as a proposal that stops the clock when a second person agrees (Đ.19.4).
 */
export const requestSupplement: Act<'requestSupplement'> = async (context, wish) => {
  const loaded = await getDossierForAct(context.db, wish.dossierId);
  return loaded.dossier.accepted_at === null ? ask(context, loaded, wish) : propose(context, loaded, wish);
};

async function ask(context: Context, loaded: Loaded, { items, reason }: Wish) {
  const { dossier } = loaded;
  assertMay(context, 'requestSupplementAtIntake', loaded);
  if (dossier.supplement !== null) throw askedOnce();
  assertAllowed(loaded, 'requestSupplement');
  const kept = await assertOnceAndOnly(context, await asAskedNow(context, loaded), items);
  const { accountId, fullName: by } = signedIn(context);
  return orTaken(context, loaded, () =>
    inTransaction(context.db, async (tx) => {
      const number = await takeSlipNumber(context, tx, loaded, 'PBS');
      const slip = supplementRequest(context, loaded, number, { items: kept, reason, by });
      const asked = { items: kept, reason, proposedBy: by, approvedBy: by };
      const receipt = await write(context, tx, dossier, {
        act: 'requestSupplement',
        ...supplementChange(context, loaded, slip, asked),
      });
      await noteInLedger(
        tx,
        supplementEntry(context, loaded, slip.id, { items: kept, reason, by: accountId }),
      );
      return receipt;
    }),
  );
}

async function propose(context: Context, loaded: Loaded, { items, reason, newFact }: Wish) {
  const { dossier } = loaded;
  const task = workOf(context, loaded);
  assertMay(context, 'requestSupplementInProcess', loaded, task);
  const again = assertMayAskAgain(context, loaded, newFact);
  assertAllowed(loaded, 'requestSupplement');
  if (task === undefined) throw wrongState(dossier.state);
  assertHolds(context, task);
  assertNoProposal(dossier);
  assertNothingAwaited({ ...loaded, task });
  // a new fact may turn up at any time; the first request has its three days
  if (!again) assertInTime(context, loaded);
  const kept = await assertOnceAndOnly(context, loaded, items);
  const { accountId, fullName } = signedIn(context);
  const proposal: Proposal = {
    kind: 'SUPPLEMENT',
    taskId: task.id,
    by: accountId,
    byName: fullName,
    at: isoInstant(context.reference.current().calendar, context.now),
    reason,
    items: kept,
    ...(again && newFact !== undefined ? { newFact } : {}),
  };
  return write(context, context.db, dossier, {
    act: 'requestSupplement',
    state: dossier.state,
    set: { proposal: JSON.stringify(proposal) },
    events: [
      {
        kind: 'PROPOSED',
        unit: dossier.authority,
        data: {
          cause: 'SUPPLEMENT',
          count: kept.length,
          note: reason,
          ...(again ? { override: true } : {}),
        },
      },
    ],
  });
}

/** Once per dossier; again only for a new fact, and never more often than the ceiling of the law. Answers whether it is again. */
function assertMayAskAgain(context: Context, { dossier }: Loaded, newFact: string | undefined): boolean {
  const asked = dossier.pauses.filter((pause) => pause.kind === 'SUPPLEMENT').length;
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  if (asked < parameter(held, 'supplement.maxAfterIntake', today, dossier.procedure_code)) return false;
  const ceiling = parameter(held, 'supplement.ceiling', today, dossier.procedure_code);
  if (newFact === undefined || asked >= ceiling) throw askedOnce();
  return true;
}

const askedOnce = (): Refusal =>
  new Refusal(
    'SUPPLEMENT_ALREADY_REQUESTED',
    'Hồ sơ này đã được yêu cầu bổ sung 01 lần. Tiếp tục giải quyết, hoặc trình lãnh đạo nếu có tình tiết mới.',
  );

export const supplementEntry = (
  context: Context,
  { dossier }: Loaded,
  slipId: string,
  { items, reason, by }: { items: SupplementItem[]; reason: string; by: string },
) =>
  ledgerEntry(context, dossier, {
    kind: 'SUPPLEMENT',
    reasonCode: requestReason(items),
    components: items.flatMap((item) => item.component ?? []),
    text: reason,
    slipId,
    officer: by,
    unit: dossier.accepted_at === null ? dossier.intake_unit : dossier.authority,
  });
