import { CHANNELS } from '@motcua/rules/dossier';
import { COMPUTATION_KINDS, QUESTION_TYPES } from '@motcua/rules/form';
import { GATEWAY_KINDS, STEP_KINDS, UNIT_RULES } from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { FeeRules } from './fees.ts';
import { operation } from './operation.ts';
import { Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

export const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export const LIMIT_UNITS = ['workingDay', 'workingHour', 'day', 'month'] as const;

export const Limit = Type.Object({
  value: Type.Number({ minimum: 0 }),
  unit: OneOf(LIMIT_UNITS),
  /** What it was before the matter had to be verified. */
  unverified: Type.Optional(Type.Number({ minimum: 0 })),
});
export type Limit = Static<typeof Limit>;

export const FeeLine = Type.Object({
  type: OneOf(['FEE', 'CHARGE'] as const),
  amount: Type.Integer({ minimum: 0 }),
  note: Type.String(),
});

export const ProcedureChannel = Type.Object({
  channel: OneOf(CHANNELS),
  limit: Limit,
  fees: Type.Array(FeeLine),
});

export const Component = Type.Object({
  code: Type.String(),
  name: Type.String(),
  originals: Type.Integer(),
  certified: Type.Integer(),
  copies: Type.Integer(),
  presentOnly: Type.Boolean(),
  required: Type.Boolean(),
  case: Nullable(Type.String()),
  form: Type.Optional(Type.String({ description: 'filled in as this e-form: online no file is needed' })),
});
export type Component = Static<typeof Component>;

export const ProcedureSummary = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    summary: Type.String(),
    sector: Type.String(),
    levels: Type.Array(OneOf(LEVELS)),
    subjects: Type.Array(OneOf(['PERSON', 'ORGANISATION'] as const)),
    channels: Type.Array(OneOf(CHANNELS)),
    limit: Nullable(Limit),
    authorityName: Type.String(),
    /** Several procedures handed in once, with the event of life they are for. */
    bundle: Nullable(Type.Object({ parts: Type.Integer(), title: Type.String(), titleEn: Type.String() })),
  },
  { $id: 'ProcedureSummary' },
);
export type ProcedureSummary = Static<typeof ProcedureSummary>;

/** A step of an internal process as anybody may read it: who does what, where, how long, by which law. */
export const ProcessStepView = Type.Object({
  key: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  role: Type.String(),
  kind: OneOf(STEP_KINDS),
  share: Type.Number(),
  /** NAMED: the map names the units. */
  at: OneOf([...UNIT_RULES, 'NAMED'] as const),
  /** Names of the units, where they do not depend on where one hands in; none are consulted where there are none. */
  units: Type.Array(Type.String()),
  /** A time limit of its own, on a clock of its own. */
  limit: Nullable(Limit),
  legalBasis: Nullable(Type.String()),
  /** The law by which no answer in time is consent. */
  silence: Nullable(Type.String()),
  /** The law by which the time limit stands while the step is open. */
  stands: Nullable(Type.String()),
});
export type ProcessStepView = Static<typeof ProcessStepView>;

const Gateway = Type.Object({ key: Type.String(), kind: OneOf(GATEWAY_KINDS), name: Type.String() });
/** From a step, a gateway or START to a step, a gateway or END. */
const Flow = Type.Object({ key: Type.String(), from: Type.String(), to: Type.String(), name: Type.String() });
/** What a reader of the map needs beside its steps. */
export const ProcessWays = Type.Object({ gateways: Type.Array(Gateway), flows: Type.Array(Flow) });
export type ProcessWays = Static<typeof ProcessWays>;

const InWords = Type.Object({ summary: Type.String(), sentences: Type.Array(Type.String()) });
/** What a version differs in from the one before: “bỏ 1 giấy tờ, giảm 2 ngày (40 %)” and a sentence for each thing. */
export const DifferenceView = Type.Object({ vi: InWords, en: InWords }, { $id: 'DifferenceView' });
export type DifferenceView = Static<typeof DifferenceView>;

