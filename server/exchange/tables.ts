import type { ObligationLine } from '@motcua/contract/exchange';
import type { ExternalSystem } from '@motcua/rules/process';
import type { Generated, JSONColumnType, Selectable } from 'kysely';

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
  /** Since when it has been looking into the matter. */
  verifying_at: Date | null;
  replied_at: Date | null;
  outcome: 'DONE' | 'REJECTED' | null;
  reply: string | null;
}
export type ExternalRequest = Selectable<ExternalRequestTable>;

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
    obligation: ObligationTable;
    payment: PaymentTable;
    statement_line: StatementLineTable;
  }
}
