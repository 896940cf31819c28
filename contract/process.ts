import Type, { type Static } from 'typebox';
import { LEVELS } from './catalogue.ts';
import { operation } from './operation.ts';
import { ProcessDefinition } from './process-definition.ts';
import { Id, Instant, Key, Lang, LocalDate, Nullable, OneOf, PersonRef, Text } from './shape.ts';
import { Decision, versionChange, VersionChangeState } from './version-change.ts';

/** ORDINARY: one authority; INTER_AGENCY (liên thông): several agencies take part. */
export const PROCESS_TYPES = ['ORDINARY', 'INTER_AGENCY'] as const;
export type ProcessType = (typeof PROCESS_TYPES)[number];
const ProcessType = OneOf(PROCESS_TYPES);

const ProcedureRef = Type.Object({ code: Type.String(), name: Type.String() });

/** What a check finds: where, what is wrong, and what mends it. */
export const ProcessFindingView = Type.Object(
  {
    code: Type.String(),
    /** An ERROR keeps the map from being published; a WARNING asks for a note. */
    severity: OneOf(['ERROR', 'WARNING'] as const),
    /** Key of the step, gateway or flow it is about; null: the map as a whole. */
    at: Nullable(Type.String()),
    vi: Type.String(),
    en: Type.String(),
    cureVi: Type.String(),
    cureEn: Type.String(),
  },
  { $id: 'ProcessFindingView' },
);
export type ProcessFindingView = Static<typeof ProcessFindingView>;

/** What BPMN text says that the map cannot say the same way, element by element. */
export const BpmnProblemView = Type.Object(
  {
    /** Id of the element; empty for the text as a whole. */
    element: Type.String(),
    type: Type.String(),
    name: Type.String(),
    reason: Type.String(),
    reasonEn: Type.String(),
    /** REFUSED: it cannot be carried out; ASSUMED: read as the reason says, or kept and not carried out. */
    severity: OneOf(['REFUSED', 'ASSUMED'] as const),
  },
  { $id: 'BpmnProblemView' },
);
export type BpmnProblemView = Static<typeof BpmnProblemView>;

const Sentence = Type.Object({ vi: Type.String(), en: Type.String() });
const InWords = Type.Object({ summary: Type.String(), sentences: Type.Array(Type.String()) });

/** A map looked at: drawn, checked, compared with the version before it. */
export const ProcessExamination = Type.Object(
  {
    definition: ProcessDefinition,
    svg: Type.String(),
    findings: Type.Array(ProcessFindingView),
    problems: Type.Array(BpmnProblemView),
    /** In words, against the version it follows; null where there is none. */
    difference: Nullable(Type.Object({ vi: InWords, en: InWords })),
    /** The shortest limit of the procedures that follow it, in working hours; null where they have none. */
    limitHours: Nullable(Type.Number()),
    /** Steps that could run together, and the working hours on the longest way now and then. */
    savings: Type.Object({
      groups: Type.Array(Type.Array(Type.String())),
      hoursNow: Type.Number(),
      hoursPossible: Type.Number(),
      savingHours: Type.Number(),
    }),
  },
  { $id: 'ProcessExamination' },
);
export type ProcessExamination = Static<typeof ProcessExamination>;

export const ProcessChangeView = Type.Object(
  { ...versionChange, name: Type.String() },
  { $id: 'ProcessChangeView' },
);
export type ProcessChangeView = Static<typeof ProcessChangeView>;

const ProcessVersionView = Type.Object({
  id: Id,
  validFrom: LocalDate,
  /** Last day; null while no end is known. */
  validTo: Nullable(LocalDate),
  decision: Nullable(Decision),
  /** Comes with the data files; otherwise decided in the program. */
  fromData: Type.Boolean(),
  inForce: Type.Boolean(),
});

const MigrationView = Type.Object({
  number: Type.Integer(),
  reason: Type.String(),
  decision: Decision,
  decidedBy: PersonRef,
  decidedAt: Instant,
  moved: Type.Integer(),
  stayed: Type.Integer(),
});

const tag = 'process';
const caller = 'OFFICER';
const MapKey = {
  /** Key of a map there is, or the code of a procedure, whose own map it then becomes. */
  key: Key,
};
const BpmnText = Text(900_000, 1);

