import type { LocalDate } from '../calendar/index.ts';
import { moneyInFigures, moneyInWords } from '../text/index.ts';

/** NĐ 254/2026/NĐ-CP Điều 23 khoản 2: at most eight digits. */
const LAST_NUMBER = 99_999_999;

/**
 * Số biên lai điện tử in Arabic digits, for the `sequence`-th receipt of its series, from 1. Throws RangeError for
 * anything else and when the eight digits are used up.
 */
export function receiptNumber(sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > LAST_NUMBER)
    throw new RangeError(`A receipt is numbered from 1 to ${LAST_NUMBER}, not ${sequence}`);
  return String(sequence);
}

/**
 * Key of the counter the number is taken from: numbers run from 01/01, or from the first receipt of the year, to 31/12
 * (NĐ 254/2026/NĐ-CP Điều 23 khoản 2). `date` is the local day of collection, which is also the day of issue
 * (Điều 24 khoản 1); the key is its year, YYYY.
 */
export function receiptSeries(date: LocalDate): string {
  return date.slice(0, 4);
}

/** NĐ 254/2026/NĐ-CP Điều 44 khoản 2. */
const PAPER_RECEIPTS_UNTIL: LocalDate = '2026-12-31';

/** Whether a paper receipt may still be issued on `date`; `until` is the last day. */
export function mayIssuePaperReceipt(date: LocalDate, until: LocalDate = PAPER_RECEIPTS_UNTIL): boolean {
  return date <= until;
}

/** An amount as a receipt states it twice. */
export interface ReceiptAmount {
  /** `126.500 đ`. */
  readonly figures: string;
  /** Without a capital: "một trăm hai mươi sáu nghìn năm trăm đồng". */
  readonly words: string;
}

/** Both wordings of one amount in whole đồng, so that they cannot differ; throws RangeError for a negative or broken one. */
export function receiptAmount(amount: number): ReceiptAmount {
  return { figures: moneyInFigures(amount), words: moneyInWords(amount) };
}
