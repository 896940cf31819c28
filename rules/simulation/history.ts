import { workingOrdinates, type Calendar } from '../calendar/index.ts';
import { inOrder, joined, visitHeads, type StepRecord, type Trace } from '../mining/index.ts';
import type { ProcessDefinition, StepKind } from '../process/index.ts';
import { idleTime, mostAtOnce, outside, type Span } from './idle-time.ts';

/** What the work of one unit in one visit of a step took; working milliseconds of the unit, pauses for the applicant left out. */
export interface Sample {
  step: string;
  unit: string;
  /** From opening until somebody began, and the part of it in which somebody of the unit's post was free (not taken up: absent, other work, not noticed). */
  wait: number;
  hold: number;
  touch: number;
  /** An officer was busy with it during its touch; false: nobody of ours, it came back by itself. */
  served: boolean;
  /** Milliseconds by the clock the dossier then waited for the applicant. */
  pause: number;
  /** The work was sent back from here. */
  returned: boolean;
  answer?: string;
}

/** One dossier of the period, to be played again. */
export interface PastDossier {
  trace: Trace;
  /** By step, visit after visit, the samples of the units that took part. */
  visits: ReadonlyMap<string, readonly (readonly Sample[])[]>;
}

/** Officers of one post in one unit. */
export interface Officers {
  unit: string;
  role: string;
  count: number;
}

/** Work of the same officers on other procedures: it comes when it came. */
export interface OtherWork {
  role: string;
  openedAt: number;
  dueAt: number | null;
  sample: Sample;
}

/** What is known of a period, and all a simulation is calibrated with. */
export interface History {
  calendarOf: (unit: string) => Calendar;
  dossiers: readonly PastDossier[];
  otherWork: readonly OtherWork[];
  officers: readonly Officers[];
  /** All samples of a step. */
  samples: ReadonlyMap<string, readonly Sample[]>;
}

export interface HistoryOptions {
  /** The map the dossiers were dealt with by: it says in which steps officers are at work. */
  definition: ProcessDefinition;
  calendarOf: (unit: string) => Calendar;
  /** Dossiers of other procedures the same officers dealt with in the period. */
  others?: readonly Trace[];
}

/** Steps in which time passes and nobody of ours is at work. */
const UNSERVED: readonly StepKind[] = ['EXTERNAL', 'PART', 'TIMER'];
const JUDGING: readonly StepKind[] = ['REVIEW', 'APPROVE', 'ISSUE'];
type Kinds = ReadonlyMap<string, StepKind>;
const NO_KINDS: Kinds = new Map();
const WEEK_MS = 7 * 86_400_000;

/**
 * Reads a period: the dossiers accepted in it, each with its steps (and, for the queues at its beginning, those accepted some
 * time before). A dossier is played from its acceptance; intake before it counts as other work. Dossiers that ended without a result count as other work.
 *
 * Calibrated are: officers of each post and unit (the most persons who finished something in one week, and no fewer than were
 * at work at once); touches (from the first touch until it was done, without what the same person did in between); holds
 * (waiting in which somebody of the post was free). Waiting behind others is not: it comes of the simulated queue. Absences are
 * known as holds only, so that a post that comes near to its full load with fewer officers is foretold too favourably.
 */
export function historyOf(
  traces: readonly Trace[],
  { definition, calendarOf, others = [] }: HistoryOptions,
): History {
  const kinds: Kinds = new Map(definition.steps.map(({ key, kind }) => [key, kind]));
  const ended = (trace: Trace): boolean => trace.finishedAt === null && trace.closedAt !== null;
  const played = traces.filter((trace) => !ended(trace));
  const worked = [
    ...played.flatMap((trace) => workOf(trace, kinds)),
    ...[...traces.filter(ended), ...others].flatMap((trace) => workOf(trace, NO_KINDS)),
  ];
  doOneAtATime(worked);
  const officers: Officers[] = [];
  const samples = new Map<StepRecord, Sample>();
  for (const group of Map.groupBy(worked, groupOf).values()) {
    const [{ record }] = group as [Work, ...Work[]];
    const { at } = workingOrdinates(calendarOf(record.unit));
    const served = group.filter((work) => work.served);
    const busy = served.flatMap(({ spans }) => inWorkingTime(spans, at));
    const count = Math.max(mostInAWeek(served), mostAtOnce(busy));
    if (count > 0) officers.push({ unit: record.unit, role: record.role, count });
    const idle = idleTime(busy, count);
    for (const work of group) samples.set(work.record, sampleOf(work, at, idle));
  }
  const known = new Set(played);
  const dossiers = played.map((trace) => ({ trace, visits: visitsOf(trace, kinds, samples) }));
  return {
    calendarOf,
    officers,
    dossiers,
    otherWork: worked
      .filter(({ trace, record, served }) => served && !(known.has(trace) && isPlayed(trace, record, kinds)))
      .map(({ trace, record }) => ({
        role: record.role,
        openedAt: record.openedAt,
        dueAt: trace.dueAt,
        sample: samples.get(record) as Sample,
      })),
    samples: Map.groupBy(
      dossiers.flatMap(({ visits }) => [...visits.values()].flat(2)),
      ({ step }) => step,
    ),
  };
}