/** Operations of the process room: maps are drafted, proposed by one and approved by another person, and read by every officer. */
export const processOperations = {
  listProcesses: operation({
    method: 'GET',
    path: '/processes',
    tag,
    caller,
    summary:
      'The library: every map with its decision and who uses it, and what part of the procedures is covered',
    input: Type.Object({
      q: Type.Optional(Text(200)),
      type: Type.Optional(ProcessType),
      level: Type.Optional(OneOf(LEVELS)),
      decided: Type.Optional(Type.Boolean()),
      /** With a draft or proposal that is not finished. */
      underWay: Type.Optional(Type.Boolean()),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    }),
    output: Type.Object({
      total: Type.Integer(),
      /** Counted from 1; fifty on a page. */
      page: Type.Integer(),
      items: Type.Array(
        Type.Object({
          key: Key,
          name: Type.String(),
          type: ProcessType,
          steps: Type.Integer(),
          /** Procedures that follow it today. */
          procedures: Type.Integer(),
          /** The procedure whose own map it is. */
          own: Nullable(ProcedureRef),
          decision: Nullable(Decision),
          inForceSince: Nullable(LocalDate),
          underWay: Type.Array(
            Type.Object({
              changeId: Id,
              state: VersionChangeState,
              validFrom: Nullable(LocalDate),
            }),
          ),
        }),
      ),
      coverage: Type.Array(
        Type.Object({
          level: OneOf(LEVELS),
          type: ProcessType,
          /** Procedures in force. */
          total: Type.Integer(),
          /** Of these, with a map that a decision has approved; the others follow a pattern. */
          decided: Type.Integer(),
          /** Part that shall have one, 0..1. */
          target: Type.Number(),
        }),
      ),
      mayPropose: Type.Boolean(),
    }),
  }),
  getProcess: operation({
    method: 'GET',
    path: '/processes/{key}',
    tag,
    caller,
    summary:
      'One map with versions and changes; looked at: the version in force, or the version or change named',
    input: Type.Object({
      key: Key,
      versionId: Type.Optional(Id),
      changeId: Type.Optional(Id),
      lang: Type.Optional(Lang),
    }),
    output: Type.Object({
      key: Key,
      name: Type.String(),
      own: Nullable(ProcedureRef),
      /** Procedures that follow it, the first two hundred. */
      procedures: Type.Array(ProcedureRef),
      proceduresTotal: Type.Integer(),
      versions: Type.Array(ProcessVersionView),
      changes: Type.Array(ProcessChangeView),
      migrations: Type.Array(MigrationView),
      /** Null where there is no version in force and none was asked for. */
      shown: Nullable(
        Type.Object({
          ...ProcessExamination.properties,
          versionId: Nullable(Id),
          change: Nullable(ProcessChangeView),
        }),
      ),
      /** What dossiers accepted today follow: this map, or the pattern of its procedure. */
      followed: Nullable(ProcessDefinition),
      may: Type.Object({ propose: Type.Boolean(), decide: Type.Boolean() }),
    }),
  }),
  saveProcessDraft: operation({
    method: 'POST',
    path: '/process-changes',
    tag,
    caller,
    summary: 'Keep a draft of a map: a new one, or the next state of one that is not proposed yet',
    input: Type.Object({
      ...MapKey,
      changeId: Type.Optional(Id),
      /** Of the draft that was read, where it is not new. */
      revision: Type.Optional(Type.Integer({ minimum: 1 })),
      definition: Type.Optional(ProcessDefinition),
      /** Instead of a definition, or beside it where only the drawing's places differ. */
      bpmn: Type.Optional(BpmnText),
    }),
    output: ProcessChangeView,
  }),
  discardProcessDraft: operation({
    method: 'DELETE',
    path: '/process-changes/{changeId}',
    tag,
    caller,
    summary: 'Throw away a draft that was never proposed',
    input: Type.Object({ changeId: Id }),
    output: Type.Object({}),
  }),
  checkProcessDraft: operation({
    method: 'POST',
    path: '/process-checks',
    tag,
    caller,
    summary:
      'Look at a map before it is kept: drawing, checks with place and cure, difference, savings; writes nothing',
    input: Type.Object({
      ...MapKey,
      /** Day on which it is to be in force; absent: today. */
      validFrom: Type.Optional(LocalDate),
      /** Of the drawing; Vietnamese where nothing is said. */
      lang: Type.Optional(Lang),
      definition: Type.Optional(ProcessDefinition),
      bpmn: Type.Optional(BpmnText),
    }),
    output: ProcessExamination,
  }),
  importProcess: operation({
    method: 'POST',
    path: '/process-imports',
    tag,
    caller,
    summary: 'A draft from BPMN 2.0 text; what cannot be carried out is named element by element',
    input: Type.Object({ ...MapKey, bpmn: BpmnText }),
    output: Type.Object({
      /** Null where nothing of it can be carried out. */
      change: Nullable(ProcessChangeView),
      problems: Type.Array(BpmnProblemView),
    }),
  }),
  exportProcess: operation({
    method: 'GET',
    path: '/processes/{key}/bpmn',
    tag,
    caller,
    summary: 'BPMN 2.0 text of a map: of the version in force, or of the version or change named',
    bytes: 'OUT',
    input: Type.Object({ key: Key, versionId: Type.Optional(Id), changeId: Type.Optional(Id) }),
    output: Type.Any(),
  }),
  proposeProcess: operation({
    method: 'POST',
    path: '/process-changes/{changeId}/proposal',
    tag,
    caller,
    summary: 'Propose a draft; refused while a check finds an error, warnings need a note',
    input: Type.Object({
      changeId: Id,
      revision: Type.Integer({ minimum: 1 }),
      validFrom: LocalDate,
      note: Type.Optional(Text(1_000)),
    }),
    output: ProcessChangeView,
  }),
  decideProcess: operation({
    method: 'POST',
    path: '/process-changes/{changeId}/decision',
    tag,
    caller,
    summary:
      'The second person approves a proposal by a decision, so that it is in force from its day on, or rejects it',
    input: Type.Object({
      changeId: Id,
      approve: Type.Boolean(),
      comment: Text(1_000),
      /** Number and date of the decision, where it is approved. */
      decision: Type.Optional(Type.Object({ number: Text(60, 1), date: LocalDate })),
      /** Where the decision names another day than the proposal. */
      validFrom: Type.Optional(LocalDate),
    }),
    output: ProcessChangeView,
  }),
  rollBackProcess: operation({
    method: 'POST',
    path: '/process-changes/{changeId}/rollback',
    tag,
    caller,
    summary: 'Take an approved version back in one action, before the day it takes effect',
    input: Type.Object({ changeId: Id, reason: Text(1_000, 1) }),
    output: ProcessChangeView,
  }),
  migrateDossiers: operation({
    method: 'POST',
    path: '/processes/{key}/migrations',
    tag,
    caller,
    summary:
      'By a decision, move running dossiers to the version in force; with dryRun only say which could move and why not',
    input: Type.Object({
      key: Key,
      dryRun: Type.Boolean(),
      reason: Type.Optional(Text(1_000, 1)),
      decision: Type.Optional(Type.Object({ number: Text(60, 1), date: LocalDate })),
    }),
    output: Type.Object({
      /** Of the version in force, which they move to. */
      validFrom: LocalDate,
      moves: Type.Integer(),
      stays: Type.Integer(),
      /** The first two hundred, those that stay before the others. */
      items: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          /** First day of the version it follows now. */
          from: LocalDate,
          /** Names of the steps it stands in, and of those it would stand in. */
          steps: Type.Array(Type.String()),
          after: Type.Array(Type.String()),
          /** Why it cannot move; null where it can. */
          obstacle: Nullable(Sentence),
        }),
      ),
      applied: Type.Boolean(),
    }),
  }),
  printProcessBook: operation({
    method: 'GET',
    path: '/process-book',
    tag,
    caller,
    summary: 'All maps in force as one book to print, each with decision, table and drawing',
    bytes: 'OUT',
    input: Type.Object({ as: Type.Optional(OneOf(['html'] as const)) }),
    output: Type.Any(),
  }),
};
