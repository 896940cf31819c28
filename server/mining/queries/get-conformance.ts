import type { DossierConformance } from '@motcua/contract/mining';
import { isoInstant } from '@motcua/rules/calendar';
import {
  openConformance,
  summaryOfConformance,
  type Conformance,
  type Deviation,
  type DeviationKind,
} from '@motcua/rules/mining';
import type { Act } from '../../platform/dispatch.ts';
import { lookAt, minedOf, type Look } from '../look.ts';
import { dossiersOf, headOf, hours, namesOf, unitOf } from '../view.ts';

/** Each dossier against the version of the map it follows; those that differ are listed, the worst first. */
export const getConformance: Act<'getConformance'> = async (
  context,
  { kind, step, after = 0, limit = 50, ...asked },
) => {
  const look = await lookAt(context, asked);
  const results = compared(look, context.now);
  const { conform, fitness, deviations } = summaryOfConformance(results);
  const listed = results
    .filter(({ conformance }) => conformance.deviations.some(isAsked(kind, step)))
    .toSorted((a, b) => amiss(b) - amiss(a) || a.conformance.fitness - b.conformance.fitness);
  const name = namesOf(look);
  return {
    ...headOf(look, minedOf(look).lead),
    conform,
    fitness,
    deviations: deviations.map((one) => ({
      kind: one.kind,
      step: one.step === null ? null : name(one.step),
      times: one.times,
      dossiers: one.dossiers,
    })),
    items: listed.slice(after, after + limit).map(viewOf(look)),
    total: listed.length,
    next: listed.length > after + limit ? after + limit : null,
  };
};

interface Compared {
  dossier: string;
  acceptedAt: number;
  finished: boolean;
  conformance: Conformance;
}

function compared(look: Look, now: Date): Compared[] {
  const { versions, logged, traces, ordinates } = look;
  const comparers = new Map(
    [...versions].map(([id, definition]) => [
      id,
      openConformance(definition, { ordinates, until: now.getTime() }),
    ]),
  );
  return traces.flatMap((trace, at) => {
    const conformance = comparers.get(logged[at]?.versionId ?? '')?.(trace);
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

function viewOf(look: Look): (one: Compared) => DossierConformance {
  const name = namesOf(look);
  const unit = unitOf(look);
  const dossier = dossiersOf(look);
  const { calendar } = look.held;
  return (one) => ({
    dossier: dossier(one.dossier),
    acceptedAt: isoInstant(calendar, new Date(one.acceptedAt)),
    finished: one.finished,
    fitness: one.conformance.fitness,
    deviations: one.conformance.deviations.map(({ kind, step, record, hours: late }) => ({
      kind,
      step: step === null ? null : name(step),
      unit: record === null ? null : unit(record.unit),
      role: record?.role ?? null,
      hours: late === undefined ? null : hours(late),
    })),
  });
}
