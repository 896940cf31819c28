import { randomBytes, randomUUID } from 'node:crypto';
import type { LeaseView, OfflineAcceptance, OfflineItem, OfflineResult } from '@motcua/contract/devices';
import type { Applicant } from '@motcua/contract/shape';
import { nextNumber, type LeasedSeries } from '@motcua/rules/offline';
import { GUARDIAN, GUARDIAN_PAPERS, LAN } from './dossier.ts';
import type { Province } from './province.ts';

/** Xã Đồng Việt, whose line fails. */
export const DONG_VIET = 'MC-07735-2025';

/** A device as the browser keeps it: what it was lent, what it has used, what it has counted. */
export interface Device {
  id: string;
  key: string;
  officer: string;
  lease: LeaseView;
  used: Record<LeasedSeries, Set<number>>;
  sequence: number;
}

export const newKey = (): string => randomBytes(32).toString('base64url');

/** A device asked for by an officer and approved by the director, with its first lease. */
export async function device(
  here: Province,
  { unit = DONG_VIET, officer = 'qu.dong', director = 'dv.phochutich', name = 'Máy quầy 1' } = {},
): Promise<Device> {
  const key = newKey();
  const { id } = await here.as(officer).registerDevice({ unit, name, key });
  await here.as(director).decideDevice({ deviceId: id, approve: true, comment: '' });
  const bare = { id, key, officer, sequence: 0 };
  const lease = await leased(here, bare);
  return { ...bare, lease, used: { DOSSIER: new Set(), GTN: new Set(), PTC: new Set(), PHD: new Set() } };
}

export const leased = (
  { as, clock }: Province,
  { id, key, officer }: Pick<Device, 'id' | 'key' | 'officer'>,
  pending = 0,
): Promise<LeaseView> =>
  as(officer).leaseNumbers({ deviceId: id, key, deviceNow: clock.now().toISOString(), pending });

/** The next number of the device's own block, as its browser takes it. */
export function taken(on: Device, series: LeasedSeries, period: string): OfflineAcceptance['code'] {
  const number = nextNumber(on.lease.blocks, { series, period }, on.used[series]);
  if (number === undefined) throw new Error(`no number of ${series} ${period} is left`);
  on.used[series].add(number);
  return { series, period, number };
}

interface Facts {
  /** What the device's clock says. */
  at: string;
  applicant?: Applicant;
  driftMs?: number;
  day?: string;
  acceptance?: Partial<OfflineAcceptance>;
}

/** Registration of a guardian accepted without network: three working days. */
export function acceptance(
  on: Device,
  { at, applicant = LAN, driftMs = 0, day = at.slice(0, 10), acceptance: more = {} }: Facts,
): OfflineItem {
  on.sequence++;
  return {
    ...common(on, { at, applicant, driftMs }),
    acceptance: {
      code: taken(on, 'DOSSIER', day),
      receipt: taken(on, 'GTN', day.slice(0, 4)),
      received: GUARDIAN_PAPERS,
      printedDue: null,
      ...more,
    },
  };
}

/** What every item carries. */
export const common = (
  on: Device,
  { at, applicant = LAN, driftMs = 0 }: Pick<Facts, 'at' | 'applicant' | 'driftMs'>,
): Omit<OfflineItem, 'acceptance' | 'guidance' | 'refusal'> => ({
  itemId: randomUUID(),
  sequence: on.sequence,
  deviceAt: at,
  drift: { ms: driftMs, measuredAt: on.lease.now },
  sentAt: at,
  procedureCode: GUARDIAN,
  applicant,
  answers: {},
});

/** The device is back: it sends an item, its clock saying what it says now. */
export const merged = (
  { as, clock }: Province,
  on: Device,
  item: OfflineItem,
  driftMs = item.drift.ms,
): Promise<OfflineResult> =>
  as(on.officer).mergeOffline(
    {
      deviceId: on.id,
      key: on.key,
      ...item,
      sentAt: new Date(clock.now().getTime() + driftMs).toISOString(),
    },
    { idempotencyKey: item.itemId },
  );
