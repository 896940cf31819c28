import { EXTERNAL_SYSTEMS } from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, LocalDate, Nullable, OneOf, Text } from './shape.ts';

const Amount = Type.Integer({ minimum: 1, maximum: 999_999_999_999, description: 'whole đồng' });

export const ObligationLine = Type.Object({ name: Text(200, 1), amount: Amount, basis: Text(300) });
export type ObligationLine = Static<typeof ObligationLine>;

export const PaymentView = Type.Object({
  bankReference: Type.String(),
  amount: Type.Integer(),
  paidAt: Instant,
});

/** What the applicant has to pay before the matter goes on, with what has been paid. */
export const ObligationView = Type.Object(
  {
    id: Id,
    taskId: Id,
    /** What to write on the transfer. */
    code: Type.String(),
    number: Type.String(),
    issuedOn: LocalDate,
    payBy: LocalDate,
    lines: Type.Array(ObligationLine),
    total: Type.Integer(),
    payments: Type.Array(PaymentView),
    /** Still to be paid; below nothing where too much came. */
    remainder: Type.Integer(),
    settledAt: Nullable(Instant),
    /** The step still waits for it; false once the matter has gone on or ended. */
    open: Type.Boolean(),
  },
  { $id: 'ObligationView' },
);
export type ObligationView = Static<typeof ObligationView>;

/** What was asked of a system outside, and how it stands. */
export const ExternalRequestView = Type.Object(
  {
    taskId: Id,
    system: OneOf(EXTERNAL_SYSTEMS),
    askedAt: Instant,
    sentAt: Nullable(Instant),
    /** Why it has not been taken yet; null where it has. */
    failure: Nullable(Type.String()),
    attempts: Type.Integer(),
    /** It is not tried any more by itself: a person sees to it. */
    stopped: Type.Boolean(),
    repliedAt: Nullable(Instant),
    outcome: Nullable(OneOf(['DONE', 'REJECTED'] as const)),
    open: Type.Boolean(),
    reply: Nullable(Type.String()),
  },
  { $id: 'ExternalRequestView' },
);
export type ExternalRequestView = Static<typeof ExternalRequestView>;

/** Money as the bank tells it. `signature`: HMAC-SHA256 in hex over the JSON array `[bankReference, code, amount, paidAt]`. */
export const BankNotice = Type.Object({
  bankReference: Text(60, 4),
  code: Text(60, 1),
  amount: Amount,
  paidAt: Instant,
  signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type BankNotice = Static<typeof BankNotice>;

/**
 * BOOKED: now; KNOWN: had been told before; UNCLAIMED: kept, but what it was paid for is not known; DIFFERS: the reference is
 * known with another amount or purpose; HELD: kept, and told to its dossier when that takes it or its moment has come.
 */
export const BookedAs = OneOf(['BOOKED', 'KNOWN', 'UNCLAIMED', 'DIFFERS', 'HELD'] as const);
export type BookedAs = Static<typeof BookedAs>;

const tag = 'exchange';
const Booked = Type.Object({ booked: BookedAs });
const officer = { tag, method: 'POST', caller: 'OFFICER', output: DossierReceipt } as const;
const taskId = { taskId: Id };

/** Operations of the exchange room: systems outside, what they let be paid, and the bank. */
export const exchangeOperations = {
  listObligations: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/obligations',
    tag,
    caller: 'SIGNED_IN',
    summary: 'What the applicant has to pay for a dossier, and what systems outside were asked',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({
      obligations: Type.Array(ObligationView),
      requests: Type.Array(ExternalRequestView),
      /** Money can be paid here without a bank: the province is a demonstration. */
      simulated: Type.Boolean(),
    }),
  }),
  listWaitingPayments: operation({
    method: 'GET',
    path: '/payments/waiting',
    tag,
    caller: 'OFFICER',
    summary: 'Money that came and that nobody could place yet',
    input: Nothing,
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          bankReference: Type.String(),
          code: Type.String(),
          amount: Type.Integer(),
          paidAt: Instant,
          toldAt: Instant,
          /** What it was kept for, and waits to be told; null: nobody knows yet. */
          dossierId: Nullable(Id),
          dossierCode: Nullable(Type.String()),
        }),
      ),
    }),
  }),
  recordExternalReply: operation({
    ...officer,
    path: '/tasks/{taskId}/external-reply',
    summary:
      'Write down from its paper what a system outside has done, that it refuses, or has to verify first',
    input: Type.Object({
      ...taskId,
      outcome: OneOf(['DONE', 'REJECTED', 'VERIFYING'] as const),
      text: Text(1000, 3),
      number: Text(60, 1),
    }),
  }),
  recordObligation: operation({
    ...officer,
    path: '/tasks/{taskId}/obligation',
    summary: 'Write down from its paper what the tax office lets the applicant pay',
    input: Type.Object({
      ...taskId,
      number: Text(60, 1),
      issuedOn: LocalDate,
      payBy: LocalDate,
      lines: Type.Array(ObligationLine, { minItems: 1, maxItems: 20 }),
    }),
  }),
  recordPayment: operation({
    ...officer,
    output: Booked,
    path: '/obligations/{obligationId}/payments',
    summary: 'Write down a payment from the receipt of bank or treasury',
    input: Type.Object({
      obligationId: Id,
      bankReference: Text(60, 4),
      amount: Amount,
      paidAt: Instant,
      /** The officer has compared it: it is not the money that was told of, as much and at that time. */
      another: Type.Optional(Type.Boolean()),
    }),
  }),
  placePayment: operation({
    ...officer,
    /** KNOWN: a receipt had told of this money; HELD: the dossier takes it later. */
    output: Type.Object({ booked: OneOf(['BOOKED', 'KNOWN', 'HELD'] as const) }),
    path: '/payments/placement',
    summary: 'Give money that nobody could place its place',
    /** `code`: what the payer should have written on his transfer. */
    input: Type.Object({ bankReference: Text(60, 4), code: Text(60, 1) }),
  }),
  notifyPayment: operation({
    method: 'POST',
    path: '/payments',
    tag,
    caller: 'ANYONE',
    summary: 'The bank tells of one payment, signed; the same reference again changes nothing',
    input: BankNotice,
    output: Booked,
  }),
  reconcilePayments: operation({
    method: 'POST',
    path: '/payments/statement',
    tag,
    caller: 'ANYONE',
    summary:
      'The bank’s statement of a day, each line signed: what was not told before is booked with the bank’s time',
    input: Type.Object({ lines: Type.Array(BankNotice, { minItems: 1, maxItems: 2000 }) }),
    output: Type.Object({
      lines: Type.Array(Type.Object({ bankReference: Type.String(), booked: BookedAs })),
    }),
  }),
  payFeeInDemonstration: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/fee/simulated-payment',
    tag,
    caller: 'CITIZEN',
    summary: 'Pay what is owed of a fee with invented money, only in a demonstration',
    input: Type.Object({ dossierId: Id }),
    output: Booked,
  }),
  payInDemonstration: operation({
    method: 'POST',
    path: '/obligations/{obligationId}/simulated-payment',
    tag,
    caller: 'CITIZEN',
    summary: 'Pay with invented money, only in a demonstration',
    input: Type.Object({ obligationId: Id, amount: Amount }),
    output: Booked,
  }),
};
