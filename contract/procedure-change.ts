import { CHANNELS } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { DifferenceView, Limit } from './catalogue.ts';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text } from './shape.ts';
import { WritingFindingView } from './writing.ts';

/** How far a new version of a procedure has come. Dates tell SCHEDULED, IN_FORCE and SUPERSEDED apart. */
export const PROCEDURE_CHANGE_STATES = [
  'PROPOSED',
  'SCHEDULED',
  'IN_FORCE',
  'SUPERSEDED',
  'REJECTED',
  'ROLLED_BACK',
] as const;
export type ProcedureChangeState = (typeof PROCEDURE_CHANGE_STATES)[number];

const Copies = Type.Integer({ minimum: 0, maximum: 10 });

const Paper = Type.Object({
  code: Text(40, 1),
  name: Text(500, 1),
  originals: Copies,
  certified: Copies,
  copies: Copies,
  presentOnly: Type.Boolean(),
  required: Type.Boolean(),
  case: Type.Optional(Text(40, 1)),
  form: Type.Optional(Key),
  /** The original is taken back for the result: what paper it is, and the question for its number. */
  collected: Type.Optional(Type.Object({ paper: Key, numberIn: Key })),
});

const Fee = Type.Object({
  type: OneOf(['FEE', 'CHARGE'] as const),
  /** Whole đồng. */
  amount: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }),
  note: Type.Optional(Text(500, 1)),
  conditional: Type.Boolean(),
  basis: Type.Optional(Text(300, 1)),
  status: OneOf(['national', 'illustrative', 'none'] as const),
});

/**
 * What a decision of publication (quyết định công bố) can say anew of a procedure. Level, authority and process pattern
 * stay as they are: the map is changed by a decision of its own.
 */
export const ProcedureContent = Type.Object(
  {
    name: Text(500, 3),
    summary: Text(2_000, 1),
    channels: Type.Array(
      Type.Object({ channel: OneOf(CHANNELS), limit: Limit, fees: Type.Array(Fee, { maxItems: 20 }) }),
      { minItems: 1, maxItems: CHANNELS.length },
    ),
    components: Type.Array(Paper, { maxItems: 60 }),
    steps: Type.Array(Text(2_000, 1), { minItems: 1, maxItems: 30 }),
    requirements: Type.Optional(Text(10_000, 1)),
    results: Type.Array(Type.Object({ code: Type.Optional(Text(40, 1)), name: Text(500, 1) }), {
      minItems: 1,
      maxItems: 20,
    }),
    legalBasis: Type.Array(Text(300, 1), { maxItems: 40 }),
    /** Code of the e-form. */
    form: Key,
  },
  { $id: 'ProcedureContent' },
);
export type ProcedureContent = Static<typeof ProcedureContent>;

/** Number and day of the decision of publication (NĐ 63/2010/NĐ-CP Đ.15). */
const Decision = Type.Object({ number: Text(60, 1), date: LocalDate });

export const ProcedureChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    code: Key,
    name: Type.String(),
    state: OneOf(PROCEDURE_CHANGE_STATES),
    validFrom: LocalDate,
    difference: DifferenceView,
    content: ProcedureContent,
    reason: Type.String(),
    decision: Nullable(Decision),
    /** Last day on which the version has to be approved here after its decision; null while there is none. */
    enterBy: Nullable(LocalDate),
    /** Approved later than that, or still not. */
    enteredLate: Type.Boolean(),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    rolledBackBy: Nullable(PersonRef),
    rolledBackAt: Nullable(Instant),
    rollbackReason: Nullable(Type.String()),
  },
  { $id: 'ProcedureChangeView' },
);
export type ProcedureChangeView = Static<typeof ProcedureChangeView>;

const tag = 'procedure';
const caller = 'OFFICER';
const code = Text(40, 1);
const proposed = { code, validFrom: LocalDate, content: ProcedureContent };

/** Operations of the procedure room: a new version is prepared by one and approved by another person. */
export const procedureOperations = {
  listProcedureVersions: operation({
    method: 'GET',
    path: '/procedures/{code}/versions',
    tag,
    caller: 'ANYONE',
    summary: 'All versions of a procedure, the coming one too, newest first, each with what it changed',
    input: Type.Object({ code }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          validFrom: LocalDate,
          /** Last day; null while no end is known. */
          validTo: Nullable(LocalDate),
          name: Type.String(),
          decision: Nullable(Type.String()),
          inForce: Type.Boolean(),
          /** Null for the first. */
          difference: Nullable(DifferenceView),
        }),
      ),
    }),
  }),
  listProcedureChanges: operation({
    method: 'GET',
    path: '/procedure-changes',
    tag,
    caller,
    summary: 'Changes of procedures, newest first: who prepared, who decided, by which decision, from when',
    input: Type.Object({ state: Type.Optional(OneOf(PROCEDURE_CHANGE_STATES)) }),
    output: Type.Object({
      items: Type.Array(ProcedureChangeView),
      may: Type.Object({ propose: Type.Boolean(), decide: Type.Boolean() }),
    }),
  }),
  getProcedureContent: operation({
    method: 'GET',
    path: '/procedures/{code}/content',
    tag,
    caller,
    summary: 'The latest version of a procedure, whole, to prepare the next from',
    input: Type.Object({ code }),
    output: Type.Object({
      code,
      validFrom: LocalDate,
      content: ProcedureContent,
      /** E-forms in force. */
      forms: Type.Array(Type.Object({ code: Key, title: Type.String() })),
      /** What of it could be written better already. */
      writing: Type.Array(WritingFindingView),
    }),
  }),
  previewProcedureChange: operation({
    method: 'POST',
    path: '/procedure-changes/preview',
    tag,
    caller,
    summary: 'What a version would change, and how many people it would meet on their way; writes nothing',
    input: Type.Object(proposed),
    output: Type.Object({
      difference: DifferenceView,
      /** Drafts that would be told, and submissions not accepted yet that would follow the new version. */
      drafts: Type.Integer(),
      submitted: Type.Integer(),
      /** Accepted dossiers that keep the old version to their end. */
      open: Type.Integer(),
      /** What of the version could be written better; it may be proposed all the same. */
      writing: Type.Array(WritingFindingView),
    }),
  }),
  proposeProcedureChange: operation({
    method: 'POST',
    path: '/procedure-changes',
    tag,
    caller,
    summary:
      'Propose a new version of a procedure from a day on; nothing changes before a second person decides',
    input: Type.Object({
      ...proposed,
      reason: Text(1_000, 1),
      /** Where the decision of publication has been made already. */
      decision: Type.Optional(Decision),
    }),
    output: ProcedureChangeView,
  }),
  decideProcedureChange: operation({
    method: 'POST',
    path: '/procedure-changes/{changeId}/decision',
    tag,
    caller,
    summary:
      'The second person approves a version by a decision, so that it is in force from its day on, or rejects it',
    input: Type.Object({
      changeId: Id,
      approve: Type.Boolean(),
      comment: Text(1_000),
      /** Needed to approve, unless the proposal names it. */
      decision: Type.Optional(Decision),
    }),
    output: ProcedureChangeView,
  }),
  rollBackProcedureChange: operation({
    method: 'POST',
    path: '/procedure-changes/{changeId}/rollback',
    tag,
    caller,
    summary: 'Take an approved version back in one action, before the day it takes effect',
    input: Type.Object({ changeId: Id, reason: Text(1_000, 1) }),
    output: ProcedureChangeView,
  }),
};
