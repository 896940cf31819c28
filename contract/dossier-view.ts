import { CHANNELS, DOSSIER_STATES, RESULT_CHANNELS, SUBMITTER_ROLES } from '@motcua/rules/dossier';
import { STEP_KINDS } from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { Answers, Component, DueView, Form } from './catalogue.ts';
import { Applicant, Id, Instant, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const State = OneOf(DOSSIER_STATES);
const Count = Type.Integer({ minimum: 0, maximum: 99 });

/** What every act on a dossier answers: where the dossier stands now. */
export const DossierReceipt = Type.Object(
  {
    dossierId: Id,
    state: State,
    submissionCode: Type.String(),
    code: Nullable(Type.String()),
    dueAt: Nullable(Instant),
    version: Type.Integer(),
    slipId: Nullable(Id),
  },
  { $id: 'DossierReceipt' },
);
export type DossierReceipt = Static<typeof DossierReceipt>;

export const FileView = Type.Object({
  id: Id,
  component: Nullable(Type.String()),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
  uploadedAt: Instant,
  uploadedBy: Type.String(),
});
export type FileView = Static<typeof FileView>;

/** What was handed in for one component: counts of each kind of copy, checked by the officer at intake. */
export const ReceivedComponent = Type.Object({
  code: Type.String(),
  originals: Count,
  certified: Count,
  copies: Count,
  present: Type.Boolean(),
});
export type ReceivedComponent = Static<typeof ReceivedComponent>;

export const TaskView = Type.Object(
  {
    id: Id,
    stepIndex: Type.Integer(),
    name: Type.String(),
    nameEn: Type.String(),
    kind: OneOf(STEP_KINDS),
    role: Type.String(),
    unit: UnitRef,
    owner: Nullable(PersonRef),
    status: OneOf(['OPEN', 'WAITING', 'DONE', 'RETURNED'] as const),
    openedAt: Instant,
    dueAt: Nullable(Instant),
    doneAt: Nullable(Instant),
    note: Type.String(),
  },
  { $id: 'TaskView' },
);
export type TaskView = Static<typeof TaskView>;

export const EventView = Type.Object({
  seq: Type.Integer(),
  at: Instant,
  kind: Type.String(),
  actor: Type.String(),
  unit: Nullable(Type.String()),
  from: Nullable(State),
  to: Nullable(State),
  /** The event in words. */
  text: Type.String(),
  textEn: Type.String(),
});
export type EventView = Static<typeof EventView>;

export const SlipView = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Type.String(),
  number: Type.String(),
  issuedAt: Instant,
});
export type SlipView = Static<typeof SlipView>;

export const MessageView = Type.Object({
  kind: Type.String(),
  at: Instant,
  text: Type.String(),
  textEn: Type.String(),
});
export type MessageView = Static<typeof MessageView>;

export const SupplementItem = Type.Object({
  component: Type.Optional(Type.String({ maxLength: 40 })),
  text: Text(500, 3),
  legalBasis: Text(300),
});
export type SupplementItem = Static<typeof SupplementItem>;

export const DossierView = Type.Object(
  {
    id: Id,
    state: State,
    stateText: Type.String(),
    stateTextEn: Type.String(),
    nationalCode: Nullable(Type.Integer()),
    version: Type.Integer(),
    submissionCode: Type.String(),
    code: Nullable(Type.String()),
    summary: Type.String(),
    procedure: Type.Object({
      code: Type.String(),
      name: Type.String(),
      sector: Type.String(),
      versionFrom: LocalDate,
    }),
    case: Nullable(Type.String()),
    channel: OneOf(CHANNELS),
    submitterRole: OneOf(SUBMITTER_ROLES),
    resultChannel: OneOf(RESULT_CHANNELS),
    applicant: Applicant,
    submitterName: Type.String(),
    intakeUnit: UnitRef,
    authority: UnitRef,
    createdAt: Instant,
    submittedAt: Nullable(Instant),
    intakeDueAt: Nullable(Instant),
    acceptedAt: Nullable(Instant),
    due: DueView,
    finishedAt: Nullable(Instant),
    returnedAt: Nullable(Instant),
    deadline: Nullable(
      OneOf(['ON_TRACK', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE'] as const),
    ),
    /** One line for the applicant: where it is, who holds it, until when. */
    nowText: Type.String(),
    nowTextEn: Type.String(),
    form: Form,
    answers: Answers,
    components: Type.Array(Component),
    received: Type.Array(ReceivedComponent),
    files: Type.Array(FileView),
    supplement: Nullable(
      Type.Object({
        requestedAt: Instant,
        reason: Type.String(),
        items: Type.Array(SupplementItem),
        dueAt: Nullable(Instant),
        suppliedAt: Nullable(Instant),
      }),
    ),
    result: Nullable(
      Type.Object({
        number: Type.String(),
        date: LocalDate,
        name: Type.String(),
        fileId: Nullable(Id),
        /** The result as the system's own paper, when no file was made elsewhere. */
        slipId: Nullable(Id),
        signer: Type.String(),
        outcome: OneOf(['GRANT', 'DENY'] as const),
      }),
    ),
    draftResult: Nullable(Type.Object({ text: Type.String(), outcome: OneOf(['GRANT', 'DENY'] as const) })),
    /** Notices sent to the applicant; empty for officers. */
    messages: Type.Array(MessageView),
    tasks: Type.Array(TaskView),
    events: Type.Array(EventView),
    slips: Type.Array(SlipView),
    process: Type.Array(
      Type.Object({
        index: Type.Integer(),
        name: Type.String(),
        nameEn: Type.String(),
        role: Type.String(),
        status: OneOf(['DONE', 'NOW', 'TO_DO'] as const),
      }),
    ),
    /** Acts the caller may do now; the screens draw their buttons from it. */
    allowed: Type.Array(Type.String()),
  },
  { $id: 'DossierView' },
);
export type DossierView = Static<typeof DossierView>;

export const DossierRow = Type.Object(
  {
    id: Id,
    code: Nullable(Type.String()),
    submissionCode: Type.String(),
    procedureName: Type.String(),
    summary: Type.String(),
    state: State,
    stateText: Type.String(),
    createdAt: Instant,
    submittedAt: Nullable(Instant),
    dueAt: Nullable(Instant),
    updatedAt: Instant,
    authorityName: Type.String(),
  },
  { $id: 'DossierRow' },
);
export type DossierRow = Static<typeof DossierRow>;
