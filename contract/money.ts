import { LINE_TYPES, NOTES } from '@motcua/rules/fees';
import Type, { type Static } from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

const Dong = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: 'whole đồng' });

/** Who gets the money in the end: a unit, or the state budget, or the post. */
export const BENEFICIARIES = ['UNIT', 'BUDGET', 'POST'] as const;

/** One line of a receipt, with whom it was collected for. */
export const ReceiptLine = Type.Object({
  key: Type.String(),
  type: OneOf(LINE_TYPES),
  name: Type.String(),
  nameEn: Type.String(),
  amount: Dong,
  beneficiary: OneOf(BENEFICIARIES),
  /** Null unless it is a unit. */
  unit: Nullable(UnitRef),
});
export type ReceiptLine = Static<typeof ReceiptLine>;

/** How what a receipt stands for was paid. */
export const RECEIPT_METHODS = ['CASH', 'TRANSFER', 'GATEWAY'] as const;

/** Biên lai thu phí, lệ phí điện tử. */
export const ReceiptView = Type.Object(
  {
    id: Id,
    dossierId: Id,
    dossierCode: Type.String(),
    unit: UnitRef,
    form: Type.String(),
    symbol: Type.String(),
    number: Type.String(),
    payerName: Type.String(),
    payerAddress: Type.String(),
    lines: Type.Array(ReceiptLine),
    total: Dong,
    method: OneOf(RECEIPT_METHODS),
    issuedAt: Instant,
    issuedBy: Type.String(),
    /** Its number, where it takes the place of another. */
    replaces: Nullable(Type.String()),
    /** The number of the one that takes its place. */
    replacedBy: Nullable(Type.String()),
    cancelledAt: Nullable(Instant),
    cancelReason: Nullable(Type.String()),
  },
  { $id: 'ReceiptView' },
);
export type ReceiptView = Static<typeof ReceiptView>;

/** Ca thu tiền: what lay in the drawer, what came and went. */
export const ShiftView = Type.Object(
  {
    id: Id,
    unit: UnitRef,
    officer: Type.String(),
    openedAt: Instant,
    opening: Dong,
    /** Taken in and given back, each a positive sum. */
    collected: Dong,
    givenBack: Dong,
    /** What should lie in the drawer. */
    expected: Type.Integer(),
    closedAt: Nullable(Instant),
    countedTotal: Nullable(Dong),
    differenceReason: Nullable(Type.String()),
  },
  { $id: 'ShiftView' },
);
export type ShiftView = Static<typeof ShiftView>;

const tag = 'fees';
const caller = 'OFFICER';
const Payer = { payerName: Text(200, 2), payerAddress: Text(300) };

/** Operations of the single desk for money: shifts, receipts, what is owed to whom. */
export const moneyOperations = {
  openShift: operation({
    method: 'POST',
    path: '/cash-shifts',
    tag,
    caller,
    summary: 'Begin to take cash at a one-stop unit, with what lies in the drawer',
    input: Type.Object({ unit: Key, opening: Dong }),
    output: ShiftView,
  }),
  closeShift: operation({
    method: 'POST',
    path: '/cash-shifts/{shiftId}/close',
    tag,
    caller,
    summary: 'End one’s shift with the count of the drawer; a difference needs its reason',
    input: Type.Object({
      shiftId: Id,
      counted: Type.Object(
        Object.fromEntries(
          NOTES.map((note) => [String(note), Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }))]),
        ),
        { additionalProperties: false },
      ),
      differenceReason: Type.Optional(Text(500, 5)),
    }),
    output: ShiftView,
  }),
  getMyShift: operation({
    method: 'GET',
    path: '/cash-shifts/mine',
    tag,
    caller,
    summary: 'The caller’s open shift, or where there is none the last one',
    input: Nothing,
    output: Type.Object({ open: Nullable(ShiftView), last: Nullable(ShiftView) }),
  }),
  collectFee: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/fee/cash',
    tag,
    caller,
    summary: 'Take the whole fee of a dossier in cash, in one’s own shift; its receipt is issued at once',
    input: Type.Object({ dossierId: Id, ...Payer }),
    output: DossierReceipt,
  }),
  cancelReceipt: operation({
    method: 'POST',
    path: '/receipts/{receiptId}/cancellation',
    tag,
    caller,
    summary: 'Cancel a receipt: the money goes back from one’s shift, or another receipt takes its place',
    input: Type.Object({
      receiptId: Id,
      reason: Text(500, 5),
      /** What the receipt in its place says of the payer; absent: the money is given back. */
      replacement: Type.Optional(Type.Object(Payer)),
    }),
    output: DossierReceipt,
  }),
  listDossierReceipts: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/receipts',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Receipts of a dossier, the newest first, cancelled ones among them',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(ReceiptView) }),
  }),
  printReceipt: operation({
    method: 'GET',
    path: '/receipts/{receiptId}/file',
    tag,
    caller: 'SIGNED_IN',
    summary: 'A receipt as it was signed (PDF), as a page to print, or as data (XML)',
    input: Type.Object({ receiptId: Id, as: Type.Optional(OneOf(['pdf', 'html', 'xml'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  listReceipts: operation({
    method: 'GET',
    path: '/receipts',
    tag,
    caller,
    summary: 'Receipts a one-stop unit issued or cancelled on a day, by number',
    input: Type.Object({ unit: Key, day: LocalDate }),
    output: Type.Object({
      items: Type.Array(ReceiptView),
      issued: Type.Object({ count: Type.Integer(), total: Dong }),
      cancelled: Type.Object({ count: Type.Integer(), total: Dong }),
    }),
  }),
  getReceiptSummary: operation({
    method: 'GET',
    path: '/receipts/summary',
    tag,
    caller,
    summary: 'Bảng tổng hợp of a day for the tax authority, as data (XML) (NĐ 254/2026 Đ.29)',
    input: Type.Object({ unit: Key, day: LocalDate }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  getSettlement: operation({
    method: 'GET',
    path: '/settlement',
    tag,
    caller,
    summary: 'What was collected where and for whom in a period, less what was given back in it',
    input: Type.Object({
      from: LocalDate,
      to: LocalDate,
      /** One that collected or gets the money; absent: the province. */
      unit: Type.Optional(Key),
    }),
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          collector: UnitRef,
          beneficiary: OneOf(BENEFICIARIES),
          unit: Nullable(UnitRef),
          receipts: Type.Integer(),
          amount: Type.Integer(),
        }),
      ),
      total: Type.Integer(),
    }),
  }),
};
