import { unitsOfStep, type ProcessStep, type StepUnits } from '../process/index.ts';
import type { History, PastDossier, Sample } from './history.ts';

/** REPLAY: each dossier takes what it took then; RESAMPLE: each visit takes what some visit of that step took, best of the same unit. */
export type Times = 'REPLAY' | 'RESAMPLE';

export interface Drawing {
  history: History;
  times: Times;
  /** Working hours of touch of steps that history does not know, or that are to take another time. */
  touch: Readonly<Record<string, number>>;
  /** From 0 up to, not with, 1. */
  chance: () => number;
  /** Keys of steps nothing is known of are told here; they take no time. */
  unknown: Set<string>;
}

/** What the visit of a step will take at each of its units. */
export function drawer({ history, times, touch, chance, unknown }: Drawing) {
  const byUnit = Map.groupBy([...history.samples.values()].flat(), ({ step, unit }) => `${step} ${unit}`);
  const any = (step: string, unit: string): Sample | undefined => {
    const pool = byUnit.get(`${step} ${unit}`) ?? history.samples.get(step) ?? [];
    return pool[Math.floor(chance() * pool.length)];
  };
  return (step: ProcessStep, past: PastDossier, units: StepUnits, visit: number): Sample[] =>
    unitsOfStep(step, units).map((unit) => {
      const own = times === 'REPLAY' ? past.visits.get(step.key)?.[visit] : undefined;
      const found = own?.find((sample) => sample.unit === unit) ?? own?.[0] ?? any(step.key, unit);
      const given = touch[step.key];
      // intake was over when the dossier arrived
      if (step.kind === 'INTAKE' && !past.visits.has(step.key))
        return { ...nothing(step.key), unit, served: false };
      if (found === undefined && given === undefined) unknown.add(step.key);
      const base = found ?? nothing(step.key);
      return { ...base, unit, ...(given === undefined ? {} : { touch: given * 3_600_000, served: true }) };
    });
}

const nothing = (step: string): Omit<Sample, 'unit'> => ({
  step,
  wait: 0,
  hold: 0,
  touch: 0,
  served: true,
  pause: 0,
  returned: false,
});