export const ProcedureView = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    summary: Type.String(),
    sector: Type.String(),
    validFrom: LocalDate,
    validTo: Nullable(LocalDate),
    decision: Nullable(Type.String()),
    levels: Type.Array(OneOf(LEVELS)),
    subjects: Type.Array(OneOf(['PERSON', 'ORGANISATION'] as const)),
    authorityName: Type.String(),
    serviceLevel: OneOf(['FULL', 'PARTIAL', 'INFO'] as const),
    onTheSpot: Type.Boolean(),
    /** Received at every one-stop unit of the province, wherever it is decided. */
    nonTerritorial: Type.Boolean(),
    /** What says where the matter belongs: a question of the form, or `applicant.address`; null: nothing is asked. */
    place: Nullable(Type.String()),
    cases: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    channels: Type.Array(ProcedureChannel),
    /** Where a schedule says what it costs; otherwise the fees of the channels do. */
    fee: Type.Optional(FeeRules),
    components: Type.Array(Component),
    steps: Type.Array(Type.String()),
    requirements: Type.Array(Type.String()),
    /** What the counter says and asks, written by the office; empty where nobody wrote it. */
    script: Type.Array(Type.String()),
    results: Type.Array(Type.Object({ code: Nullable(Type.String()), name: Type.String() })),
    legalBasis: Type.Array(Type.String()),
    keywords: Type.Array(Type.String()),
    /** The map in force: its own, else the one its version names. */
    process: Type.Object({
      key: Type.String(),
      name: Type.String(),
      steps: Type.Array(ProcessStepView),
      ...ProcessWays.properties,
    }),
    formCode: Type.String(),
    /** The version that follows, once it has been decided. */
    coming: Nullable(
      Type.Object({
        validFrom: LocalDate,
        decision: Nullable(Type.String()),
        difference: DifferenceView,
      }),
    ),
  },
  { $id: 'ProcedureView' },
);
export type ProcedureView = Static<typeof ProcedureView>;

/** How an answer is made of others, by their keys; of a page that repeats every repetition counts. */
export const Compute = Type.Object({
  as: OneOf(COMPUTATION_KINDS),
  of: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 10 }),
});

/** An answer something hangs on; yesNo answers compare as 'true' or 'false'. */
const FormCondition = Type.Object({
  question: Type.String({ maxLength: 60 }),
  equals: Type.String({ maxLength: 60 }),
});

export const Question = Type.Object({
  key: Type.String(),
  label: Type.String(),
  labelEn: Type.Optional(Type.String()),
  hint: Type.Optional(Type.String()),
  type: OneOf(QUESTION_TYPES),
  required: Type.Boolean(),
  options: Type.Optional(
    Type.Array(
      Type.Object({ value: Type.String(), label: Type.String(), labelEn: Type.Optional(Type.String()) }),
    ),
  ),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  maxLength: Type.Optional(Type.Integer()),
  pattern: Type.Optional(Type.String()),
  prefill: Type.Optional(Type.String()),
  /** Of an upload: the paper of the procedure its files are attached to. */
  component: Type.Optional(Type.String()),
  /** It is not asked but made of other answers. */
  compute: Type.Optional(Compute),
  visibleWhen: Type.Optional(FormCondition),
});
export type Question = Static<typeof Question>;

/** A page that is answered once for each person, plot…; `key` answers how many there are, `item` names one of them. */
export const FormRepeat = Type.Object({
  key: Type.String({ maxLength: 60 }),
  item: Type.String({ maxLength: 60 }),
  itemEn: Type.Optional(Type.String({ maxLength: 60 })),
  min: Type.Integer({ minimum: 0, maximum: 99 }),
  max: Type.Integer({ minimum: 0, maximum: 99 }),
});

/** Somebody besides the applicant who signs the declaration, as the answers named say who it is. */
export const FormSigner = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 60 }),
  role: Type.String({ maxLength: 60 }),
  roleEn: Type.Optional(Type.String({ maxLength: 60 })),
  declares: Type.String({ maxLength: 500 }),
  declaresEn: Type.Optional(Type.String({ maxLength: 500 })),
  nameFrom: Type.String({ maxLength: 60 }),
  idFrom: Type.String({ maxLength: 60 }),
  visibleWhen: Type.Optional(FormCondition),
});

