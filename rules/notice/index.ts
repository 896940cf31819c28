export { noticeProblems, noticeProblemText } from './check.ts';
export type { NoticeProblem } from './check.ts';
export { factsOf, NOTICE_FACTS, SAMPLE_FACTS } from './facts.ts';
export type { NoticeFact } from './facts.ts';
export { afterQuiet } from './quiet.ts';
export type { QuietHours } from './quiet.ts';
export { NOTICE_FORMS, wordNotice } from './word.ts';
export type { NoticeFacts, NoticeForm } from './word.ts';
