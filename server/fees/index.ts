import './tables.ts';

export { askGateway } from './gateway/ask.ts';
export { startGatewaySimulator, type GatewaySimulator } from './gateway/simulator.ts';
export { findStandingOrder, holdOrder, remainderOf, type Order } from './order.ts';
export { gatewayOnStatement } from './gateway/on-statement.ts';
export { refundOnStatement } from './refund.ts';
export { followFee, receiveMoney } from './receive.ts';
export { keepReceipt } from './keep-receipt.ts';
export { feesActs } from './routes.ts';
