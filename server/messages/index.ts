export { carryDelivery, deliverBy } from './carry-delivery.ts';
export { deliverNotice } from './deliver.ts';
export { messagesOf } from './messages-of.ts';
export { channelsOf } from './notices.ts';
export { deliveriesOf, markRead, type Inbox } from './receipts.ts';
export type { Provider } from './provider.ts';
export { simulator } from './simulator.ts';
export type { WordingChangeTable } from './tables.ts';
export { builtInTexts, textsInForce } from './texts.ts';
