export { noteAccess, noteListAccess, notePersonAccess, personHash, type LooksAs } from './access.ts';
export { auditActs } from './routes.ts';
export { AUDIT_JOBS } from './jobs.ts';
export { ledgerOf, noteInLedger, type LedgerEntry } from './ledger.ts';
export { recordAttempt, type RefusedWish } from './attempts.ts';
export { findHeldPapers, type HeldQuestion } from './held-papers.ts';
