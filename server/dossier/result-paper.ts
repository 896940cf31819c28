import { localDate } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import { takeNumbers } from '../platform/numbers.ts';
import type { Tx } from '../platform/transaction.ts';
import { SLIP_TITLES } from '../papers/index.ts';
import { getReceiverName } from './decision.ts';
import type { Loaded } from './load.ts';
import { resultDocument, type Decision } from './result-document.ts';
import { issuerOf, refusalAfterAppraisal, takeSlipNumber } from './slips.ts';
import type { ResultRecord } from './tables.ts';
import type { NewSlip } from './write.ts';

export interface ResultPaper {
  number: string;
  name: string;
  slip: NewSlip | null;
}

/** The paper a decision goes out on: a file made elsewhere, the document of the authority, or the refusal on Mẫu 03. */
export function takeResultPaper(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  told: { decision: Decision; outcome: ResultRecord['outcome']; own: boolean },
): Promise<ResultPaper> {
  return told.outcome === 'DENY' && told.own
    ? refusalPaper(context, tx, loaded)
    : documentPaper(context, tx, loaded, told);
}

export const todayIn = ({ reference, now }: Context): string => localDate(reference.current().calendar, now);

/** Numbered from the deciding authority's book of the year (NĐ 30/2020 Đ.15). */
async function documentPaper(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { decision, outcome, own }: { decision: Decision; outcome: ResultRecord['outcome']; own: boolean },
): Promise<ResultPaper> {
  const taken = await takeNumbers(tx, {
    number: { unit: decision.authority, series: 'RESULT', period: todayIn(context).slice(0, 4) },
  });
  const symbol = outcome === 'DENY' ? 'TB' : 'KQ';
  const number = `${String(taken.number).padStart(2, '0')}/${symbol}-${issuerOf(context, decision.authority)}`;
  const { procedure, dossier } = loaded;
  const granted = procedure.results[0]?.name ?? dossier.procedure_name;
  const name = outcome === 'DENY' ? 'Thông báo từ chối giải quyết hồ sơ' : granted;
  return { number, name, slip: own ? resultDocument(context, loaded, { number, name }, decision) : null };
}

/** Numbered from the one-stop unit's book, as every Mẫu 03. */
async function refusalPaper(context: Context, tx: Tx, loaded: Loaded): Promise<ResultPaper> {
  const number = await takeSlipNumber(context, tx, loaded, 'PTC');
  const receiverName = await getReceiverName(context, loaded);
  const slip = refusalAfterAppraisal(context, loaded, number, receiverName);
  return { number, name: SLIP_TITLES.REFUSAL, slip };
}
