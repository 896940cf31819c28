import { ComingFile, FileView } from './file-view.ts';
import { DOSSIER_READERS } from '@motcua/rules/authority';
import { CHANNELS, DOSSIER_STATES, RESULT_CHANNELS, SUBMITTER_ROLES } from '@motcua/rules/dossier';
import { REUSE_EXCEPTIONS } from '@motcua/rules/once';
import { STEP_KINDS } from '@motcua/rules/process';
import { FeeRules, FeeView } from './fees.ts';
import Type, { type Static } from 'typebox';
import { CertificationView } from './certification.ts';
import { SignatureView } from './signature.ts';
import { HelpedBy } from './helped-by.ts';
import { PlaceOfReturn } from './place-of-return.ts';
import { Answers, Component, DifferenceView, DueView, Form, ProcessWays } from './catalogue.ts';
import { Applicant, Id, Instant, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const State = OneOf(DOSSIER_STATES);
const Count = Type.Integer({ minimum: 0, maximum: 99 });
const Deadline = OneOf(['ON_TRACK', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE'] as const);

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
    status: OneOf(['OPEN', 'WAITING', 'DONE', 'RETURNED', 'CANCELLED'] as const),
    openedAt: Instant,
    dueAt: Nullable(Instant),
    doneAt: Nullable(Instant),
    note: Type.String(),
    /** Cause of delay, when the step was done late. */
    delayCause: Nullable(Type.String()),
    /** What an agency was asked, and its answer. */
    consultation: Nullable(
      Type.Object({
        purpose: OneOf(['OPINION', 'PART'] as const),
        content: Type.String(),
        askedBy: Type.String(),
        opinion: Nullable(Type.String()),
      }),
    ),
    /** Of an open assignment: the posts of the steps it opens, one of whose holders is named. */
    next: Type.Array(
      Type.Object({ unit: Type.String(), role: Type.String(), name: Type.String(), nameEn: Type.String() }),
    ),
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
  /** Held already and asked for all the same: why. */
  exception: Type.Optional(OneOf(REUSE_EXCEPTIONS)),
});
export type SupplementItem = Static<typeof SupplementItem>;

/** A change of the clock that waits for its second person. */
export const ProposalView = Type.Object(
  {
    kind: OneOf(['SUPPLEMENT', 'OBLIGATION'] as const),
    by: Type.String(),
    at: Instant,
    reason: Type.String(),
    items: Type.Array(SupplementItem),
    /** A second request against the rule of once. */
    newFact: Nullable(Type.String()),
    legalBasis: Nullable(Type.String()),
    document: Nullable(Type.String()),
  },
  { $id: 'ProposalView' },
);
export type ProposalView = Static<typeof ProposalView>;

export const ApologyView = Type.Object(
  {
    cause: Type.String(),
    causeText: Type.String(),
    reason: Type.String(),
    newDueAt: Instant,
    draftedAt: Instant,
    /** Null: the system. */
    draftedBy: Nullable(Type.String()),
    signedAt: Nullable(Instant),
    signedBy: Nullable(Type.String()),
    slipId: Nullable(Id),
  },
  { $id: 'ApologyView' },
);
export type ApologyView = Static<typeof ApologyView>;

/** How a step of the process stands; SKIPPED: nobody is there for it, or the dossier went another way. */
export const ProcessStanding = Type.Object({
  index: Type.Integer(),
  key: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  kind: OneOf(STEP_KINDS),
  role: Type.String(),
  status: OneOf(['DONE', 'NOW', 'TO_DO', 'SKIPPED'] as const),
  /** When it was last done. */
  doneAt: Nullable(Instant),
  /** Who has it now, one line a unit. */
  open: Type.Array(
    Type.Object({ taskId: Id, unit: UnitRef, owner: Nullable(PersonRef), dueAt: Nullable(Instant) }),
  ),
});
export type ProcessStanding = Static<typeof ProcessStanding>;

/** What a drawing needs beside the steps: gateways, ways, and where the dossier stands. */
export const ProcessMap = Type.Object({
  key: Type.String(),
  ...ProcessWays.properties,
  /** Keys of open steps, and of flows that wait where branches meet. */
  tokens: Type.Array(Type.String()),
});
export type ProcessMap = Static<typeof ProcessMap>;

/** A part of a case (phần việc liên thông): a dossier of its own once it has begun; before that only what it waits for. */
export const PartView = Type.Object(
  {
    id: Nullable(Id),
    code: Nullable(Type.String()),
    /** The part as the map of the case names it. */
    step: Type.String(),
    stepEn: Type.String(),
    procedureName: Type.String(),
    authority: Nullable(UnitRef),
    state: Nullable(State),
    acceptedAt: Nullable(Instant),
    dueAt: Nullable(Instant),
    finishedAt: Nullable(Instant),
    deadline: Nullable(Deadline),
    /** Data that other parts have to bring before it begins, by itself. */
    waitsFor: Type.Array(Type.String()),
    result: Nullable(Type.Object({ name: Type.String(), number: Type.String() })),
    /** Where it is, in one line. */
    text: Type.String(),
    textEn: Type.String(),
  },
  { $id: 'PartView' },
);
export type PartView = Static<typeof PartView>;

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
    /**
     * The version it would follow if it were sent or accepted now, where that is not the one it was begun under; its
     * components are the ones listed. Null after acceptance: the version is pinned.
     */
    newVersion: Nullable(
      Type.Object({ validFrom: LocalDate, difference: DifferenceView, formCode: Type.String() }),
    ),
    case: Nullable(Type.String()),
    channel: OneOf(CHANNELS),
    submitterRole: OneOf(SUBMITTER_ROLES),
    resultChannel: OneOf(RESULT_CHANNELS),
    returnPlace: PlaceOfReturn,
    applicant: Applicant,
    submitterName: Type.String(),
    intakeUnit: UnitRef,
    authority: UnitRef,
    createdAt: Instant,
    submittedAt: Nullable(Instant),
    intakeDueAt: Nullable(Instant),
    acceptedAt: Nullable(Instant),
    due: DueView,
    /** Pinned at acceptance; before that as it would be today. Null: the procedure has no schedule. */
    fee: Nullable(FeeView),
    /** The schedule it is reckoned under. */
    feeRules: Nullable(FeeRules),
    finishedAt: Nullable(Instant),
    returnedAt: Nullable(Instant),
    deadline: Nullable(Deadline),
    /** One line for the applicant: where it is, who holds it, until when. */
    nowText: Type.String(),
    nowTextEn: Type.String(),
    form: Form,
    answers: Answers,
    components: Type.Array(Component),
    received: Type.Array(ReceivedComponent),
    files: Type.Array(FileView),
    coming: Type.Array(ComingFile),
    /** The reader may add files to the papers of the procedure. */
    takesPapers: Type.Boolean(),
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
        replaces: Type.Optional(
          Type.Object({
            number: Type.String(),
            date: LocalDate,
            slipId: Nullable(Id),
            fileId: Nullable(Id),
            reason: Type.String(),
          }),
        ),
      }),
    ),
    /** Of a procedure that certifies copies; null: it does not. */
    certification: Nullable(
      Type.Object({
        /** Component whose compared scans are certified. */
        component: Type.String(),
        /** The applicant wants an electronic copy. */
        electronic: Type.Boolean(),
        items: Type.Array(CertificationView),
      }),
    ),
    draftResult: Nullable(Type.Object({ text: Type.String(), outcome: OneOf(['GRANT', 'DENY'] as const) })),
    /** Waits for a second person; null for the applicant. */
    proposal: Nullable(ProposalView),
    /** Mẫu 04; the applicant sees it once it is signed. */
    apology: Nullable(ApologyView),
    rescheduledTo: Nullable(Instant),
    verification: Nullable(
      Type.Object({
        at: Instant,
        place: Type.String(),
        participants: Type.String(),
        applicantPresent: Type.Boolean(),
        findings: Nullable(Type.String()),
      }),
    ),
    closing: Nullable(
      Type.Object({
        kind: OneOf(['WITHDRAWN', 'STOPPED', 'CLOSED_INCOMPLETE'] as const),
        reason: Type.String(),
        at: Instant,
      }),
    ),
    register: Nullable(
      Type.Object({
        book: Type.Integer(),
        seq: Type.Integer(),
        sector: Type.String(),
        paperNumber: Nullable(Type.String()),
      }),
    ),
    transfer: Nullable(
      Type.Object({ dueAt: Instant, givenAt: Nullable(Instant), receivedAt: Nullable(Instant) }),
    ),
    /** Guidance, requests and refusals the applicant may object to. */
    ledger: Type.Array(
      Type.Object({
        id: Id,
        kind: OneOf(['GUIDANCE', 'SUPPLEMENT', 'REFUSAL'] as const),
        at: Instant,
        reasonText: Type.String(),
        objectedAt: Nullable(Instant),
        objection: Nullable(Type.String()),
        answer: Nullable(Type.String()),
        answeredAt: Nullable(Instant),
        upheld: Nullable(Type.Boolean()),
      }),
    ),
    /** Notices sent to the applicant; empty for officers. */
    messages: Type.Array(MessageView),
    tasks: Type.Array(TaskView),
    events: Type.Array(EventView),
    slips: Type.Array(SlipView),
    /** The steps of the process it follows; several are NOW where branches run side by side. */
    process: Type.Array(ProcessStanding),
    map: ProcessMap,
    /** Of a case of several procedures: its parts. */
    parts: Type.Array(PartView),
    /** Of a part: the case it is counted with. */
    partOf: Nullable(Type.Object({ id: Id, code: Type.String(), procedureName: Type.String() })),
    /** As whom it is read; a unit that only took it in for an authority elsewhere sees how it stands. */
    reader: OneOf(DOSSIER_READERS),
    assisted: HelpedBy,
    /** Who signs beside the applicant what was declared online; at a counter they sign on the paper. */
    signatures: Type.Array(SignatureView),
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
    /** The one re-appointment, where there is one. */
    rescheduledTo: Type.Optional(Nullable(Instant)),
    updatedAt: Instant,
    authorityName: Type.String(),
    /** For whom the caller filed or follows it; absent: it is his own. */
    onBehalfOf: Type.Optional(Type.String()),
  },
  { $id: 'DossierRow' },
);
export type DossierRow = Static<typeof DossierRow>;
