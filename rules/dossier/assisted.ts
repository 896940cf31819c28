import type { Lang } from '../text/index.ts';
import { CHANNELS } from './intake.ts';

/** How a person says yes to what somebody has filled in for him online, before it is sent. */
export const CONFIRMATIONS = ['CODE', 'PORTAL', 'SHEET'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

export const CONFIRMATION_NAMES = {
  CODE: { vi: 'mã gửi đến điện thoại của người nộp', en: 'a code sent to the applicant’s phone' },
  PORTAL: {
    vi: 'người nộp tự xác nhận trên cổng bằng tài khoản của mình',
    en: 'the applicant, signed in on the portal',
  },
  SHEET: {
    vi: 'chữ ký của người nộp trên bản đọc lại',
    en: 'the applicant’s signature on the read-back sheet',
  },
} as const satisfies Record<Confirmation, Record<Lang, string>>;

/**
 * Channels as they are counted: what was filed online with help is told apart, never as an ordinary online filing of the
 * applicant, so that helping does not raise the share of online filing.
 */
export const COUNTED_CHANNELS = [...CHANNELS, 'ASSISTED'] as const;
export type CountedChannel = (typeof COUNTED_CHANNELS)[number];

/** Where a request for confirmation stands; only OPEN can be confirmed. */
export const ASKED_STANDINGS = ['OPEN', 'CHANGED', 'EXPIRED', 'USED_UP', 'REFUSED', 'CONFIRMED'] as const;
export type AskedStanding = (typeof ASKED_STANDINGS)[number];

/** What was asked, and what has become of it. */
export interface Asked {
  how: Confirmation;
  /** Stands for all that was answered when it was asked. */
  content: string;
  expiresAt: Date | null;
  tries: number;
  /** Null: nobody has answered. */
  confirmed: boolean | null;
}

/** A change of what was answered voids what was asked: the person has not seen it. */
export function askedStanding(asked: Asked, content: string, now: Date, maxTries: number): AskedStanding {
  if (asked.confirmed !== null) return asked.confirmed ? 'CONFIRMED' : 'REFUSED';
  if (asked.content !== content) return 'CHANGED';
  if (asked.expiresAt !== null && asked.expiresAt <= now) return 'EXPIRED';
  return asked.how === 'CODE' && asked.tries >= maxTries ? 'USED_UP' : 'OPEN';
}
