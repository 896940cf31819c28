import type { Pause } from '@motcua/rules/clock';
import type { PauseRecord } from './tables.ts';

/** The recorded pauses as the clock takes them. */
export const pausesOf = (records: readonly PauseRecord[]): Pause[] =>
  records.map(({ from, to, kind, legalBasis, policy, document }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    kind,
    legalBasis,
    document,
    ...(policy === undefined ? {} : { policy }),
  }));
