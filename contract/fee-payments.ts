import { ORDER_STATES } from '@motcua/rules/fees';
import Type, { type Static } from 'typebox';
import { ReceiptLine } from './money.ts';
import { operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf } from './shape.ts';

const Dong = Type.Integer({ description: 'whole đồng' });

/** How money of an order came, or went back. */
export const ENTRY_METHODS = ['TRANSFER', 'GATEWAY', 'REFUND'] as const;

/** Where fees are transferred to. */
const PayeeAccount = Type.Object({
  bankBin: Type.String({ description: 'six digits (NAPAS)' }),
  number: Type.String(),
  holder: Type.String(),
});

/** What is to be paid of a dossier by bank or gateway, and what has been. */
export const FeeOrderView = Type.Object(
  {
    id: Id,
    dossierId: Id,
    /** What stands on the transfer. */
    code: Type.String(),
    state: OneOf(ORDER_STATES),
    lines: Type.Array(ReceiptLine),
    total: Dong,
    /** Paid of it at a counter. */
    cash: Dong,
    entries: Type.Array(
      Type.Object({
        reference: Type.String(),
        method: OneOf(ENTRY_METHODS),
        /** Less than nothing: went back. */
        amount: Dong,
        at: Instant,
      }),
    ),
    remainder: Dong,
    /** Came twice, too much, or for what is not owed any more; goes back to the payer. */
    excess: Dong,
    createdAt: Instant,
    paidAt: Nullable(Instant),
    /** Null: the province takes no transfers. */
    account: Nullable(PayeeAccount),
    /** Payload of the VietQR code of the remainder; null where nothing can be transferred. */
    qr: Nullable(Type.String()),
    /** Cards and wallets can be used. */
    gateway: Type.Boolean(),
    /** Somebody went to the gateway, and it has not said yet what came of it. */
    undecided: Type.Boolean(),
    /** It can be paid with invented money: a demonstration. */
    simulated: Type.Boolean(),
    /** The draft is sent once it is paid. */
    sends: Type.Boolean(),
  },
  { $id: 'FeeOrderView' },
);
export type FeeOrderView = Static<typeof FeeOrderView>;

const tag = 'fees';
const dossierId = { dossierId: Id };

const Said = Type.Optional(Type.String({ maxLength: 255 }));

/** What the gateway says of a payment, by the names of its protocol (VNPay 2.1.0); signed by HMAC-SHA512 over all of it. */
export const GatewayNotice = Type.Object({
  vnp_TmnCode: Type.String({ maxLength: 20 }),
  vnp_TxnRef: Type.String({ maxLength: 100 }),
  vnp_Amount: Type.String({ maxLength: 20, description: 'hundredths of a đồng' }),
  vnp_ResponseCode: Type.String({ maxLength: 10 }),
  vnp_SecureHash: Type.String({ maxLength: 256 }),
  vnp_SecureHashType: Said,
  vnp_TransactionStatus: Said,
  vnp_TransactionNo: Said,
  vnp_PayDate: Said,
  vnp_OrderInfo: Said,
  vnp_BankCode: Said,
  vnp_BankTranNo: Said,
  vnp_CardType: Said,
});
export type GatewayNotice = Static<typeof GatewayNotice>;

/** Operations of fees paid by bank or gateway. */
export const feePaymentOperations = {
  openFeeOrder: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/fee/order',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Open the order by which the fee of a dossier is paid, or find the one that stands',
    input: Type.Object({
      ...dossierId,
      /** The applicant has read and confirms the declaration: his draft is sent as soon as it is paid. */
      sendWhenPaid: Type.Optional(Type.Boolean()),
      declaration: Type.Optional(Type.Boolean()),
    }),
    output: FeeOrderView,
  }),
  getFeeOrder: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/fee/order',
    tag,
    caller: 'SIGNED_IN',
    summary: 'The order of a dossier’s fee as it stands, with what has been paid; null where none was opened',
    input: Type.Object(dossierId),
    output: Type.Object({ order: Nullable(FeeOrderView) }),
  }),
  payByGateway: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/fee/gateway',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Go to the gateway with what is still owed: an address that is good for fifteen minutes',
    input: Type.Object(dossierId),
    output: Type.Object({ url: Type.String() }),
  }),
  hearGateway: operation({
    method: 'GET',
    path: '/payments/gateway',
    tag,
    caller: 'ANYONE',
    summary: 'The gateway tells what became of a payment (IPN), signed; telling it again changes nothing',
    input: GatewayNotice,
    output: Type.Object({ RspCode: Type.String(), Message: Type.String() }),
  }),
};
