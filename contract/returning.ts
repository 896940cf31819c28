import { ORIGINAL_FATES, RESULT_CHANNELS } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** The paper by which somebody takes a result for another; the officer has looked at it (NĐ 61/2018 Đ.16.2). */
export const ReturnAuthority = Type.Object({
  /** What paper: giấy ủy quyền, giấy giới thiệu … */
  paper: Text(100, 3),
  number: Text(60),
  date: LocalDate,
  /** Its last day, where it names one. */
  until: Type.Optional(LocalDate),
});
export type ReturnAuthority = Static<typeof ReturnAuthority>;

/** What became of one original when the result was handed over. */
export const OriginalSaid = Type.Object({
  /** The component. */
  code: Text(40, 1),
  fate: OneOf(ORIGINAL_FATES),
  /** Why it is kept, or was not there to be taken. */
  reason: Type.Optional(Text(300)),
});

/** How the one who took the result says so: his hand on the receipt, or his name before the officer. */
export const RECEIPT_SIGNS = ['ON_PAPER', 'BY_NAME'] as const;
export type ReceiptSign = (typeof RECEIPT_SIGNS)[number];

/** Where the paper of a result is. HERE: at the place of return; else on a slip under way, or with another unit. */
export const PAPER_PLACES = ['HERE', 'ON_THE_WAY', 'ELSEWHERE'] as const;

/** A result that waits to be handed over. */
export const ReturnRow = Type.Object(
  {
    dossierId: Id,
    code: Type.String(),
    procedureName: Type.String(),
    applicantName: Type.String(),
    /** Only its last four characters. */
    applicantIdTail: Type.String(),
    isOrganisation: Type.Boolean(),
    result: Type.Object({
      name: Type.String(),
      number: Type.String(),
      date: LocalDate,
      outcome: OneOf(['GRANT', 'DENY'] as const),
    }),
    resultChannel: OneOf(RESULT_CHANNELS),
    /** It can go to the applicant's account as a document. */
    electronic: Type.Boolean(),
    readyAt: Instant,
    /** Working days since the day it became ready; 250 at most. */
    waited: Type.Integer(),
    tooLong: Type.Boolean(),
    remindedAt: Nullable(Instant),
    /** Where it is handed over. */
    place: UnitRef,
    authority: UnitRef,
    paper: OneOf(PAPER_PLACES),
    /** The hand-over slip it travels by, where it does. */
    paperSlip: Nullable(Type.String()),
    /** Who has the paper, or gave it away last where it is under way. */
    paperUnit: UnitRef,
    originals: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        count: Type.Integer(),
        kind: OneOf(['BACK', 'COLLECT'] as const),
      }),
    ),
    /** The last time it was not taken. */
    notTaken: Nullable(Type.Object({ at: Instant, reason: Type.String(), note: Type.String() })),
  },
  { $id: 'ReturnRow' },
);
export type ReturnRow = Static<typeof ReturnRow>;

/** Why somebody left without the result. */
export const NOT_TAKEN = {
  WRONG_PERSON: {
    vi: 'Người đến không phải chủ hồ sơ và không được ủy quyền',
    en: 'Neither the applicant nor authorised',
  },
  AUTHORITY_FAULTY: {
    vi: 'Giấy tờ ủy quyền không hợp lệ hoặc đã hết hạn',
    en: 'The paper of authority is not valid',
  },
  REFUSED: { vi: 'Người nhận từ chối nhận kết quả', en: 'Refuses to take the result' },
  RESULT_FAULTY: { vi: 'Kết quả có sai sót, cần đính chính', en: 'The result has an error to be corrected' },
  ORIGINAL_MISSING: {
    vi: 'Chưa mang bản gốc phải thu lại',
    en: 'The original to be taken was not brought',
  },
} as const;
export type NotTaken = keyof typeof NOT_TAKEN;

const tag = 'returning';
const caller = 'OFFICER';

/** Operations of handing results over: what waits, who comes for what, who left without it. */
export const returningOperations = {
  listReturns: operation({
    method: 'GET',
    path: '/returns',
    tag,
    caller,
    summary: 'Results that wait in the counters of the caller to be handed over, the oldest first',
    input: Type.Object({
      /** Only those that wait longer than the province allows. */
      tooLong: Type.Optional(Type.Boolean()),
      unit: Type.Optional(Key),
      after: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      items: Type.Array(ReturnRow),
      counts: Type.Object({ all: Type.Integer(), tooLong: Type.Integer() }),
      /** So many working days are not too long. */
      waitDays: Type.Integer(),
      next: Nullable(Type.Integer({ description: 'give as `after` for the next page' })),
    }),
  }),
  findReturns: operation({
    method: 'POST',
    path: '/returns/find',
    tag,
    caller,
    summary:
      'What is there to hand over by a slip (code, number of the receipt, text of its QR code) or to a person; looking a person up is kept in the log of access, and his number travels in the body only',
    input: Type.Object({
      slip: Type.Optional(Text(300, 3)),
      idNumber: Type.Optional(Text(20, 9)),
    }),
    output: Type.Object({
      items: Type.Array(ReturnRow),
      /** Found by the slip, and nothing to hand over here. */
      others: Type.Array(
        Type.Object({
          code: Type.String(),
          standing: OneOf(['NOT_READY', 'RETURNED', 'ENDED', 'ELSEWHERE'] as const),
          /** Where it is handed over. */
          place: UnitRef,
          /** When it is due, or was handed over; null where neither is known, or it is not for here to know. */
          at: Nullable(Instant),
        }),
      ),
    }),
  }),
  recordNotTaken: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/not-taken',
    tag,
    caller,
    summary: 'Somebody came for a result and left without it: why; the result goes on waiting',
    input: Type.Object({
      dossierId: Id,
      reason: OneOf(Object.keys(NOT_TAKEN) as [NotTaken, ...NotTaken[]]),
      note: Type.Optional(Text(500)),
    }),
    output: DossierReceipt,
  }),
  keepSignedReceipt: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/signed-receipt',
    tag,
    caller,
    summary: 'The scan of the receipt with the hand of whoever took the result, uploaded before as a file',
    input: Type.Object({ dossierId: Id, fileId: Id }),
    output: Type.Object({ dossierId: Id, fileId: Id }),
  }),
};
