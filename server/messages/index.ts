export { carryDelivery, deliverBy } from './carry-delivery.ts';
export { deliverNotice } from './deliver.ts';
export { messagesOf } from './messages-of.ts';
export { deliveriesOf, markRead } from './receipts.ts';
export { simulator } from './simulator.ts';