/** An e-form: pages of questions, one question or one small group each. */
export const Form = Type.Object(
  {
    code: Type.String(),
    version: Type.String(),
    title: Type.String(),
    titleEn: Type.Optional(Type.String()),
    summary: Type.String(),
    pages: Type.Array(
      Type.Object({
        key: Type.String(),
        title: Type.String(),
        titleEn: Type.Optional(Type.String()),
        why: Type.Optional(Type.String()),
        repeat: Type.Optional(FormRepeat),
        questions: Type.Array(Question),
      }),
    ),
    signers: Type.Optional(Type.Array(FormSigner)),
  },
  { $id: 'Form' },
);
export type Form = Static<typeof Form>;

/** Answers by question key. A multiChoice answer is its values joined by '|'. */
export const Answers = Type.Record(Type.String(), Type.String({ maxLength: 4000 }));
export type Answers = Static<typeof Answers>;

export const DueView = Type.Object(
  {
    dueAt: Nullable(Instant),
    originalDueAt: Nullable(Instant),
    startedAt: Nullable(Instant),
    limit: Nullable(Limit),
    /** The clock's ledger in words, line by line. */
    lines: Type.Array(Type.String()),
    linesEn: Type.Array(Type.String()),
  },
  { $id: 'DueView' },
);
export type DueView = Static<typeof DueView>;

const Facet = Type.Object({ key: Type.String(), count: Type.Integer() });

export const catalogueOperations = {
  searchProcedures: operation({
    method: 'GET',
    path: '/procedures',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'Find procedures by everyday words; forgives missing accents, abbreviations and typos',
    input: Type.Object({
      q: Type.Optional(Text(200)),
      sector: Type.Optional(Text(120)),
      level: Type.Optional(OneOf(LEVELS)),
      unit: Type.Optional(Key),
      subject: Type.Optional(OneOf(['PERSON', 'ORGANISATION'] as const)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    output: Type.Object({
      total: Type.Integer(),
      items: Type.Array(ProcedureSummary),
      sectors: Type.Array(Facet),
      levels: Type.Array(Facet),
    }),
  }),
  getProcedure: operation({
    method: 'GET',
    path: '/procedures/{code}',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'The version of a procedure in force today',
    input: Type.Object({ code: Text(40, 1) }),
    output: ProcedureView,
  }),
  getForm: operation({
    method: 'GET',
    path: '/forms/{code}',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'The version of an e-form in force today',
    input: Type.Object({ code: Text(60, 1) }),
    output: Form,
  }),
  previewDue: operation({
    method: 'GET',
    path: '/procedures/{code}/due',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'When the result would be due if the dossier were accepted now',
    input: Type.Object({
      code: Text(40, 1),
      channel: OneOf(CHANNELS),
      unit: Key,
      /** The unit that decides, where the place of the matter says which. */
      authority: Type.Optional(Key),
    }),
    output: DueView,
  }),
  listReceivingUnits: operation({
    method: 'GET',
    path: '/procedures/{code}/units',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'One-stop units that receive the procedure today',
    input: Type.Object({
      code: Text(40, 1),
      /** The unit that decides, where the place of the matter says which: then every unit that receives for it. */
      authority: Type.Optional(Key),
      /** The place of the matter as it was written, from which that unit is found. */
      place: Type.Optional(Text(300)),
    }),
    output: Type.Object({
      /** The unit that was given or found; the list is then of those that receive for it. */
      decides: Nullable(UnitRef),
      /** Units one of which decides by the place of the matter; empty where the place is not asked for. */
      authorities: Type.Array(UnitRef),
      items: Type.Array(
        Type.Object({
          intakeUnit: UnitRef,
          authority: UnitRef,
          /** The counter of the authority, where it is another: a result may be collected there too. */
          authorityCounter: Type.Optional(UnitRef),
          address: Type.String(),
          phone: Type.String(),
        }),
      ),
    }),
  }),
  listLifeEvents: operation({
    method: 'GET',
    path: '/life-events',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'Events of life and business with their procedures',
    input: Type.Object({}),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          key: Type.String(),
          title: Type.String(),
          titleEn: Type.String(),
          subject: OneOf(['PERSON', 'ORGANISATION'] as const),
          procedures: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
        }),
      ),
    }),
  }),
};
