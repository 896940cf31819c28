export { mayIssuePaperReceipt, receiptAmount, receiptNumber, receiptSeries } from './receipt.ts';
export type { ReceiptAmount } from './receipt.ts';
export { beneficiaryOf, type Beneficiary } from './settle.ts';
export { countedTotal, expectedIn, NOTES, type Counted } from './drawer.ts';
export { describeItem } from './describe.ts';
export { explainSteps } from './explain.ts';
export { readFacts, type FactProblem, type GivenFacts } from './facts.ts';
export { reckonFee, type FeeLine, type Reckoned } from './reckon.ts';
export { CASE_FACT, FACT_TYPES, LINE_TYPES, NO_POLICY, RECEIVERS } from './schedule.ts';
export type {
  Condition,
  Fact,
  Facts,
  FeeItem,
  FeeMatter,
  FeePolicy,
  FeeSchedule,
  LineType,
  Price,
  Receiver,
  Reduction,
} from './schedule.ts';
export { scheduleProblems, type ScheduleProblem } from './schedule-problems.ts';
export { feeInWords } from './view.ts';
export {
  excessOfOrder,
  ORDER_STATES,
  orderState,
  remainderOfOrder,
  type OrderFacts,
  type OrderState,
} from './order.ts';
export { DIFFERENCES, differencesOf, type Difference } from './reconcile.ts';
export { vietQr } from './vietqr.ts';
