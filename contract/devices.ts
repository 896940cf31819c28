import { REFUSAL_REASONS, RESULT_CHANNELS, SUBMITTER_ROLES, type RefusalReason } from '@motcua/rules/dossier';
import { LEASED_SERIES } from '@motcua/rules/offline';
import Type, { type Static } from 'typebox';
import { Answers, Form, Limit, ProcedureView } from './catalogue.ts';
import { GuidanceReasonCode } from './dossier-life.ts';
import { DossierReceipt, ReceivedComponent } from './dossier-view.ts';
import { ERRORS, FieldError, type ErrorCode } from './errors.ts';
import { operation } from './operation.ts';
import { Shift } from './organisation.ts';
import { WhoAmI } from './session.ts';
import {
  Applicant,
  Id,
  Instant,
  Key,
  LocalDate,
  Nullable,
  OneOf,
  PersonRef,
  Text,
  UnitRef,
} from './shape.ts';

/** Secret the device made itself (at least 32 characters of chance) and keeps in its store; the server knows its hash. */
const DeviceKey = Text(100, 32);
const Series = OneOf(LEASED_SERIES);
const Period = Type.String({
  pattern: '^\\d{4}(-\\d{2}-\\d{2})?$',
  description: 'a day for DOSSIER, else a year',
});
const Number = Type.Integer({ minimum: 1 });

export const DEVICE_STATES = ['WAITING', 'APPROVED', 'REJECTED', 'REVOKED'] as const;
/** Why a device may no longer receive: stolen, lost, broken, replaced by another. */
export const REVOCATIONS = ['STOLEN', 'LOST', 'BROKEN', 'REPLACED'] as const;
export type Revocation = (typeof REVOCATIONS)[number];
/** Why leased numbers were voided: their day or year is over, or their device was revoked. */
export const VOID_REASONS = ['PERIOD_PAST', ...REVOCATIONS] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export const DeviceView = Type.Object(
  {
    id: Id,
    unit: UnitRef,
    name: Type.String(),
    state: OneOf(DEVICE_STATES),
    askedBy: PersonRef,
    askedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    revokedBy: Nullable(PersonRef),
    revokedAt: Nullable(Instant),
    revocation: Nullable(OneOf(REVOCATIONS)),
    /** When it last spoke to the server; null: never. */
    seenAt: Nullable(Instant),
    /** Until when it may accept without network; null: no lease. */
    leasedUntil: Nullable(Instant),
    /** Device clock minus server clock at the last word, milliseconds. */
    driftMs: Nullable(Type.Integer()),
    /** Sequence of the last item taken over; the next one is this plus 1. */
    lastSequence: Type.Integer(),
    /** Numbers leased that are neither used nor voided. */
    freeNumbers: Type.Integer(),
    /** Items put aside that a person has to decide. */
    aside: Type.Integer(),
  },
  { $id: 'DeviceView' },
);
export type DeviceView = Static<typeof DeviceView>;

/** Consecutive numbers of one series and period, first and last included. */
const Block = Type.Object({ series: Series, period: Period, first: Number, last: Number });
export const LeaseBlock = Type.Object({
  ...Block.properties,
  /** Of them the server knows as used. */
  used: Type.Array(Number),
});
export type LeaseBlock = Static<typeof LeaseBlock>;

export const LeaseView = Type.Object(
  {
    deviceId: Id,
    unit: UnitRef,
    grantedAt: Instant,
    /** Acceptance is lawful until then; afterwards only guidance. */
    expiresAt: Instant,
    blocks: Type.Array(LeaseBlock),
    /** Server time of this reply, to measure the device's drift by. */
    now: Instant,
  },
  { $id: 'LeaseView' },
);
export type LeaseView = Static<typeof LeaseView>;

