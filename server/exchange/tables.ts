import type { ObligationLine } from '@motcua/contract/exchange';
import type { ExternalSystem } from '@motcua/rules/process';
import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { OutsideFault } from './outside.ts';

/** What a system outside is told: the dossier, who it is about, and of the answers only what the step needs. */
export interface AskedContent {
  dossierCode: string;
  procedure: string;
  step: string;
  applicantName: string;
  applicantIdNumber: string;
  answers: Record<string, string>;
}

export interface ExternalRequestTable {
  id: string;
  dossier_id: string;
  task_id: string;
  system: ExternalSystem;
  content: JSONColumnType<AskedContent, string, string>;
  asked_at: Date;
  sent_at: Date | null;
  /** Under which the system keeps it. */
  reference: string | null;
  attempts: Generated<number>;
  failure: string | null;
  /** What of the request itself failed last; null: nothing, or the system could not be reached. */
  fault: Exclude<OutsideFault, 'AWAY'> | null;
  /** Times in a row the system was reached and failed at this request. */
  faults: Generated<number>;
  /** Since when it is not tried by itself any more. */
  dead_at: Date | null;
  /** Since when it has been looking into the matter. */
  verifying_at: Date | null;
  replied_at: Date | null;
  outcome: 'DONE' | 'REJECTED' | null;
  reply: string | null;
}
export type ExternalRequest = Selectable<ExternalRequestTable>;

/** What all copies of the program know of a system outside. */
export interface ExternalSystemTable {
  system: ExternalSystem;
  failures: Generated<number>;
  failing_since: Date | null;
  failure: string | null;
  tried_at: Date | null;
  rests_until: Date | null;
  answered_at: Date | null;
}

export interface ExternalActTable {
  id: Generated<number>;
  request_id: string;
  act: 'TAKE' | 'AGAIN';
  account_id: string;
  at: Date;
  reason: string;
}

/**
 * UNKNOWN_THERE: asked, but the system does not know of it; TAKEN_THERE: it has it, though its word was lost here;
 * ANSWERED_THERE: it has answered, and the answer has not come here.
 */
export type DifferenceKind = 'UNKNOWN_THERE' | 'TAKEN_THERE' | 'ANSWERED_THERE';

export interface ExternalReconciliationTable {
  system: ExternalSystem;
  at: Date;
  by: string;
  compared: number;
  differences: JSONColumnType<{ requestId: string; kind: DifferenceKind }[], string, string>;
  /** Requests it holds that nobody here asked. */
  unknown_here: number;
}

export interface ObligationTable {
  id: string;
  dossier_id: string;
  task_id: string;
  code: string;
  number: string;
  issued_on: string;
  pay_by: string;
  lines: JSONColumnType<ObligationLine[], string, string>;
  /** Whole đồng. */
  total: number;
  settled_at: Date | null;
}
export type Obligation = Selectable<ObligationTable>;

export interface PaymentTable {
  bank_reference: string;
  /** Null: nobody knows yet what it was paid for. */
  obligation_id: string | null;
  /** The order of a fee, where it is for that. */
  order_id: string | null;
  /** What the payer wrote. */
  code: string;
  amount: number;
  paid_at: Date;
  told_at: Date;
  told_by: 'NOTICE' | 'STATEMENT' | 'RECEIPT';
  /** The bank's own reference of what an officer wrote down from a receipt. */
  confirmed_by: string | null;
  /** When the dossier was told of it, here or as the receipt it confirms; null: it waits. */
  booked_at: Date | null;
  /** Who gave it its place, where what the payer wrote did not. */
  placed_by: string | null;
}

export type Payment = Selectable<PaymentTable>;

/** One line of a statement of the bank or the gateway, as it was read. */
interface StatementLineTable {
  source: 'BANK' | 'GATEWAY';
  reference: string;
  day: string;
  /** Whole đồng; less than nothing: went out of the account. */
  amount: number;
  text: string;
  at: Date;
  read_at: Date;
  read_by: string;
}

export type StatementLine = Selectable<StatementLineTable>;

declare module '../platform/database.ts' {
  interface Schema {
    external_request: ExternalRequestTable;
    external_system: ExternalSystemTable;
    external_act: ExternalActTable;
    external_reconciliation: ExternalReconciliationTable;
    obligation: ObligationTable;
    payment: PaymentTable;
    statement_line: StatementLineTable;
  }
}
