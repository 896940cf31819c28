import { notifyPayment } from './acts/notify-payment.ts';
import { payFeeInDemonstration, payInDemonstration } from './acts/pay-in-demonstration.ts';
import { readStatement } from './acts/read-statement.ts';
import { reconcilePayments } from './acts/reconcile-payments.ts';
import { placePayment } from './acts/place-payment.ts';
import { recordExternalReply } from './acts/record-external-reply.ts';
import { recordObligation } from './acts/record-obligation.ts';
import { recordPayment } from './acts/record-payment.ts';
import { getReconciliation } from './queries/get-reconciliation.ts';
import { listObligations } from './queries/list-obligations.ts';
import { listWaitingPayments } from './queries/list-waiting-payments.ts';
import { connectionActs } from './connections/routes.ts';

export const exchangeActs = {
  ...connectionActs,
  listObligations,
  listWaitingPayments,
  recordExternalReply,
  recordObligation,
  recordPayment,
  notifyPayment,
  reconcilePayments,
  readStatement,
  getReconciliation,
  payFeeInDemonstration,
  payInDemonstration,
  placePayment,
};
