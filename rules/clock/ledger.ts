import type { Granularity, TimeLimit } from './limit.ts';

/** Why the clock stood still; several when pauses overlap. */
export interface PauseCause {
  readonly kind?: string;
  readonly legalBasis?: string;
  readonly document?: string;
}

/**
 * One line of the reckoning of a due date. The lines in order tell how the due date came about, and
 * `replayLedger` derives it from them again. Lines about one moment have `from` equal to `to`; lines about whole
 * days have 00:00 of the first day as `from` and 00:00 of the last day as `to`.
 */
export type LedgerLine =
  | (Stretch &
      (
        | { readonly kind: 'RECEIVED'; readonly limit: TimeLimit; readonly granularity: Granularity }
        /** Received while the office is closed, after the cut-off or in the late hour: taken as received at `to`. */
        | { readonly kind: 'RECEIPT_MOVED'; readonly reason: ReceiptMovedReason }
        | { readonly kind: 'COUNT_FROM'; readonly firstDayNotCounted: boolean }
        | { readonly kind: 'COUNTED'; readonly workingMs: number }
        /** Calendar days, days off included. */
        | { readonly kind: 'COUNTED_DAYS'; readonly days: number }
        | { readonly kind: 'DAY_OFF'; readonly reason: 'WEEKEND' | 'HOLIDAY'; readonly name?: string }
        | { readonly kind: 'RESTARTED' }
        /** The last calendar day moves by the time of the pauses, rounded up to whole days. */
        | { readonly kind: 'EXTENDED'; readonly days: number }
        | { readonly kind: 'MOVED_TO_WORKING_DAY' }
        | { readonly kind: 'MOVED_TO_CLOSE' }
        | { readonly kind: 'DUE' }
      ))
  | (OpenStretch &
      /** `workingMs` is null while the pause is open. */
      (
        | {
            readonly kind: 'PAUSED';
            readonly workingMs: number | null;
            readonly causes: readonly PauseCause[];
          }
        /** A pause that by the policy CONTINUE leaves the due date alone. */
        | { readonly kind: 'PAUSE_IGNORED'; readonly causes: readonly PauseCause[] }
      ));

export type ReceiptMovedReason = 'OUTSIDE_WORKING_TIME' | 'AFTER_CUTOFF' | 'LATE_HOUR';

interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** `to` is null while the stretch lasts. */
interface OpenStretch {
  readonly from: Date;
  readonly to: Date | null;
}

/** The line of one kind. */
export type LineOf<K extends LedgerLine['kind']> = Extract<LedgerLine, { kind: K }>;
