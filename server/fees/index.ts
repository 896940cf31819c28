import './tables.ts';

export { keepReceipt } from './keep-receipt.ts';
export { feesActs } from './routes.ts';
