import { DEVIATION_KINDS } from '@motcua/rules/mining';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, Lang, LocalDate, Nullable, OneOf, UnitRef } from './shape.ts';

const tag = 'mining';
const caller = 'OFFICER';
const Hours = Type.Number({ description: 'working hours' });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Count = Type.Integer({ minimum: 0 });

/** A step by its key in the map; what is done beside the map has the name it was done under. */
const StepRef = Type.Object({ key: Type.String(), name: Type.String(), nameEn: Type.String() });
export type StepRef = Static<typeof StepRef>;
const DossierRef = Type.Object({ dossierId: Id, code: Type.String() });
const Typical = Type.Object({ median: Hours, p90: Hours });

/** Which dossiers are looked at: those accepted in the period under a version of the map. */
const Looked = {
  /** Key of the map. */
  process: Key,
  /** Only dossiers of this procedure. */
  procedure: Type.Optional(Key),
  /** A one-stop unit's are those it took in, another unit's those it decides; absent: the whole province. */
  unit: Type.Optional(Key),
  /** First and last local day of acceptance. */
  from: LocalDate,
  to: LocalDate,
};

const Times = {
  visits: Count,
  /** From opening until it was done. */
  whole: Typical,
  /** From opening until somebody began, and from then until it was done. */
  waiting: Typical,
  touching: Typical,
  /** Part of the visits that were done after the step's own due date. */
  lateShare: Share,
};

export const StepHeat = Type.Object(
  {
    step: StepRef,
    /** The drawn map has it. */
    onMap: Type.Boolean(),
    ...Times,
    open: Count,
    returned: Count,
    /** Median of the time the map gave it; null where it gave none. */
    planned: Nullable(Hours),
    /** P90 of each visit's time over what the map gave it: 0 at half or less, 1 at one and a half or more; null without a plan. */
    heat: Nullable(Share),
    /** Part of the visits of which it is estimated, not recorded, when somebody began. */
    estimatedShare: Share,
    units: Type.Array(Type.Object({ unit: UnitRef, ...Times })),
  },
  { $id: 'StepHeat' },
);
export type StepHeat = Static<typeof StepHeat>;

/** What is common to all looks. */
const Head = {
  process: Type.Object({ key: Key, name: Type.String(), nameEn: Type.String() }),
  unit: Nullable(UnitRef),
  dossiers: Count,
  finished: Count,
  /** From acceptance to the result, what the applicant was waited for left out. */
  lead: Typical,
};

const SAVING_CAUSES = ['WAITING', 'SLOW', 'REWORK', 'LAST_BRANCH', 'SEQUENCE'] as const;

export const SavingView = Type.Object(
  {
    cause: OneOf(SAVING_CAUSES),
    step: StepRef,
    unit: Nullable(UnitRef),
    /** The other step: that sent back, whose branch came last, that was done before without need. */
    from: Nullable(StepRef),
    hours: Hours,
    /** Working days all dossiers together would be done earlier; an upper bound. */
    days: Type.Number(),
    times: Count,
    dossiers: Count,
    /** Those that lost most, the worst first. */
    worst: Type.Array(DossierRef),
  },
  { $id: 'SavingView' },
);
export type SavingView = Static<typeof SavingView>;

const DeviationKind = OneOf(DEVIATION_KINDS);

export const DossierConformance = Type.Object(
  {
    dossier: DossierRef,
    acceptedAt: Instant,
    finished: Type.Boolean(),
    /** 1: done as the map has it. */
    fitness: Share,
    deviations: Type.Array(
      Type.Object({
        kind: DeviationKind,
        /** Null: the dossier as a whole. */
        step: Nullable(StepRef),
        /** Where it was done, and as what. */
        unit: Nullable(UnitRef),
        role: Nullable(Type.String()),
        /** LATE: how much. */
        hours: Nullable(Hours),
      }),
    ),
  },
  { $id: 'DossierConformance' },
);
export type DossierConformance = Static<typeof DossierConformance>;

