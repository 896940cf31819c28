import type { ENTRY_METHODS } from '@motcua/contract/fee-payments';
import type { RECEIPT_METHODS } from '@motcua/contract/money';
import type { LINE_TYPES } from '@motcua/rules/fees';
import type { Beneficiary, Counted } from '@motcua/rules/fees';
import type { Generated, JSONColumnType, Selectable } from 'kysely';

/** One line of what is to be paid, with whom it is collected for. */
export interface OrderLine {
  key: string;
  type: (typeof LINE_TYPES)[number];
  name: string;
  nameEn: string;
  amount: number;
  for: Beneficiary;
}

interface CashShiftTable {
  id: string;
  account_id: string;
  unit_key: string;
  opened_at: Date;
  opening: number;
  closed_at: Date | null;
  counted: JSONColumnType<Counted | null, string | null, string | null>;
  counted_total: number | null;
  expected: number | null;
  difference_reason: string | null;
}
export type CashShift = Selectable<CashShiftTable>;

interface PaymentOrderTable {
  id: string;
  dossier_id: string;
  /** What the payer writes on his transfer. */
  code: string;
  lines: JSONColumnType<OrderLine[], string, string>;
  total: number;
  payer_name: string;
  payer_address: string;
  /** By bank and gateway, less what went back that way. */
  received: Generated<number>;
  created_at: Date;
  paid_at: Date | null;
  refunded_at: Date | null;
  cancelled_at: Date | null;
  /** Its draft is sent once it is paid, if the declaration still is this one. */
  declared: Generated<string | null>;
}
export type PaymentOrder = Selectable<PaymentOrderTable>;

interface OrderEntryTable {
  reference: string;
  order_id: string;
  method: (typeof ENTRY_METHODS)[number];
  /** Whole đồng; less than nothing: went back. */
  amount: number;
  at: Date;
  told_at: Date;
}
export type OrderEntry = Selectable<OrderEntryTable>;

interface PaymentAttemptTable {
  reference: string;
  order_id: string;
  amount: number;
  begun_at: Date;
  expires_at: Date;
  answer: string | null;
  answered_at: Date | null;
  told_by: 'NOTICE' | 'ASKED' | null;
}
export type PaymentAttempt = Selectable<PaymentAttemptTable>;

interface RefundTable {
  id: string;
  order_id: string;
  amount: number;
  reason: string;
  bank_bin: string;
  account_number: string;
  account_holder: string;
  asked_at: Date;
  asked_by: string;
  decided_at: Date | null;
  decided_by: string | null;
  agreed: boolean | null;
  decline_reason: string | null;
  reference: string | null;
  done_at: Date | null;
}
export type Refund = Selectable<RefundTable>;

interface ReceiptTable {
  id: string;
  order_id: string;
  dossier_id: string;
  unit_key: string;
  form: string;
  symbol: string;
  year: number;
  number: number;
  replaces: string | null;
  payer_name: string;
  payer_address: string;
  lines: JSONColumnType<OrderLine[], string, string>;
  total: number;
  method: (typeof RECEIPT_METHODS)[number];
  issued_at: Date;
  issued_on: string;
  issued_by: string;
  issuer_name: string;
  pdf_sha256: string | null;
  cancelled_at: Date | null;
  cancelled_on: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}
export type ReceiptRow = Selectable<ReceiptTable>;

interface CashMovementTable {
  id: Generated<number>;
  shift_id: string;
  order_id: string;
  /** Whole đồng; less than nothing: given back. */
  amount: number;
  at: Date;
}

declare module '../platform/database.ts' {
  interface Schema {
    cash_shift: CashShiftTable;
    payment_order: PaymentOrderTable;
    order_entry: OrderEntryTable;
    payment_attempt: PaymentAttemptTable;
    refund: RefundTable;
    receipt: ReceiptTable;
    cash_movement: CashMovementTable;
  }
}
