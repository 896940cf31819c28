export { deliverNotice } from './deliver.ts';
export { noticeText, NOTICES, type NoticeKind } from './notices.ts';
