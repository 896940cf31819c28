import { REFUSAL_REASONS, RESULT_CHANNELS, SUBMITTER_ROLES, type RefusalReason } from '@motcua/rules/dossier';
import { LEASED_SERIES } from '@motcua/rules/offline';
import Type, { type Static } from 'typebox';
import { Answers } from './catalogue.ts';
import { GuidanceReasonCode } from './dossier-life.ts';
import { DossierReceipt, ReceivedComponent } from './dossier-view.ts';
import { FeeFacts } from './fees.ts';
import { ERRORS, FieldError, type ErrorCode } from './errors.ts';
import { Applicant, Id, Instant, Key, Nullable, OneOf, PersonRef, Text } from './shape.ts';

/** A series a device may hold numbers of, and the period it is numbered in. */
export const Series = OneOf(LEASED_SERIES);
export const Period = Type.String({
  pattern: '^\\d{4}(-\\d{2}-\\d{2})?$',
  description: 'a day for DOSSIER, else a year',
});
export const SeriesNumber = Type.Integer({ minimum: 1 });

export const LeasedNumber = Type.Object({ series: Series, period: Period, number: SeriesNumber });
export type LeasedNumber = Static<typeof LeasedNumber>;

/** Why an acceptance without network is conditional. */
export const CONDITIONS = ['LOOK_UP', 'DUPLICATE_CHECK', 'REVOKED_PAPER_CHECK', 'OTHER'] as const;

export const OfflineAcceptance = Type.Object({
  /** DOSSIER: what the printed code was made of. */
  code: LeasedNumber,
  /** GTN; absent where no Mẫu 01 is owed (settled the same day) and none was asked for. */
  receipt: Type.Optional(LeasedNumber),
  received: Type.Array(ReceivedComponent),
  note: Type.Optional(Text(500)),
  /** What the fee is reckoned with, as `acceptDossier`; what cannot be is left out, it never holds the dossier up. */
  feeFacts: Type.Optional(FeeFacts),
  /** Eight letters and a check letter, short enough to be copied by hand: what the dossier is also looked up by. */
  submissionCode: Type.Optional(Type.String({ pattern: '^NT(-[2-9A-HJKMNP-Z]{4}){3}$' })),
  /** As printed on the slip; null where the matter has no limit. */
  printedDue: Nullable(Instant),
  /** What else was printed or said in words, kept as it was. */
  printedText: Type.Optional(Text(4000)),
  /** Taken at the counter and not reconciled yet; whole đồng. */
  fee: Type.Optional(
    Type.Object({
      amount: Type.Integer({ minimum: 0 }),
      method: OneOf(['CASH', 'QR', 'TRANSFER'] as const),
      receipt: Type.Optional(Text(60)),
    }),
  ),
  conditional: Type.Optional(
    Type.Array(Type.Object({ kind: OneOf(CONDITIONS), text: Text(300, 3) }), { maxItems: 10 }),
  ),
  /** Files that follow through uploadFile once the item is in: what was captured, by its hash. */
  files: Type.Optional(
    Type.Array(
      Type.Object({
        component: Type.Optional(Text(40)),
        name: Text(200, 1),
        size: Type.Integer({ minimum: 1 }),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      }),
      { maxItems: 200 },
    ),
  ),
});
export type OfflineAcceptance = Static<typeof OfflineAcceptance>;

