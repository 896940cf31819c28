import { localDate } from '@motcua/rules/calendar';
import { calendarOf, freeNumbers, periodOf } from '@motcua/rules/offline';
import type { LeasedNumber } from '@motcua/contract/devices';
import type { Kept } from './kept.ts';

/** What an officer can do on this computer while the server cannot be reached. */
export type Works =
  /** The store is shut: the password opens it. */
  | { kind: 'SHUT' }
  /** The computer has not been let receive without network, or has nothing to do it with. */
  | { kind: 'NOTHING'; why: 'NO_DEVICE' | 'WAITING' | 'REJECTED' | 'REVOKED' | 'NO_SNAPSHOT' }
  /** Only guidance and refusal; the system gives them their number later. */
  | { kind: 'GUIDE'; why: 'NO_LEASE' | 'LEASE_OVER' | 'TOO_LONG' | 'NO_NUMBERS'; until: string | null }
  | { kind: 'ACCEPT'; until: string; numbers: number };

const HOUR_MS = 3_600_000;

/**
 * @param now by the server's clock
 * @param taken numbers already used on this computer
 */
export function whatWorks(open: boolean, kept: Kept, now: Date, taken: readonly LeasedNumber[]): Works {
  if (!open) return { kind: 'SHUT' };
  const { device, snapshot, lease, contact } = kept;
  if (device === undefined) return { kind: 'NOTHING', why: 'NO_DEVICE' };
  if (device.state !== 'APPROVED') return { kind: 'NOTHING', why: device.state };
  if (snapshot === undefined) return { kind: 'NOTHING', why: 'NO_SNAPSHOT' };
  if (lease === undefined) return { kind: 'GUIDE', why: 'NO_LEASE', until: null };
  const { parameters, calendars, unit } = snapshot.content;
  const seen = Date.parse(contact?.measuredAt ?? snapshot.takenAt);
  const longest = new Date(seen + parameters.maxHours * HOUR_MS).toISOString();
  const lapses = new Date(lease.expiresAt).toISOString();
  const until = lapses < longest ? lapses : longest;
  if (now.toISOString() >= until)
    return { kind: 'GUIDE', why: lapses < longest ? 'LEASE_OVER' : 'TOO_LONG', until };
  const calendar = calendars[unit.key] ?? Object.values(calendars)[0];
  if (calendar === undefined) return { kind: 'NOTHING', why: 'NO_SNAPSHOT' };
  const period = periodOf('DOSSIER', localDate(calendarOf(calendar), now));
  const numbers = freeOf(lease.blocks, 'DOSSIER', period, taken).length;
  return numbers === 0 ? { kind: 'GUIDE', why: 'NO_NUMBERS', until } : { kind: 'ACCEPT', until, numbers };
}

/** Numbers of a series and period that neither the server nor this computer knows as used. */
export function freeOf(
  blocks: readonly { series: string; period: string; first: number; last: number; used: readonly number[] }[],
  series: LeasedNumber['series'],
  period: string,
  taken: readonly LeasedNumber[],
): number[] {
  const own = blocks.filter((block) => block.series === series && block.period === period);
  const here = taken.filter((one) => one.series === series && one.period === period);
  return freeNumbers(own, new Set([...own.flatMap((block) => block.used), ...here.map((one) => one.number)]));
}