interface Work {
  trace: Trace;
  record: StepRecord;
  /** By the clock, the pauses of the dossier and what the person did in between left out. */
  spans: readonly Span[];
  done: number;
  served: boolean;
  returned: boolean;
}

const groupOf = ({ record }: Work): string => `${record.unit} ${record.role}`;

/** What is done of a dossier's steps; time that passed without an officer is touch from the beginning. */
function workOf(trace: Trace, kinds: Kinds): Work[] {
  const senders = sendersOf(trace, kinds);
  return trace.steps.flatMap((record) => {
    const { openedAt, startedAt, doneAt, person } = record;
    if (doneAt === null) return [];
    const served = person !== null && !UNSERVED.includes(kinds.get(record.step) ?? 'WORK');
    const from = served ? Math.max(openedAt, startedAt ?? openedAt) : openedAt;
    const spans = outside({ from, to: doneAt }, pausesOf(trace));
    return [{ trace, record, spans, done: doneAt, served, returned: senders.has(record) }];
  });
}

const pausesOf = ({ pauses }: Trace): Span[] =>
  joined(pauses).map(({ from, to }) => ({ from, to: to ?? Infinity }));

/** A return for rework closes other steps with the one it comes from: that of a reviewer or of who decides. */
function sendersOf({ steps }: Trace, kinds: Kinds): Set<StepRecord> {
  const returned = Map.groupBy(
    steps.filter(({ status }) => status === 'RETURNED'),
    ({ doneAt }) => doneAt,
  );
  const judges = ({ step }: StepRecord): boolean => JUDGING.includes(kinds.get(step) ?? 'WORK');
  return new Set([...returned.values()].flatMap((group) => group.find(judges) ?? group[0] ?? []));
}

/** One person does one thing at a time: what was done in between is no touch of what was done later. */
function doOneAtATime(worked: readonly Work[]): void {
  for (const [person, own] of Map.groupBy(worked, ({ record, served }) => (served ? record.person : null))) {
    if (person === null) continue;
    const taken: Span[] = [];
    for (const work of own.toSorted((a, b) => a.done - b.done)) {
      const [first] = work.spans;
      const between: Span[] = [];
      while (first !== undefined && (taken.at(-1)?.to ?? 0) > first.from)
        between.unshift(taken.pop() as Span);
      work.spans = work.spans.flatMap((span) => outside(span, between));
      taken.push(...[...between, ...work.spans].toSorted((a, b) => a.from - b.from));
    }
  }
}

function mostInAWeek(served: readonly Work[]): number {
  const weeks = Map.groupBy(served, ({ done }) => Math.floor(done / WEEK_MS));
  return Math.max(
    0,
    ...[...weeks.values()].map((week) => new Set(week.map(({ record }) => record.person)).size),
  );
}

/** Not a question beside the map, nor intake that was over with the acceptance: a dossier is played from there. */
const isPlayed = ({ acceptedAt }: Trace, { aside, step, doneAt }: StepRecord, kinds: Kinds): boolean =>
  aside !== true && !(kinds.get(step) === 'INTAKE' && (doneAt ?? Infinity) <= acceptedAt);

function visitsOf(
  trace: Trace,
  kinds: Kinds,
  samples: ReadonlyMap<StepRecord, Sample>,
): Map<string, Sample[][]> {
  const records = inOrder(trace.steps.filter((record) => isPlayed(trace, record, kinds)));
  const heads = visitHeads(records);
  const visits = new Map<string, Sample[][]>();
  const place = new Map<number, Sample[]>();
  for (const [index, record] of records.entries()) {
    const head = heads[index] ?? index;
    let visit = place.get(head);
    if (visit === undefined) {
      visit = [];
      place.set(head, visit);
      visits.set(record.step, [...(visits.get(record.step) ?? []), visit]);
    }
    const sample = samples.get(record);
    if (sample !== undefined) visit.push(sample);
  }
  return visits;
}

type At = (epochMs: number) => number;

const inWorkingTime = (spans: readonly Span[], at: At): Span[] =>
  spans.map(({ from, to }) => ({ from: at(from), to: at(to) }));

function sampleOf(work: Work, at: At, idle: (ordinate: number) => number): Sample {
  const { trace, record, spans, done, served, returned } = work;
  const begun = spans[0]?.from ?? done;
  const waited = inWorkingTime(outside({ from: record.openedAt, to: begun }, pausesOf(trace)), at);
  const sum = (of: readonly Span[], measure: (moment: number) => number): number =>
    of.reduce((total, { from, to }) => total + measure(to) - measure(from), 0);
  const pause = joined(trace.pauses).reduce((total, { from, to }) => {
    const until = Math.min(to ?? Infinity, done);
    return from >= record.openedAt && from < done ? total + until - from : total;
  }, 0);
  return {
    step: record.step,
    unit: record.unit,
    wait: sum(waited, (moment) => moment),
    hold: sum(waited, idle),
    touch: sum(inWorkingTime(spans, at), (moment) => moment),
    served,
    pause,
    returned,
    ...(record.answer === undefined ? {} : { answer: record.answer }),
  };
}
