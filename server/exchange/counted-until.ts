/** Clocks of bank and province may differ so much. */
const AHEAD_MS = 5 * 60_000;

/** Money counts when its moment has come; dated later it is kept, and counts nowhere yet. */
export const countedUntil = (now: Date): Date => new Date(now.getTime() + AHEAD_MS);
