export { mayBeAsked, REUSE_EXCEPTIONS, VERDICTS } from './item.ts';
export type {
  HeldPaper,
  LintedItem,
  PublishedComponent,
  ReuseException,
  Verdict,
  WishedItem,
} from './item.ts';
export { lintItems, requestReason } from './lint.ts';
export type { LintQuestion } from './lint.ts';
export { isSamePaper, staysWithPerson } from './words.ts';
export { papersChanged } from './papers-changed.ts';
export type { PapersQuestion, PapersThen } from './papers-changed.ts';
