export { messagesOf } from './messages-of.ts';
export { deliverNotice } from './deliver.ts';
export type { NoticeKind } from './notices.ts';