const SimulatedView = Type.Object(
  {
    dossiers: Count,
    finished: Count,
    lead: Typical,
    onTime: Nullable(Share),
    load: Type.Array(
      Type.Object({
        unit: UnitRef,
        role: Type.String(),
        officers: Count,
        /** Part of the working time in which the officers are at work. */
        load: Type.Number({ minimum: 0 }),
        waiting: Typical,
        /** Most steps that waited at once. */
        longest: Count,
      }),
    ),
    /** Posts with work and without officers; steps nobody knows the time of: they took none. */
    missing: Type.Object({
      officers: Type.Array(Type.Object({ unit: UnitRef, role: Type.String() })),
      steps: Type.Array(StepRef),
    }),
  },
  { $id: 'SimulatedView' },
);
export type SimulatedView = Static<typeof SimulatedView>;

/** Operations of the mining room: what the records tell of how a map is really followed. They write nothing. */
export const miningOperations = {
  getHeatMap: operation({
    method: 'GET',
    path: '/heat-map',
    tag,
    caller,
    summary:
      'The map with median and P90 of each step, waiting against touching, what is late, who waits for whom',
    input: Type.Object({ ...Looked, lang: Type.Optional(Lang) }),
    output: Type.Object({
      ...Head,
      svg: Type.String(),
      steps: Type.Array(StepHeat),
      /** What was done in `branch` waited before `before` for another branch; longest together first. */
      joins: Type.Array(
        Type.Object({ branch: StepRef, before: StepRef, count: Count, waited: Hours, mean: Hours }),
      ),
    }),
  }),
  getMining: operation({
    method: 'GET',
    path: '/mining',
    tag,
    caller,
    summary: 'The real graph, rework, hand-overs, and what would save most days with its dossiers',
    input: Type.Object(Looked),
    output: Type.Object({
      ...Head,
      graph: Type.Array(Type.Object({ from: StepRef, to: StepRef, count: Count, waited: Hours })),
      concurrency: Type.Array(
        Type.Object({
          a: StepRef,
          b: StepRef,
          how: OneOf(['PARALLEL', 'EITHER_ORDER'] as const),
          dossiers: Count,
        }),
      ),
      rework: Type.Array(Type.Object({ from: StepRef, to: StepRef, count: Count, effort: Hours })),
      handOvers: Type.Object({
        units: Type.Array(
          Type.Object({ from: UnitRef, to: UnitRef, count: Count, waited: Hours, mean: Hours }),
        ),
        personsPerDossier: Type.Number(),
        unitsPerDossier: Type.Number(),
      }),
      savings: Type.Array(SavingView),
    }),
  }),
  getConformance: operation({
    method: 'GET',
    path: '/conformance',
    tag,
    caller,
    summary:
      'Each dossier against the version of the map it was accepted under: skipped, extra, out of order, wrong post, late',
    input: Type.Object({
      ...Looked,
      /** Only dossiers with such a deviation, at such a step. */
      kind: Type.Optional(DeviationKind),
      step: Type.Optional(Key),
      after: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      ...Head,
      conform: Count,
      /** Average. */
      fitness: Share,
      deviations: Type.Array(
        Type.Object({ kind: DeviationKind, step: Nullable(StepRef), times: Count, dossiers: Count }),
      ),
      /** Dossiers that differ, the worst first. */
      items: Type.Array(DossierConformance),
      total: Count,
      next: Nullable(Count),
    }),
  }),
  simulateProcess: operation({
    method: 'POST',
    path: '/process-simulations',
    tag,
    caller,
    summary:
      'Play the arrivals of a period through the map as it was, and changed: another version or draft, other numbers of officers',
    input: Type.Object({
      ...Looked,
      /** The version or change of the map that is tried; absent: the map as it was. */
      versionId: Type.Optional(Id),
      changeId: Type.Optional(Id),
      officers: Type.Optional(
        Type.Array(Type.Object({ unit: Key, role: Key, count: Type.Integer({ minimum: 0, maximum: 500 }) }), {
          maxItems: 50,
        }),
      ),
      /** Working hours of work by step, for steps nobody has done yet or that are to take another time. */
      touch: Type.Optional(Type.Record(Key, Type.Number({ minimum: 0, maximum: 1_000 }))),
    }),
    output: Type.Object({
      ...Head,
      onTime: Nullable(Share),
      before: SimulatedView,
      /** Null where nothing was changed. */
      after: Nullable(SimulatedView),
    }),
  }),
};
