import { localDate } from '@motcua/rules/calendar';
import { getUnit } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { getDecision, getReceiverName } from '../decision.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { getTaskForAct, type Loaded } from '../load.ts';
import { resultDocument, type Decision } from '../result-document.ts';
import { refusalAfterAppraisal, SLIP_TITLES, takeSlipNumber } from '../slips.ts';
import type { ResultRecord } from '../tables.ts';
import type { NewSlip } from '../write.ts';

/**
 * The records office numbers, dates and issues the result. The paper is a file made elsewhere, or else the system's own:
 * the document of the deciding authority, or the refusal on Mẫu 03.
 */
export const issueResult: Act<'issueResult'> = async (context, { taskId, fileId }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  assertMay(context, 'issueResult', loaded, loaded.task);
  assertHolds(context, loaded.task);
  assertAllowed(loaded, 'issueResult');
  if (fileId !== undefined) await assertFileOf(context, loaded, fileId);
  const decision = await getDecision(context, loaded);
  const outcome = loaded.dossier.draft_result?.outcome ?? 'GRANT';
  return inTransaction(context.db, async (tx) => {
    const paper =
      outcome === 'DENY' && fileId === undefined
        ? await refusalPaper(context, tx, loaded)
        : await resultPaper(context, tx, loaded, { decision, outcome, own: fileId === undefined });
    const result: ResultRecord = {
      number: paper.number,
      date: today(context),
      name: paper.name,
      fileId: fileId ?? null,
      slipId: paper.slip?.id ?? null,
      signer: decision.signer,
      outcome,
    };
    return finishAndAdvance({ ...context, db: tx }, loaded, {
      act: 'issueResult',
      event: 'RESULT_ISSUED',
      set: { result: JSON.stringify(result) },
      data: { number: result.number },
      slips: paper.slip === null ? [] : [paper.slip],
    });
  });
};

interface Paper {
  number: string;
  name: string;
  slip: NewSlip | null;
}

const today = ({ reference, now }: Context): string => localDate(reference.current().calendar, now);

/** Numbered from the deciding authority's book of the year (NĐ 30/2020 Đ.15). */
async function resultPaper(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { decision, outcome, own }: { decision: Decision; outcome: ResultRecord['outcome']; own: boolean },
): Promise<Paper> {
  const taken = await takeNumbers(tx, {
    number: { unit: decision.authority, series: 'RESULT', period: today(context).slice(0, 4) },
  });
  const symbol = outcome === 'DENY' ? 'TB' : 'KQ';
  const number = `${String(taken.number).padStart(2, '0')}/${symbol}-${issuerOf(context, decision.authority)}`;
  const { procedure, dossier } = loaded;
  const granted = procedure.results[0]?.name ?? dossier.procedure_name;
  const name = outcome === 'DENY' ? 'Thông báo từ chối giải quyết hồ sơ' : granted;
  return { number, name, slip: own ? resultDocument(context, loaded, { number, name }, decision) : null };
}

/** Numbered from the one-stop unit's book, as every Mẫu 03. */
async function refusalPaper(context: Context, tx: Tx, loaded: Loaded): Promise<Paper> {
  const number = await takeSlipNumber(context, tx, loaded, 'PTC');
  const receiverName = await getReceiverName(context, loaded);
  const slip = refusalAfterAppraisal(context, loaded, number, receiverName);
  return { number, name: SLIP_TITLES.REFUSAL, slip };
}

/** Abbreviation of the authority in the number: UBND, or the key of the department (STP, SXD …). */
function issuerOf({ reference }: Context, key: string): string {
  const authority = getUnit(reference.current(), key);
  return authority.kind === 'PEOPLES_COMMITTEE' ? 'UBND' : (authority.key.split('-')[0] ?? authority.key);
}

async function assertFileOf({ db }: Context, { dossier }: Loaded, fileId: string): Promise<void> {
  const found = await db
    .selectFrom('dossier_file')
    .select('id')
    .where('id', '=', fileId)
    .where('dossier_id', '=', dossier.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined)
    throw new Refusal('NOT_FOUND', 'Tệp kết quả không thuộc hồ sơ này. Tải tệp lên hồ sơ rồi chọn lại.');
}
