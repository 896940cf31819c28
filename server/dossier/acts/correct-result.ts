import { isoInstant } from '@motcua/rules/calendar';
import { noteInLedger } from '../../audit/index.ts';
import { assertAuthority } from '../../authority/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getDecision } from '../decision.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import type { Decision } from '../result-document.ts';
import { assertAllowed, assertMay, signedIn } from '../guard.ts';
import { getDossierForAct, matterOf, type Loaded } from '../load.ts';
import { notice, setSlip, unitNow } from '../notices.ts';
import { returnUnitOf } from '../return-place.ts';
import { takeResultPaper, todayIn } from '../result-paper.ts';
import { assertRevocable } from '../revoked-papers.ts';
import { openSteps } from '../steps.ts';
import type { DraftResult, ResultRecord } from '../tables.ts';
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
  if (!caller.posts.some((one) => one.unitKey === authority && one.roles.includes('LEADER')))
    throw new Refusal('FORBIDDEN', 'Kết quả do cơ quan đã quyết định thay thế, lãnh đạo cơ quan đó ký.');
  const by = await assertAuthority(context, {
    kind: 'SIGN_RESULT',
    ...matterOf(loaded, undefined),
    units: [authority],
  });
  const decision: Decision = {
    authority,
    signer: caller.fullName,
    position: by.position,
    at: context.now,
    by,
  };
  const state = outcome === 'DENY' ? 'REFUSED_AFTER_APPRAISAL' : 'RESULT_READY';
  const returns = dossier.state === 'RETURNED' ? await openReturn(context, corrected) : [];
  return inTransaction(context.db, async (tx) => {
    if (outcome === 'GRANT') await assertRevocable(context, tx, corrected);
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
      set: {
        result: JSON.stringify(replacing),
        draft_result: JSON.stringify(draft),
        returned_at: null,
        ...(dossier.state === 'RETURNED' ? { tokens: returns.map(({ step_key }) => step_key) } : {}),
      },
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
            authority: by,
          },
        },
      ],
      opens: returns,
      draft: { taskId: null, text, outcome, opinion: reason },
      slips: paper.slip === null ? [] : [paper.slip],
      outgoing: [
        ...(paper.slip === null ? [] : [setSlip(paper.slip.id)]),
        ...notice('TB07', dossier, {
          code: dossier.code,
          unit: unitNow(context, returnUnitOf(context, dossier)),
        }),
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
function openReturn(context: Context, loaded: Loaded) {
  const { process, dossier } = loaded;
  return openSteps(context, loaded, {
    keys: process.steps.filter(({ kind }) => kind === 'RETURN').map(({ key }) => key),
    acceptedAt: dossier.accepted_at ?? context.now,
    dueAt: dossier.due_at,
  });
}
