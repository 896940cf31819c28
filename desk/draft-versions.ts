import type { DraftVersion } from '@motcua/contract/workspace';

/** The version that was put forward last; versions come newest first. */
export const sentLast = (versions: readonly DraftVersion[]): DraftVersion | undefined =>
  versions.find(({ sent }) => sent);

/** The version the reader read last before this one: what he compares it with. */
export const seenBefore = (versions: readonly DraftVersion[], now: DraftVersion): DraftVersion | undefined =>
  versions.find(({ number, seenAt }) => number < now.number && seenAt !== null);
