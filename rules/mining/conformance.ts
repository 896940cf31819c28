import type { WorkingOrdinates } from '../calendar/index.ts';
import {
  graphOf,
  mayBePassedOver,
  unitsOfStep,
  type Facts,
  type ProcessDefinition,
  type ProcessGraph,
  type ProcessStep,
  type StepKind,
} from '../process/index.ts';
import { align, type AlignedMove, type Happening } from './alignment.ts';
import { countedTime, inOrder, visitHeads, type StepRecord, type Trace } from './log.ts';

/**
 * SKIPPED: the map asks for it, nobody did it (bỏ bước). EXTRA: done though the map does not ask for it (thừa bước).
 * OUT_OF_ORDER: done, but before what has to come first (sai thứ tự). WRONG_ROLE, WRONG_UNIT: by a post or unit other than the
 * map's. LATE: after the due date of the step, or the dossier's where `step` is null.
 */
export const DEVIATION_KINDS = [
  'SKIPPED',
  'EXTRA',
  'OUT_OF_ORDER',
  'WRONG_ROLE',
  'WRONG_UNIT',
  'LATE',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

export interface Deviation {
  kind: DeviationKind;
  /** Key of the step; null: the dossier as a whole. */
  step: string | null;
  /** The record in the trace, where there is one. */
  record: StepRecord | null;
  /** LATE: working hours, pauses left out. */
  hours?: number;
}

export interface Conformance {
  /** 1: log and map agree; less by the share of steps skipped or extra, 0..1 (fitness of the optimal alignment). */
  fitness: number;
  deviations: readonly Deviation[];
}

export interface ConformanceOptions {
  ordinates: WorkingOrdinates;
  /** The moment of the look, epoch milliseconds: steps still open are late against it. */
  until: number;
}

/**
 * Compares dossiers, one after another, with the map they were accepted under (`process_version` of the dossier). Dossiers that
 * went the same way are aligned once.
 */
export function openConformance(
  definition: ProcessDefinition,
  options: ConformanceOptions,
): (trace: Trace) => Conformance {
  const graph = graphOf(definition);
  const aligned = new Map<string, readonly AlignedMove[]>();
  const alignment = (trace: Trace, visits: readonly Visit[], complete: boolean): readonly AlignedMove[] => {
    const passedOver = passedOverIn(trace);
    const happenings = visits.map(({ happening }) => happening);
    const facts = trace.facts ?? {};
    const nobody = definition.steps.filter(passedOver).map(({ key }) => key);
    const way = happenings.map(({ steps, how, facts: known }) => [steps, how, factsAsked(graph, known)]);
    const name = JSON.stringify([complete, nobody, factsAsked(graph, facts), way]);
    const known = aligned.get(name);
    if (known !== undefined) return known;
    const moves = align({ graph, happenings, complete, facts, passedOver });
    aligned.set(name, moves);
    return moves;
  };
  return (trace) => {
    const visits = visitsOf(graph, trace);
    const complete = trace.finishedAt !== null && visits.every(({ happening }) => happening.how !== 'STANDS');
    const moves = alignment(trace, visits, complete);
    const least = alignment({ ...trace, steps: [] }, [], true).length;
    const amiss = moves.filter(({ kind }) => kind !== 'BOTH').length;
    return {
      fitness: amiss === 0 ? 1 : Math.max(0, 1 - amiss / (visits.length + least)),
      deviations: [
        ...orderDeviations(visits, moves),
        ...postDeviations(graph, trace),
        ...lateDeviations(trace, options),
      ],
    };
  };
}

interface Visit {
  happening: Happening;
  records: readonly StepRecord[];
  doneAt: number;
}

/** What the map has to account for, in the order in which it was over. */
function visitsOf(graph: ProcessGraph, trace: Trace): Visit[] {
  const { steps } = graph.definition;
  const kinds = new Map(steps.map(({ key, kind }) => [key, kind]));
  const records = inOrder(trace.steps.filter(({ aside }) => aside !== true));
  const heads = visitHeads(records);
  const grouped = Map.groupBy(records, (_, index) => heads[index] ?? index);
  const missing = steps.filter(
    ({ key, kind }) =>
      kind === 'INTAKE' && trace.steps.length > 0 && !records.some(({ step }) => step === key),
  );
  const over = [
    ...missing.map(({ key }) => ({ step: key, records: [], doneAt: trace.acceptedAt, how: 'DONE' as const })),
    ...[...grouped.values()].map((visit) => ({
      step: visit[0]?.step ?? '',
      records: visit,
      doneAt: Math.max(...visit.map(({ doneAt }) => doneAt ?? Infinity)),
      how: howOver(trace, visit),
    })),
  ].toSorted((a, b) => Number(a.how === 'STANDS') - Number(b.how === 'STANDS') || order(a.doneAt, b.doneAt));
  const visits: Visit[] = [];
  let facts: Facts = trace.facts ?? {};
  const done: string[] = [];
  for (const { step, records: of, doneAt, how } of over) {
    facts = withAnswer(facts, step, kinds.get(step), of);
    const last = visits.at(-1);
    if (how === 'RETURNED' && last?.happening.how === 'RETURNED' && last.doneAt === doneAt) {
      last.happening = { ...last.happening, steps: [...last.happening.steps, step] };
      last.records = [...last.records, ...of];
    } else visits.push({ records: of, doneAt, happening: { steps: [step], how, facts, done: [...done] } });
    if (how === 'DONE') done.push(step);
  }
  return visits;
}

const order = (a: number, b: number): number => (a === b ? 0 : a - b);

/** A step that ended with the dossier was not done; one that ended by silence was, as far as the map is concerned. */
function howOver({ closedAt, finishedAt }: Trace, visit: readonly StepRecord[]): Happening['how'] {
  if (visit.some(({ doneAt }) => doneAt === null)) return 'STANDS';
  if (visit.some(({ status }) => status === 'RETURNED')) return 'RETURNED';
  const withDossier = finishedAt === null && closedAt !== null;
  return withDossier &&
    visit.some(({ status, doneAt }) => status === 'CANCELLED' && (doneAt ?? 0) >= closedAt)
    ? 'STANDS'
    : 'DONE';
}

const ANSWER_OF: Partial<Record<StepKind, string>> = {
  CONSULT: 'opinion',
  EXTERNAL: 'reply',
  PART: 'reply',
  MEETING: 'meeting',
};

/** The facts of a dossier once a step has been answered; without an answer what was known of that step is no longer known. */
export function withAnswer(
  facts: Facts,
  step: string,
  kind: StepKind | undefined,
  records: readonly Pick<StepRecord, 'answer'>[],
): Facts {
  const space = kind === undefined ? undefined : ANSWER_OF[kind];
  if (space === undefined) return facts;
  const name = `${space}.${step}`;
  const { [name]: _, ...others } = facts;
  const answer = records.findLast((record) => record.answer !== undefined)?.answer;
  return answer === undefined ? others : { ...others, [name]: answer };
}

function factsAsked({ definition }: ProcessGraph, facts: Facts): string[] {
  return (definition.flows ?? []).flatMap(({ when }) =>
    when === undefined ? [] : [facts[when.fact] ?? '?'],
  );
}

/** Without knowing the agencies, a consultation nobody was asked in counts as one of nobody. */
function passedOverIn({ units, steps }: Trace): (step: ProcessStep) => boolean {
  if (units !== undefined) return (step) => unitsOfStep(step, units).length === 0;
  return (step) => mayBePassedOver(step) && !steps.some((record) => record.step === step.key);
}

function orderDeviations(visits: readonly Visit[], moves: readonly AlignedMove[]): Deviation[] {
  const skipped = moves.flatMap((move) => (move.kind === 'SKIPPED' ? [move.step] : []));
  const found: Deviation[] = [];
  /** When each open step could begin. */
  const since = new Map<string, number>();
  for (const move of moves) {
    if (move.kind === 'SKIPPED') {
      for (const step of move.opened) since.set(step, since.get(move.step) ?? -Infinity);
      continue;
    }
    const { happening, records, doneAt } = visits[move.at] as Visit;
    for (const step of happening.steps) {
      const record = records.find((one) => one.step === step) ?? null;
      const twin = move.kind === 'EXTRA' ? skipped.indexOf(step) : -1;
      if (twin !== -1) skipped.splice(twin, 1);
      if (move.kind === 'EXTRA') found.push({ kind: twin === -1 ? 'EXTRA' : 'OUT_OF_ORDER', step, record });
      else if (record !== null && record.openedAt < (since.get(step) ?? -Infinity))
        found.push({ kind: 'OUT_OF_ORDER', step, record });
    }
    if (move.kind === 'BOTH') for (const step of move.opened) since.set(step, doneAt);
  }
  return [...skipped.map((step): Deviation => ({ kind: 'SKIPPED', step, record: null })), ...found];
}

function postDeviations({ definition }: ProcessGraph, { steps, units }: Trace): Deviation[] {
  return steps.flatMap((record): Deviation[] => {
    const step = definition.steps.find(({ key }) => key === record.step);
    if (step === undefined || record.aside === true) return [];
    const found: Deviation[] = [];
    if (record.role !== step.role) found.push({ kind: 'WRONG_ROLE', step: step.key, record });
    if (units !== undefined && !unitsOfStep(step, units).includes(record.unit))
      found.push({ kind: 'WRONG_UNIT', step: step.key, record });
    return found;
  });
}

function lateDeviations(trace: Trace, { ordinates, until }: ConformanceOptions): Deviation[] {
  const counted = countedTime(ordinates.at, trace);
  const late = (dueAt: number | null, doneAt: number | null): { hours: number } | undefined => {
    const over = doneAt ?? until;
    return dueAt !== null && over > dueAt
      ? { hours: (counted(over) - counted(dueAt)) / 3_600_000 }
      : undefined;
  };
  const whole = late(trace.dueAt, trace.finishedAt ?? trace.closedAt);
  return [
    ...(whole === undefined ? [] : [{ kind: 'LATE' as const, step: null, record: null, ...whole }]),
    ...trace.steps.flatMap((record) => {
      const found = late(record.dueAt, record.doneAt);
      return found === undefined ? [] : [{ kind: 'LATE' as const, step: record.step, record, ...found }];
    }),
  ];
}
