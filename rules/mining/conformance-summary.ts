import type { Conformance, DeviationKind } from './conformance.ts';

export interface DeviationCount {
  kind: DeviationKind;
  step: string | null;
  times: number;
  /** The dossiers, in the order in which they were told, up to the sample. */
  dossiers: number;
  sample: readonly string[];
}

/** How a process is kept to: for the inspector to choose dossiers by deviation. */
export interface ConformanceSummary {
  dossiers: number;
  /** Those without any deviation. */
  conform: number;
  /** Average fitness, 0..1. */
  fitness: number;
  /** Most frequent first. */
  deviations: readonly DeviationCount[];
}

export function summaryOfConformance(
  results: Iterable<{ dossier: string; conformance: Conformance }>,
  sample = 20,
): ConformanceSummary {
  const counts = new Map<string, DeviationCount & { sample: string[]; last: string }>();
  let [dossiers, conform, fitness] = [0, 0, 0];
  for (const { dossier, conformance } of results) {
    dossiers++;
    fitness += conformance.fitness;
    if (conformance.deviations.length === 0) conform++;
    for (const { kind, step } of conformance.deviations) {
      const name = `${kind} ${step ?? ''}`;
      let count = counts.get(name);
      if (count === undefined)
        counts.set(name, (count = { kind, step, times: 0, dossiers: 0, sample: [], last: '' }));
      count.times++;
      if (count.last === dossier) continue;
      count.last = dossier;
      count.dossiers++;
      if (count.sample.length < sample) count.sample.push(dossier);
    }
  }
  return {
    dossiers,
    conform,
    fitness: dossiers === 0 ? 1 : fitness / dossiers,
    deviations: [...counts.values()]
      .map(({ last: _, ...count }) => count)
      .toSorted((a, b) => b.dossiers - a.dossiers),
  };
}
