/** What a component counts: `part` of `of`, whole numbers. */
export interface Count {
  readonly part: number;
  readonly of: number;
}

/**
 * Component 1.4. A period without intake is measured by its part of last year's; `months` is the length of the period
 * (month, quarter, year).
 */
export function syncCount(counts: {
  readonly synced: number;
  readonly nationalReports: number;
  readonly nationalPortal: number;
  readonly lastYear: number;
  readonly months: 1 | 3 | 12;
}): Count {
  const received = Math.max(counts.nationalReports, counts.nationalPortal);
  if (received > 0) return { part: counts.synced, of: received };
  return { part: counts.synced * 12, of: counts.lastYear * counts.months };
}

/** Component 3.3: the share submitted online, times the share that the portal knows of (component 1.4, at most all). */
export function onlineCount({
  online,
  received,
  sync,
}: {
  readonly online: number;
  readonly received: number;
  readonly sync: Count;
}): Count {
  return { part: online * Math.min(sync.part, sync.of), of: received * sync.of };
}

/** Component 5.4. `disputed`: dossiers with a petition or a dislike; one that is late as well is taken off twice. */
export function satisfactionCount({
  received,
  late,
  disputed,
}: {
  readonly received: number;
  readonly late: number;
  readonly disputed: number;
}): Count {
  return { part: Math.max(0, received - late - disputed), of: received };
}
