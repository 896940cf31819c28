import {
  openConformance,
  summaryOfConformance,
  type Conformance,
  type ConformanceSummary,
  type Deviation,
  type DeviationKind,
} from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Logs } from './logs.ts';

export interface Comparison {
  versions: ReadonlyMap<string, ProcessDefinition>;
  /** The version each dossier of the log follows, in its order. */
  followed: readonly string[];
  /** The moment of the look, epoch milliseconds. */
  until: number;
  /** Only dossiers with such a deviation, at such a step, are listed; from the `after`-th, at most `limit`. */
  kind: DeviationKind | undefined;
  step: string | undefined;
  after: number;
  limit: number;
}

export interface Compared {
  dossier: string;
  acceptedAt: number;
  finished: boolean;
  conformance: Conformance;
}

export interface Comparing extends Pick<ConformanceSummary, 'conform' | 'fitness' | 'deviations'> {
  /** The worst first. */
  listed: readonly Compared[];
  total: number;
}

/** Each dossier against the version of the map it follows. */
export function compare(logs: Logs, { kind, step, after, limit, ...against }: Comparison): Comparing {
  const results = resultsOf(logs, against);
  const { conform, fitness, deviations } = summaryOfConformance(results);
  const asked = results
    .filter(({ conformance }) => conformance.deviations.some(isAsked(kind, step)))
    .toSorted((a, b) => amiss(b) - amiss(a) || a.conformance.fitness - b.conformance.fitness);
  return { conform, fitness, deviations, listed: asked.slice(after, after + limit), total: asked.length };
}

function resultsOf(
  { own, ordinates }: Logs,
  { versions, followed, until }: Pick<Comparison, 'versions' | 'followed' | 'until'>,
): Compared[] {
  const comparers = new Map(
    [...versions].map(([id, definition]) => [id, openConformance(definition, { ordinates, until })]),
  );
  return own.flatMap((trace, at) => {
    const conformance = comparers.get(followed[at] ?? '')?.(trace);
    if (conformance === undefined) return [];
    const { dossier, acceptedAt, finishedAt } = trace;
    return [{ dossier, acceptedAt, finished: finishedAt !== null, conformance }];
  });
}

const isAsked =
  (kind: DeviationKind | undefined, step: string | undefined) =>
  (one: Deviation): boolean =>
    (kind === undefined || one.kind === kind) && (step === undefined || one.step === step);

/** What was done otherwise weighs more than what was done late. */
const amiss = ({ conformance: { deviations } }: Compared): number =>
  deviations.filter(({ kind }) => kind !== 'LATE').length;
