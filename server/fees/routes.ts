import { cancelReceipt } from './acts/cancel-receipt.ts';
import { closeShift } from './acts/close-shift.ts';
import { collectFee } from './acts/collect-fee.ts';
import { openFeeOrder } from './acts/open-fee-order.ts';
import { hearGateway } from './acts/hear-gateway.ts';
import { payByGateway } from './acts/pay-by-gateway.ts';
import { askRefund } from './acts/ask-refund.ts';
import { decideRefund } from './acts/decide-refund.ts';
import { recordRefund } from './acts/record-refund.ts';
import { openShift } from './acts/open-shift.ts';
import { getFeeOrder } from './queries/get-fee-order.ts';
import { getMyShift } from './queries/get-my-shift.ts';
import { getReceiptSummary } from './queries/get-receipt-summary.ts';
import { getSettlement } from './queries/get-settlement.ts';
import { listDossierReceipts } from './queries/list-dossier-receipts.ts';
import { listMoneyExceptions } from './queries/list-money-exceptions.ts';
import { listReceipts } from './queries/list-receipts.ts';
import { listRefunds } from './queries/list-refunds.ts';
import { printReceipt } from './queries/print-receipt.ts';

export const feesActs = {
  openFeeOrder,
  getFeeOrder,
  payByGateway,
  hearGateway,
  askRefund,
  decideRefund,
  recordRefund,
  listRefunds,
  listMoneyExceptions,
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
