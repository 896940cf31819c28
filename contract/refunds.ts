import { DIFFERENCES } from '@motcua/rules/fees';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

const Dong = Type.Integer({ description: 'whole đồng' });

/** Chờ duyệt, đã duyệt (chờ ngân hàng), không duyệt, đã hoàn. */
export const REFUND_STATES = ['ASKED', 'AGREED', 'DECLINED', 'DONE'] as const;

/** Money on its way back to the payer's account. */
export const RefundView = Type.Object(
  {
    id: Id,
    orderId: Id,
    code: Type.String({ description: 'what stands on the transfer back' }),
    dossierId: Id,
    dossierCode: Type.String(),
    unit: UnitRef,
    amount: Dong,
    reason: Type.String(),
    bankBin: Type.String(),
    accountNumber: Type.String(),
    accountHolder: Type.String(),
    state: OneOf(REFUND_STATES),
    askedAt: Instant,
    askedBy: Type.String(),
    decidedBy: Nullable(Type.String()),
    declineReason: Nullable(Type.String()),
    reference: Nullable(Type.String()),
    doneAt: Nullable(Instant),
    /** The caller may agree to it or decline it now. */
    mayDecide: Type.Boolean(),
    /** The caller may write down now that the bank has done it. */
    mayRecord: Type.Boolean(),
  },
  { $id: 'RefundView' },
);
export type RefundView = Static<typeof RefundView>;

/** Too much; part of it only; the gateway has not said; paid before acceptance, and the fee came to another sum then. */
export const EXCEPTION_KINDS = ['EXCESS', 'PART', 'UNDECIDED', 'FEE_CHANGED'] as const;

/** An order whose money and receipt do not agree, and what somebody has to do about it. */
export const MoneyException = Type.Object({
  kind: OneOf(EXCEPTION_KINDS),
  orderId: Id,
  code: Type.String(),
  dossierId: Id,
  dossierCode: Type.String(),
  payerName: Type.String(),
  unit: UnitRef,
  total: Dong,
  held: Dong,
  /** What goes back, or is still owed. */
  amount: Dong,
  since: Instant,
});
export type MoneyException = Static<typeof MoneyException>;

const tag = 'fees';
const caller = 'OFFICER';

/** Operations of money that has to go back, and of the daily comparison with bank and gateway. */
export const refundOperations = {
  askRefund: operation({
    method: 'POST',
    path: '/fee-orders/{orderId}/refund',
    tag,
    caller,
    summary:
      'Ask that what was paid too much goes back to the payer; an order paid in part is cancelled by it',
    input: Type.Object({
      orderId: Id,
      reason: Text(500, 5),
      bankBin: Type.String({ pattern: '^\\d{6}$' }),
      accountNumber: Type.String({ pattern: '^[0-9A-Za-z]{4,19}$' }),
      accountHolder: Text(100, 2),
    }),
    output: RefundView,
  }),
  decideRefund: operation({
    method: 'POST',
    path: '/refunds/{refundId}/decision',
    tag,
    caller,
    summary: 'Agree to a refund or decline it; never by whoever asked for it',
    input: Type.Object({ refundId: Id, agreed: Type.Boolean(), reason: Type.Optional(Text(500, 5)) }),
    output: RefundView,
  }),
  recordRefund: operation({
    method: 'POST',
    path: '/refunds/{refundId}/transfer',
    tag,
    caller,
    summary: 'The bank has taken the money back to the payer, under this reference',
    input: Type.Object({ refundId: Id, reference: Text(60, 4) }),
    output: RefundView,
  }),
  listRefunds: operation({
    method: 'GET',
    path: '/refunds',
    tag,
    caller,
    summary: 'Refunds that wait for somebody, and those done since a day',
    input: Type.Object({ unit: Type.Optional(Key), since: LocalDate }),
    output: Type.Object({ items: Type.Array(RefundView) }),
  }),
  listMoneyExceptions: operation({
    method: 'GET',
    path: '/fee-orders/exceptions',
    tag,
    caller,
    summary: 'Orders whose money and receipt do not agree, the oldest first',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({ items: Type.Array(MoneyException) }),
  }),
  readStatement: operation({
    method: 'POST',
    path: '/statements',
    tag,
    caller,
    summary:
      'Read the statement file of the bank or the gateway: what was not told is booked; reading it again changes nothing',
    input: Type.Object({
      source: OneOf(['BANK', 'GATEWAY'] as const),
      /** With a head of `reference,time,amount,text`; ISO 8601, whole đồng, out of the account below nothing. */
      csv: Text(900_000, 1),
    }),
    output: Type.Object({
      lines: Type.Integer(),
      booked: Type.Integer(),
      unclaimed: Type.Integer(),
      refunds: Type.Integer(),
    }),
  }),
  getReconciliation: operation({
    method: 'GET',
    path: '/statements/{day}',
    tag,
    caller,
    summary: 'Orders, statements and receipts of a day beside each other, and what they do not agree in',
    input: Type.Object({ day: LocalDate }),
    output: Type.Object({
      sources: Type.Array(
        Type.Object({
          source: OneOf(['BANK', 'GATEWAY'] as const),
          /** Of the day: null where no statement was read. */
          stated: Nullable(Dong),
          booked: Dong,
          differences: Type.Array(
            Type.Object({
              kind: OneOf(DIFFERENCES),
              reference: Type.String(),
              stated: Nullable(Dong),
              booked: Nullable(Dong),
              text: Type.String(),
              at: Instant,
            }),
          ),
        }),
      ),
      /** What came for fees on the day by every way, less what went back, and what receipts say of it. */
      orders: Dong,
      receipts: Dong,
      /** Paid of orders that wait for the rest, or too much: orders less receipts. */
      withoutReceipt: Dong,
    }),
  }),
};
