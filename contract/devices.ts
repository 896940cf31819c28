import Type, { type Static } from 'typebox';
import {
  itemFields,
  LeasedNumber,
  OfflineItemRow,
  OfflineResult,
  Period,
  Series,
  SeriesNumber,
} from './offline-item.ts';
import { OfflineSnapshot } from './offline-snapshot.ts';
import { operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

export {
  CONDITIONS,
  LeasedNumber,
  OfflineAcceptance,
  OfflineItem,
  OfflineItemRow,
  OfflineResult,
  REMARKS,
  type Remark,
} from './offline-item.ts';
export { OfflineContent, OfflineProcedure, OfflineSnapshot, PlainCalendar } from './offline-snapshot.ts';

/** Secret the device made itself (at least 32 characters of chance) and keeps in its store; the server knows its hash. */
const DeviceKey = Text(100, 32);

export const DEVICE_STATES = ['WAITING', 'APPROVED', 'REJECTED', 'REVOKED'] as const;
/** Why a device may no longer receive: stolen, lost, broken, replaced by another. */
export const REVOCATIONS = ['STOLEN', 'LOST', 'BROKEN', 'REPLACED'] as const;
export type Revocation = (typeof REVOCATIONS)[number];
/** Why leased numbers were voided: their day or year is over, the device can no longer read what it used them for, or it was revoked. */
export const VOID_REASONS = ['PERIOD_PAST', 'UNREADABLE', ...REVOCATIONS] as const;
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
const Block = Type.Object({ series: Series, period: Period, first: SeriesNumber, last: SeriesNumber });
export const LeaseBlock = Type.Object({
  ...Block.properties,
  /** Of them the server knows as used. */
  used: Type.Array(SeriesNumber),
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

/** How the numbers of a series and period are explained; together they are 1 to `last` without a gap. */
export const SeriesView = Type.Object(
  {
    unit: UnitRef,
    series: Series,
    period: Period,
    last: Type.Integer(),
    parts: Type.Array(
      Type.Object({
        first: SeriesNumber,
        last: SeriesNumber,
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
  reportUnreadable: operation({
    method: 'POST',
    path: '/devices/{deviceId}/unreadable',
    tag,
    caller,
    summary:
      'The device can no longer read one thing it did: its place is passed, its numbers are voided, the director is told',
    input: Type.Object({
      ...onDevice,
      itemId: Id,
      sequence: SeriesNumber,
      /** On its paper, as far as the device knows. */
      numbers: Type.Array(LeasedNumber, { maxItems: 4 }),
    }),
    output: Type.Object({
      /** It had been brought before; at most its files are missing. */
      inSystem: Type.Boolean(),
    }),
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