/** `rules/offline` calendarOf() makes the calendar the clock counts with of it. */
export const PlainCalendar = Type.Object({
  id: Type.String(),
  utcOffsetMinutes: Type.Integer(),
  shifts: Type.Array(Shift),
  shiftPeriods: Type.Array(
    Type.Object({ from: LocalDate, to: Nullable(LocalDate), shifts: Type.Array(Shift) }),
  ),
  off: Type.Array(LocalDate),
  work: Type.Array(LocalDate),
  unconfirmed: Type.Array(LocalDate),
  names: Type.Record(Type.String(), Type.String()),
});

/** Terms of the clock of a procedure handed in at the counter; `rules/clock` clockInput() reckons with them. */
const ClockTerms = Type.Object({
  limit: Limit,
  granularity: OneOf(['HOUR', 'DAY'] as const),
  policy: OneOf(['RESTART', 'PAUSE', 'CONTINUE'] as const),
  sameDayCutoff: Nullable(Type.String()),
  lateHourMinutes: Type.Integer(),
});

export const OfflineProcedure = Type.Object({
  view: ProcedureView,
  /** The unit that decides what is taken in here; null: the place of the matter says which (view.place). */
  authority: Nullable(UnitRef),
  /** Key in `calendars`: whose working days count. */
  calendar: Key,
  terms: ClockTerms,
});
export type OfflineProcedure = Static<typeof OfflineProcedure>;

export const OfflineContent = Type.Object({
  unit: Type.Object({ ...UnitRef.properties, address: Type.String(), phone: Type.String() }),
  /** For the numbers of slips: documentNumber(n, 'GTN', issuer). */
  issuer: Type.String(),
  /** For the dossier code: dossierCode({ regime, unitCode, date, sequence }). */
  unitCode: Type.String(),
  regime: OneOf(['2018', '2025'] as const),
  /** Head of a slip printed here: committee, one-stop, place. */
  header: Type.Object({ governingUnit: Type.String(), issuingUnit: Type.String(), place: Type.String() }),
  hotline: Type.String(),
  officer: WhoAmI,
  /** Received here at the counter today. */
  procedures: Type.Array(OfflineProcedure),
  /** By their code (view.formCode). */
  forms: Type.Array(Form),
  calendars: Type.Record(Type.String(), PlainCalendar),
  /** Units a place of the matter may name. */
  authorities: Type.Array(UnitRef),
  parameters: Type.Object({
    maxHours: Type.Number(),
    leaseNumbers: Type.Integer(),
    driftMinutes: Type.Number(),
    transferCutoff: Type.String(),
  }),
  /** Invented people, whose numbers begin with 999, are received. */
  demo: Type.Boolean(),
});
export type OfflineContent = Static<typeof OfflineContent>;

export const OfflineSnapshot = Type.Object(
  {
    /** Give it with the next call: where nothing has changed the content is null. */
    stamp: Type.String(),
    now: Instant,
    /** Until when the snapshot may be used for acceptance: the end of the lease. */
    validUntil: Nullable(Instant),
    content: Nullable(OfflineContent),
  },
  { $id: 'OfflineSnapshot' },
);
export type OfflineSnapshot = Static<typeof OfflineSnapshot>;

export const LeasedNumber = Type.Object({ series: Series, period: Period, number: Number });
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

