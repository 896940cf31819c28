import type { SlipBase } from './slipParts.ts';

/** Biên lai thu phí, lệ phí điện tử: what NĐ 254/2026/NĐ-CP Điều 23 khoản 2 wants on it. */
export interface FeeReceipt extends SlipBase {
  kind: 'FEE_RECEIPT';
  /** Ký hiệu mẫu, and ký hiệu of the series. */
  form?: string | undefined;
  symbol?: string | undefined;
  /** Arabic digits, at most eight; without gap in the series of a year. */
  receiptNumber?: string | undefined;
  collector?: string | undefined;
  collectorAddress?: string | undefined;
  collectorTaxCode?: string | undefined;
  payerName?: string | undefined;
  payerAddress?: string | undefined;
  dossierCode?: string | undefined;
  items?: readonly { name: string; collectedFor: string; amount: number }[] | undefined;
  total?: number | undefined;
  totalWords?: string | undefined;
  /** The number of the receipt it takes the place of. */
  replaces?: string | undefined;
  issuedAt?: string | undefined;
  issuerName?: string | undefined;
}
