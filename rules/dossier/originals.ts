/** A component as far as its originals go. */
interface Component {
  code: string;
  name: string;
  presentOnly: boolean;
  /** The original is taken back for the result. */
  collected?: unknown;
}

interface Received {
  code: string;
  originals: number;
  present: boolean;
}

/**
 * An original there is to settle when a result is handed over. BACK: it was handed in, or shown, and is given back or kept for a
 * reason; COLLECT: the result replaces it, and it is taken (thu bản gốc).
 */
export interface OriginalToSettle {
  code: string;
  name: string;
  count: number;
  kind: 'BACK' | 'COLLECT';
}

/** What becomes of an original: the first two of one handed in, the last two of one the result replaces. */
export const ORIGINAL_FATES = ['RETURNED', 'KEPT', 'COLLECTED', 'MISSING'] as const;
export type OriginalFate = (typeof ORIGINAL_FATES)[number];

/** What may become of it, by why it is there. */
export const FATES_OF = {
  BACK: ['RETURNED', 'KEPT'],
  COLLECT: ['COLLECTED', 'MISSING'],
} as const satisfies Record<OriginalToSettle['kind'], readonly OriginalFate[]>;

/** Whoever keeps an original, or does not get the one that was to be taken, says why (NĐ 61/2018 Đ.20.2). */
export const needsReason = (fate: OriginalFate): boolean => fate === 'KEPT' || fate === 'MISSING';

/** The originals to settle with a result; a refusal takes none. */
export function originalsToSettle(
  components: readonly Component[],
  received: readonly Received[],
  outcome: 'GRANT' | 'DENY',
): OriginalToSettle[] {
  return components.flatMap(({ code, name, presentOnly, collected }): OriginalToSettle[] => {
    const got = received.find((one) => one.code === code);
    const originals = got?.originals ?? 0;
    if (collected !== undefined && outcome === 'GRANT')
      return [{ code, name, count: Math.max(1, originals), kind: 'COLLECT' }];
    const shown = presentOnly && got?.present === true;
    return originals > 0 || shown ? [{ code, name, count: Math.max(1, originals), kind: 'BACK' }] : [];
  });
}

/** What the officer says of one original. */
export interface SettledOriginal {
  code: string;
  fate: OriginalFate;
  reason?: string;
}

/** Codes of the originals of which nothing, or something that cannot be, is said. */
export const unsettled = (there: readonly OriginalToSettle[], said: readonly SettledOriginal[]): string[] =>
  there
    .filter(({ code, kind }) => {
      const one = said.find((entry) => entry.code === code);
      if (one === undefined || !FATES_OF[kind].some((fate) => fate === one.fate)) return true;
      return needsReason(one.fate) && (one.reason ?? '').trim().length < 3;
    })
    .map(({ code }) => code);
