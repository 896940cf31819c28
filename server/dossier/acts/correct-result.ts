import { isoInstant } from '@motcua/rules/calendar';
import { noteInLedger } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getDecision } from '../decision.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import type { Decision } from '../result-document.ts';
import { assertAllowed, assertMay, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip, unitNow } from '../notices.ts';
import { takeResultPaper, todayIn } from '../result-paper.ts';
import { openStep, stepUnits } from '../steps.ts';
import type { DraftResult, ResultRecord } from '../tables.ts';
import { unitsOfStep } from '@motcua/rules/process';
import type { Context } from '../../platform/context.ts';
import { write } from '../write.ts';

/**
 * A wrong result is replaced at the cost of the authority (NĐ 61/2018 Đ.21): the leader signs the new one, the replaced one
 * stays linked, and the applicant is called again. The time it took stays as it was.
 */
export const correctResult: Act<'correctResult'> = async (context, { dossierId, reason, text, outcome }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'correctResult', loaded);
  assertAllowed(loaded, 'correctResult');
  const { result } = dossier;
  if (result === null) throw new Error(`dossier ${dossier.id} has ended without a result`);
  const caller = signedIn(context);
  const draft: DraftResult = { text, outcome, by: caller.fullName };
  const corrected: Loaded = { ...loaded, dossier: { ...dossier, draft_result: draft } };
  const { authority } = await getDecision(context, loaded);
  const post = caller.posts.find((one) => one.unitKey === authority && one.roles.includes('LEADER'));
  if (post === undefined)
    throw new Refusal('FORBIDDEN', 'Kết quả do cơ quan đã quyết định thay thế, lãnh đạo cơ quan đó ký.');
  const decision: Decision = {
    authority,
    signer: caller.fullName,
    position: post.position,
    at: context.now,
  };
  const state = outcome === 'DENY' ? 'REFUSED_AFTER_APPRAISAL' : 'RESULT_READY';
  const returns = dossier.state === 'RETURNED' ? await openReturn(context, corrected) : [];
  return inTransaction(context.db, async (tx) => {
    const paper = await takeResultPaper(context, tx, corrected, { decision, outcome, own: true });
    const { number, date, slipId, fileId } = result;
    const replacing: ResultRecord = {
      number: paper.number,
      date: todayIn(context),
      name: paper.name,
      fileId: null,
      slipId: paper.slip?.id ?? null,
      signer: caller.fullName,
      outcome,
      replaces: { number, date, slipId, fileId, reason },
    };
    const receipt = await write(context, tx, dossier, {
      act: 'correctResult',
      state,
      set: { result: JSON.stringify(replacing), draft_result: JSON.stringify(draft), returned_at: null },
      events: [
        {
          kind: 'RESULT_CORRECTED',
          to: state,
          unit: authority,
          data: {
            number: paper.number,
            reason: number,
            note: reason,
            dueAt: isoInstant(context.reference.current().calendar, context.now),
          },
        },
      ],
      opens: returns,
      slips: paper.slip === null ? [] : [paper.slip],
      outgoing: [
        ...(paper.slip === null ? [] : [setSlip(paper.slip.id)]),
        ...notice('TB07', dossier, { code: dossier.code, unit: unitNow(context, dossier.intake_unit) }),
      ],
    });
    if (outcome === 'DENY')
      await noteInLedger(
        tx,
        ledgerEntry(context, dossier, {
          kind: 'REFUSAL',
          reasonCode: 'NOT_ELIGIBLE',
          text,
          slipId: replacing.slipId,
          unit: authority,
        }),
      );
    return receipt;
  });
};

/** The result has to be handed over once more. */
async function openReturn(context: Context, loaded: Loaded) {
  const { process, dossier } = loaded;
  const index = process.steps.findIndex((step) => step.kind === 'RETURN');
  const step = process.steps[index];
  if (step === undefined) throw new Error(`process ${process.key} has no step of return`);
  return openStep(context, loaded, {
    index,
    unitKeys: unitsOfStep(step, stepUnits(context, loaded)),
    acceptedAt: dossier.accepted_at ?? context.now,
    dueAt: dossier.due_at,
  });
}