export const itemFields = {
  /** Made on the device; also the Idempotency-Key of the call. */
  itemId: Id,
  /** Counted by the device from 1 without a gap, over all kinds of items. */
  sequence: Type.Integer({ minimum: 1 }),
  /** By the device's clock, when it was done. */
  deviceAt: Instant,
  /** Device clock minus server clock, as last measured before `deviceAt`; with the server time of the measurement. */
  drift: Type.Object({ ms: Type.Integer(), measuredAt: Instant }),
  /** By the device's clock, when it is sent: the server measures the drift again by it. */
  sentAt: Instant,
  procedureCode: Text(40, 1),
  authority: Type.Optional(Key),
  case: Type.Optional(Text(40)),
  applicant: Applicant,
  submitterRole: Type.Optional(OneOf(SUBMITTER_ROLES)),
  submitterName: Type.Optional(Text(200)),
  resultChannel: Type.Optional(OneOf(RESULT_CHANNELS)),
  answers: Answers,
  /** Exactly one of the three. */
  acceptance: Type.Optional(OfflineAcceptance),
  guidance: Type.Optional(
    Type.Object({
      reason: GuidanceReasonCode,
      components: Type.Array(Text(40), { maxItems: 50 }),
      text: Text(1000, 3),
      /** PHD; absent: it was told beyond the lease, and the server gives a number. */
      number: Type.Optional(LeasedNumber),
    }),
  ),
  refusal: Type.Optional(
    Type.Object({
      reason: OneOf(Object.keys(REFUSAL_REASONS) as [RefusalReason, ...RefusalReason[]]),
      components: Type.Array(Text(40), { maxItems: 50 }),
      text: Text(1000, 10),
      /** PTC; absent: it was given beyond the lease, and the server gives a number. */
      number: Type.Optional(LeasedNumber),
    }),
  ),
};
export const OfflineItem = Type.Object(itemFields);
export type OfflineItem = Static<typeof OfflineItem>;

/** What an officer has to know of an item that was taken over. */
export const REMARKS = [
  /** The clock of the device was wrong by more than `offline.driftMinutes`; the moment was corrected. */
  'DRIFT',
  /** The clock was set between the last measurement and now: which measurement was used is in the record. */
  'CLOCK_CHANGED',
  /** The printed due date is not the one the rules give; both are kept. */
  'DUE_DIFFERS',
  /** The same person has another open dossier of the same procedure. */
  'DUPLICATE',
  /** Accepted on condition: something is to be checked. */
  'CONDITIONAL',
  /** The printed number stands, but its day is not the day of the corrected moment. */
  'OTHER_DAY',
  /** A person admitted what had been put aside. */
  'ADMITTED',
] as const;
export type Remark = (typeof REMARKS)[number];

const Reason = Type.Object({
  code: Type.Unsafe<ErrorCode>({ type: 'string', enum: Object.keys(ERRORS) }),
  /** Vietnamese. */
  title: Type.String(),
  titleEn: Type.String(),
  /** Vietnamese: what to do. */
  detail: Type.String(),
  fields: Type.Array(FieldError),
});

export const OfflineResult = Type.Object(
  {
    itemId: Id,
    sequence: Type.Integer(),
    kind: OneOf(['ACCEPTANCE', 'GUIDANCE', 'REFUSAL'] as const),
    /** ASIDE: kept whole, waits for a person of the unit; the next item may follow. DISMISSED: he decided against it. */
    outcome: OneOf(['MERGED', 'ASIDE', 'DISMISSED'] as const),
    /** Of a merged item. */
    receipt: Nullable(DossierReceipt),
    /** The corrected moment. */
    at: Instant,
    /** Due date by the rules. */
    due: Nullable(Instant),
    printedDue: Nullable(Instant),
    remarks: Type.Array(OneOf(REMARKS)),
    /** Why it was put aside. */
    reason: Nullable(Reason),
  },
  { $id: 'OfflineResult' },
);
export type OfflineResult = Static<typeof OfflineResult>;

export const OfflineItemRow = Type.Object({
  ...OfflineResult.properties,
  deviceAt: Instant,
  driftMs: Type.Integer(),
  takenAt: Instant,
  officer: PersonRef,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  applicantName: Type.String(),
  /** As printed. */
  number: Nullable(LeasedNumber),
  decidedBy: Nullable(PersonRef),
  decidedAt: Nullable(Instant),
  comment: Nullable(Type.String()),
});
export type OfflineItemRow = Static<typeof OfflineItemRow>;