const itemFields = {
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

/** How the numbers of a series and period are explained; together they are 1 to `last` without a gap. */
export const SeriesView = Type.Object(
  {
    unit: UnitRef,
    series: Series,
    period: Period,
    last: Type.Integer(),
    parts: Type.Array(
      Type.Object({
        first: Number,
        last: Number,
        fate: OneOf(['USED', 'LEASED', 'VOID', 'UNEXPLAINED'] as const),
        /** Device that leased them; null: taken online. */
        deviceId: Nullable(Id),
        deviceName: Nullable(Type.String()),
        /** Of voided numbers: why, by whom, when. */
        reason: Nullable(OneOf(VOID_REASONS)),
        comment: Nullable(Type.String()),
        by: Nullable(Type.String()),
        at: Nullable(Instant),
      }),
    ),
  },
  { $id: 'SeriesView' },
);
export type SeriesView = Static<typeof SeriesView>;

const tag = 'devices';
const caller = 'OFFICER';
const deviceId = { deviceId: Id };
const onDevice = { ...deviceId, key: DeviceKey };

/** Devices that receive without network: who may, with which numbers, and what they bring back. */
export const devicesOperations = {
  registerDevice: operation({
    method: 'POST',
    path: '/devices',
    tag,
    caller,
    summary:
      'A counter officer asks on this device that it may receive without network; another person decides',
    input: Type.Object({ unit: Key, name: Text(100, 1), key: DeviceKey }),
    output: DeviceView,
  }),
  decideDevice: operation({
    method: 'POST',
    path: '/devices/{deviceId}/decision',
    tag,
    caller,
    summary: 'The second person lets a device receive without network, or not',
    input: Type.Object({ ...deviceId, approve: Type.Boolean(), comment: Text(500) }),
    output: DeviceView,
  }),
  revokeDevice: operation({
    method: 'POST',
    path: '/devices/{deviceId}/revocation',
    tag,
    caller,
    summary:
      'Stolen, lost or replaced: the lease ends, unused numbers are voided with record, its sessions end',
    input: Type.Object({ ...deviceId, revocation: OneOf(REVOCATIONS), comment: Text(500, 3) }),
    output: DeviceView,
  }),
  listDevices: operation({
    method: 'GET',
    path: '/devices',
    tag,
    caller,
    summary: 'Devices of the units the caller answers for, or serves at',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({
      items: Type.Array(Type.Object({ ...DeviceView.properties, allowed: Type.Array(Type.String()) })),
    }),
  }),
  getDevice: operation({
    method: 'GET',
    path: '/devices/{deviceId}',
    tag,
    caller,
    summary: 'One device with its leased blocks, its voided numbers and the items it brought, newest first',
    input: Type.Object(deviceId),
    output: Type.Object({
      device: DeviceView,
      blocks: Type.Array(LeaseBlock),
      voids: Type.Array(
        Type.Object({
          ...Block.properties,
          reason: OneOf(VOID_REASONS),
          comment: Type.String(),
          by: Type.String(),
          at: Instant,
        }),
      ),
      items: Type.Array(OfflineItemRow),
      allowed: Type.Array(Type.String()),
    }),
  }),
  leaseNumbers: operation({
    method: 'POST',
    path: '/devices/{deviceId}/lease',
    tag,
    caller,
    summary:
      'Blocks of numbers for the days and years the next hours may touch; tops up, and voids what is left of days past',
    input: Type.Object({
      ...onDevice,
      /** Device clock now. */
      deviceNow: Instant,
      /** Items the device still has to bring: while there are some, nothing is voided. */
      pending: Type.Integer({ minimum: 0 }),
    }),
    output: LeaseView,
  }),
  getOfflineSnapshot: operation({
    method: 'POST',
    path: '/devices/{deviceId}/snapshot',
    tag,
    caller,
    summary:
      'All an officer of the unit needs to receive without network; nothing where the stamp still holds',
    input: Type.Object({ ...onDevice, stamp: Type.Optional(Text(80)) }),
    output: OfflineSnapshot,
  }),
  mergeOffline: operation({
    method: 'POST',
    path: '/devices/{deviceId}/items',
    tag,
    caller,
    summary:
      'Takes over one thing done without network, at its own moment: acceptance, guidance or refusal; in order, once',
    input: Type.Object({ ...onDevice, ...itemFields }),
    output: OfflineResult,
  }),
  decideOfflineItem: operation({
    method: 'POST',
    path: '/devices/{deviceId}/items/{itemId}/decision',
    tag,
    caller,
    summary: 'A person of the unit admits what was put aside, or dismisses it with a reason',
    input: Type.Object({ ...deviceId, itemId: Id, admit: Type.Boolean(), comment: Text(500, 3) }),
    output: OfflineResult,
  }),
  explainSeries: operation({
    method: 'GET',
    path: '/number-series',
    tag,
    caller,
    summary: 'What became of every number of a series: used, leased to a device, voided with its reason',
    input: Type.Object({ unit: Key, series: Series, period: Period }),
    output: SeriesView,
  }),
};
