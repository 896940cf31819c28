import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import { noteInLedger } from '../../audit/index.ts';
import { POLICY, todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertDecides } from '../decides.ts';
import { dueAfter, officeOf } from '../due.ts';
import { assertAllowed, assertSecondPerson, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice } from '../notices.ts';
import { supplementRequest, takeSlipNumber } from '../slips.ts';
import { standsStill } from '../state-after.ts';
import { assertInTime, supplementChange } from '../supplement.ts';
import type { PauseRecord, Proposal } from '../tables.ts';
import { write } from '../write.ts';
import { supplementEntry } from './request-supplement.ts';

/** The second person: a head of a handling unit agrees to a change of the clock, which takes effect now, or rejects it. */
export const decideProposal: Act<'decideProposal'> = async (context, { dossierId, approve, comment }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  const { proposal } = dossier;
  // whoever proposed it may take it back; only another may agree to it
  const takesBack = !approve && proposal?.by === signedIn(context).accountId;
  if (!takesBack)
    await assertDecides(context, loaded, { permission: 'decideProposal', kind: 'AGREE_TO_CLOCK' });
  if (proposal === null)
    throw new Refusal(
      'NO_PROPOSAL',
      'Đề xuất đã được duyệt, bị từ chối, hoặc hồ sơ đã kết thúc. Tải lại hồ sơ.',
    );
  assertAllowed(loaded, 'decideProposal');
  if (!takesBack) assertSecondPerson(context, proposal.by);
  if (!approve) return reject(context, loaded, proposal, comment);
  return proposal.kind === 'SUPPLEMENT'
    ? askApplicant(context, loaded, proposal)
    : waitForObligation(context, loaded, proposal);
};

const reject = (context: Context, { dossier }: Loaded, proposal: Proposal, comment: string | undefined) =>
  write(context, context.db, dossier, {
    act: 'decideProposal',
    state: dossier.state,
    set: { proposal: null },
    events: [
      {
        kind: 'PROPOSAL_REJECTED',
        unit: dossier.authority,
        data: { cause: proposal.kind, ...(comment === undefined ? {} : { note: comment }) },
      },
    ],
  });

function askApplicant(
  context: Context,
  loaded: Loaded,
  { items, reason, by, byName, newFact }: Extract<Proposal, { kind: 'SUPPLEMENT' }>,
): Promise<DossierReceipt> {
  if (newFact === undefined) assertInTime(context, loaded);
  return inTransaction(context.db, async (tx) => {
    const number = await takeSlipNumber(context, tx, loaded, 'PBS');
    const slip = supplementRequest(context, loaded, number, { items, reason, by: byName });
    const receipt = await write(context, tx, loaded.dossier, {
      act: 'decideProposal',
      ...supplementChange(context, loaded, slip, {
        items,
        reason,
        proposedBy: byName,
        approvedBy: signedIn(context).fullName,
        override: newFact !== undefined,
      }),
    });
    await noteInLedger(tx, supplementEntry(context, loaded, slip.id, { items, reason, by }));
    return receipt;
  });
}

function waitForObligation(
  context: Context,
  { dossier, open }: Loaded,
  { byName, reason, legalBasis, document }: Extract<Proposal, { kind: 'OBLIGATION' }>,
): Promise<DossierReceipt> {
  const held = officeOf(context, dossier);
  const today = todayOf(held, context.now);
  const policy = POLICY[parameter(held, 'obligation.clockPolicy', today, dossier.procedure_code)];
  const pause: PauseRecord = {
    from: isoInstant(held.calendar, context.now),
    to: null,
    kind: 'FINANCIAL_OBLIGATION',
    policy,
    legalBasis,
    document,
    proposedBy: byName,
    approvedBy: signedIn(context).fullName,
  };
  const pauses = [...dossier.pauses, pause];
  const { due } = dueAfter(context, dossier, pauses);
  return write(context, context.db, dossier, {
    act: 'decideProposal',
    state: 'AWAITING_FINANCIAL_OBLIGATION',
    set: { proposal: null, due_at: due, pauses: JSON.stringify(pauses) },
    events: [
      {
        kind: 'SUSPENDED',
        to: 'AWAITING_FINANCIAL_OBLIGATION',
        unit: dossier.authority,
        data: { note: reason, number: document, cause: policy, approvedBy: pause.approvedBy },
      },
    ],
    tasks: open.map((task) => ({
      task,
      status: standsStill(task) ? 'WAITING' : task.status,
      dossier_due_at: due,
    })),
    outgoing: notice('TB05', dossier, { code: dossier.code }),
  });
}
