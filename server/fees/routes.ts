import { cancelReceipt } from './acts/cancel-receipt.ts';
import { closeShift } from './acts/close-shift.ts';
import { collectFee } from './acts/collect-fee.ts';
import { openShift } from './acts/open-shift.ts';
import { getMyShift } from './queries/get-my-shift.ts';
import { getReceiptSummary } from './queries/get-receipt-summary.ts';
import { getSettlement } from './queries/get-settlement.ts';
import { listDossierReceipts } from './queries/list-dossier-receipts.ts';
import { listReceipts } from './queries/list-receipts.ts';
import { printReceipt } from './queries/print-receipt.ts';

export const feesActs = {
  openShift,
  closeShift,
  getMyShift,
  collectFee,
  cancelReceipt,
  listDossierReceipts,
  printReceipt,
  listReceipts,
  getReceiptSummary,
  getSettlement,
};
