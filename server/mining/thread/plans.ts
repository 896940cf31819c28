import { quantile } from '@motcua/rules/mining';
import type { Logs } from './logs.ts';

/** What the map gave a step, over all its visits. */
export interface Plan {
  /** Median of the time it gave. */
  hours: number;
  /** Nine in ten within half of their time: 0; within their time: a half; within one and a half times of it, or not: 1. */
  heat: number;
}

/** How the visits of each step stand to the time the map gave them, by its key. */
export function plansOf({ own, ordinates: { at } }: Logs): Map<string, Plan> {
  const given = new Map<string, { hours: number[]; used: number[] }>();
  for (const { step, openedAt, dueAt, doneAt } of own.flatMap(({ steps }) => steps)) {
    const plan = dueAt === null ? 0 : at(dueAt) - at(openedAt);
    if (plan <= 0 || doneAt === null) continue;
    const one = given.get(step) ?? { hours: [], used: [] };
    given.set(step, one);
    one.hours.push(plan / 3_600_000);
    one.used.push((at(doneAt) - at(openedAt)) / plan);
  }
  return new Map(
    [...given].map(([step, { hours, used }]) => [
      step,
      { hours: part(hours, 0.5), heat: heatOf(part(used, 0.9)) },
    ]),
  );
}

const part = (values: readonly number[], share: number): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    share,
  );

const heatOf = (used: number): number => Math.min(1, Math.max(0, used - 0.5));
