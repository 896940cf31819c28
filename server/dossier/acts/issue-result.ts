import { noteInLedger } from '../../audit/index.ts';
import { assertPublishable, PUBLISH_PROBLEMS } from '../../papers/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { certifiedResult } from '../certified/of-dossier.ts';
import { getDecision } from '../decision.ts';
import { assertDelayExplained } from '../delay.ts';
import { draftOf } from '../result-draft.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { getTaskForAct, type Loaded } from '../load.ts';
import { takeResultPaper, todayIn, type ResultPaper } from '../result-paper.ts';
import type { ResultRecord } from '../tables.ts';

/**
 * The records office numbers, dates and issues the result. The paper is a file made elsewhere, or else the system's own:
 * the document of the deciding authority, or the refusal on Mẫu 03.
 */
export const issueResult: Act<'issueResult'> = async (context, { taskId, fileId, delayCause }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  assertMay(context, 'issueResult', loaded, loaded.task);
  assertHolds(context, loaded.task);
  assertAllowed(loaded, 'issueResult');
  if (fileId !== undefined) await assertFileOf(context, loaded, fileId);
  const late = assertDelayExplained(context, loaded.task, delayCause);
  const decision = await getDecision(context, loaded);
  const { outcome, text } = await draftOf(context, loaded);
  return inTransaction(context.db, async (tx) => {
    const certified =
      outcome === 'GRANT' && fileId === undefined ? await certifiedResult(tx, loaded.dossier.id) : null;
    const paper = await paperOf(
      context,
      tx,
      loaded,
      { decision, outcome, own: fileId === undefined },
      certified,
    );
    const result: ResultRecord = {
      number: paper.number,
      date: todayIn(context),
      name: paper.name,
      fileId: fileId ?? certified?.fileId ?? null,
      slipId: paper.slip?.id ?? null,
      signer: decision.signer,
      outcome,
    };
    const receipt = await finishAndAdvance({ ...context, db: tx }, loaded, {
      act: 'issueResult',
      event: 'RESULT_ISSUED',
      outcome,
      delayCause: late,
      set: { result: JSON.stringify(result) },
      data: { number: result.number },
      slips: paper.slip === null ? [] : [paper.slip],
    });
    if (outcome === 'DENY')
      await noteInLedger(
        tx,
        ledgerEntry(context, loaded.dossier, {
          kind: 'REFUSAL',
          reasonCode: 'NOT_ELIGIBLE',
          text,
          slipId: result.slipId,
          unit: loaded.dossier.authority,
        }),
      );
    return receipt;
  });
};

/** A certified copy has its number from its own register (INT-27), and no other paper beside it. */
const paperOf = async (
  context: Context,
  tx: Tx,
  loaded: Loaded,
  told: Parameters<typeof takeResultPaper>[3],
  certified: { number: string } | null,
): Promise<ResultPaper> =>
  certified === null
    ? takeResultPaper(context, tx, loaded, told)
    : {
        number: certified.number,
        name: loaded.procedure.results[0]?.name ?? loaded.dossier.procedure_name,
        slip: null,
      };

/** The file belongs to the dossier, is as it was put there, and whatever signature it bears is valid over the whole of it. */
async function assertFileOf({ db, files }: Context, { dossier }: Loaded, fileId: string): Promise<void> {
  const found = await db
    .selectFrom('dossier_file')
    .select('sha256')
    .where('id', '=', fileId)
    .where('dossier_id', '=', dossier.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined)
    throw new Refusal('NOT_FOUND', 'Tệp kết quả không thuộc hồ sơ này. Tải tệp lên hồ sơ rồi chọn lại.');
  const problem = await assertPublishable(await files.get(found.sha256), found.sha256);
  if (problem !== null)
    throw new Refusal(
      'RESULT_NOT_PUBLISHABLE',
      `${PUBLISH_PROBLEMS[problem].vi}. Ký lại, tải tệp lên rồi ban hành.`,
    );
}
