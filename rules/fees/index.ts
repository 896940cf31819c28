export { mayIssuePaperReceipt, receiptAmount, receiptNumber, receiptSeries } from './receipt.ts';
export type { ReceiptAmount } from './receipt.ts';
