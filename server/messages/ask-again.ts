const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const FIRST_AFTER = 10 * SECOND;
const GIVEN_UP_AFTER = 72 * HOUR;

/** A reference of a provider, with the moment it was given: asking becomes rarer with time. */
export const refOf = (providersRef: string, now: Date): string => `${now.getTime()}-${providersRef}`;

export function readRef(ref: string): { sentAt: Date; providersRef: string } {
  const dash = ref.indexOf('-');
  return { sentAt: new Date(Number(ref.slice(0, dash))), providersRef: ref.slice(dash + 1) };
}

/** When to ask next: after ten seconds, then twice as long as it has been, each hour at most; after three days no more. */
export function askAgain(sentAt: Date, now: Date): Date | null {
  const since = now.getTime() - sentAt.getTime();
  if (since >= GIVEN_UP_AFTER) return null;
  return new Date(now.getTime() + Math.min(HOUR, Math.max(FIRST_AFTER, since)));
}
