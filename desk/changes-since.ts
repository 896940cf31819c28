import type { DossierView, EventView } from '@motcua/contract/dossier-view';
import type { OfferedAct } from './acts/offered.ts';

type Told = Pick<DossierView, 'events'>;
type Standing = Pick<DossierView, 'allowed' | 'tasks'>;

/** What happened to a dossier after it was seen, oldest first. */
export function changesSince(seen: Told, now: Told): EventView[] {
  const last = Math.max(0, ...seen.events.map(({ seq }) => seq));
  return now.events.filter(({ seq }) => seq > last).toSorted((a, b) => a.seq - b.seq);
}

/** Whether what was begun may still be done: one of its acts is allowed, and its step is not done. */
export function stillPossible(
  now: Standing,
  acts: readonly OfferedAct[],
  taskId: string | undefined,
): boolean {
  const stands =
    taskId === undefined ||
    now.tasks.some(({ id, status }) => id === taskId && (status === 'OPEN' || status === 'WAITING'));
  return stands && acts.some((act) => now.allowed.includes(act));
}
