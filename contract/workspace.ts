import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf, Text, UnitRef } from './shape.ts';

const Outcome = OneOf(['GRANT', 'DENY'] as const);

/** An officer who has the same dossier open. */
export const ReaderView = Type.Object(
  { accountId: Id, fullName: Type.String(), unit: UnitRef, since: Instant },
  { $id: 'ReaderView' },
);
export type ReaderView = Static<typeof ReaderView>;

/** What an officer noted for colleagues; the applicant never sees it and no paper carries it. */
export const NoteView = Type.Object(
  {
    id: Id,
    at: Instant,
    by: Type.String(),
    unit: UnitRef,
    text: Type.String(),
    /** When its author struck it; it stays readable as struck. */
    struckAt: Nullable(Instant),
    mayStrike: Type.Boolean(),
  },
  { $id: 'NoteView' },
);
export type NoteView = Static<typeof NoteView>;

/** One version of the draft result, with the opinion written beside it. */
export const DraftVersion = Type.Object(
  {
    /** From 1, in the order they were saved. */
    number: Type.Integer(),
    text: Type.String(),
    outcome: Outcome,
    opinion: Type.String(),
    /** Put before those who decide; false: kept to go on with. */
    sent: Type.Boolean(),
    at: Instant,
    by: Type.String(),
    /** The caller wrote it. */
    own: Type.Boolean(),
    /** When the caller read it as what he is to decide. */
    seenAt: Nullable(Instant),
  },
  { $id: 'DraftVersion' },
);
export type DraftVersion = Static<typeof DraftVersion>;

/** Why a signature deserves a second look. */
export const SIGN_RISKS = {
  OVERDUE: { vi: 'Đã quá hạn', en: 'Overdue' },
  DUE_SOON: { vi: 'Sắp đến hạn', en: 'Due soon' },
  NO_DRAFT: { vi: 'Không kèm dự thảo', en: 'No draft' },
  DENIAL: { vi: 'Không đồng ý giải quyết', en: 'A refusal' },
  DISAGREED: { vi: 'Có cơ quan không nhất trí', en: 'An agency disagrees' },
  SILENT: { vi: 'Có cơ quan không trả lời', en: 'An agency kept silent' },
  SUPPLEMENTED: { vi: 'Đã phải bổ sung', en: 'More papers were asked for' },
  REWORKED: { vi: 'Đã trả lại để làm lại', en: 'Sent back before' },
} as const;
export type SignRisk = keyof typeof SIGN_RISKS;

/** What waits for a signature: what, about whom, how risky, and what is new since the caller last read it. */
export const ToSign = Type.Object(
  {
    taskId: Id,
    dossierId: Id,
    code: Type.String(),
    procedureName: Type.String(),
    applicantName: Type.String(),
    /** Null: nothing was drafted. */
    outcome: Nullable(Outcome),
    draftedBy: Nullable(Type.String()),
    /** The version that waits; null where versions were not kept yet. */
    draft: Nullable(Type.Integer()),
    /** The caller has read that version. */
    seen: Type.Boolean(),
    /** The version before it that he read last; null: none. */
    seenBefore: Nullable(Type.Integer()),
    risks: Type.Array(OneOf(Object.keys(SIGN_RISKS) as [SignRisk, ...SignRisk[]])),
    dueAt: Nullable(Instant),
    stepDueAt: Nullable(Instant),
    minutesLeft: Nullable(Type.Integer()),
    deadline: OneOf(['ON_TRACK', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE'] as const),
  },
  { $id: 'ToSign' },
);
export type ToSign = Static<typeof ToSign>;

/** A step of work that nobody does now. */
export const OwnerlessStep = Type.Object(
  {
    taskId: Id,
    dossierId: Id,
    code: Type.String(),
    procedureName: Type.String(),
    step: Type.String(),
    stepEn: Type.String(),
    since: Instant,
    dueAt: Nullable(Instant),
    /** Who holds it and is away without cover; null: nobody holds it. */
    away: Nullable(Type.String()),
  },
  { $id: 'OwnerlessStep' },
);
export type OwnerlessStep = Static<typeof OwnerlessStep>;

const officer = { tag: 'workspace', caller: 'OFFICER' } as const;

/** Operations of the dossier's workspace: who else reads it, internal notes, versions of the draft, the queue to sign. */
export const workspaceOperations = {
  noteReading: operation({
    ...officer,
    method: 'POST',
    path: '/dossiers/{dossierId}/reading',
    summary:
      'The caller has the dossier open; answers who else has. Asked again and again while it is on the screen; forgotten a minute after the last time',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ others: Type.Array(ReaderView) }),
  }),
  listNotes: operation({
    ...officer,
    method: 'GET',
    path: '/dossiers/{dossierId}/notes',
    summary: 'Internal notes of a dossier, newest first, for officers who read it inside',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(NoteView), mayWrite: Type.Boolean() }),
  }),
  addNote: operation({
    ...officer,
    method: 'POST',
    path: '/dossiers/{dossierId}/notes',
    summary: 'Note something for colleagues; never shown to the applicant, never part of what is given out',
    input: Type.Object({ dossierId: Id, text: Text(2000, 1) }),
    output: NoteView,
  }),
  strikeNote: operation({
    ...officer,
    method: 'POST',
    path: '/notes/{noteId}/strike',
    summary: 'The author strikes a note; it stays readable as struck',
    input: Type.Object({ noteId: Id }),
    output: NoteView,
  }),
  saveDraft: operation({
    ...officer,
    method: 'POST',
    path: '/tasks/{taskId}/drafts',
    summary: 'Keep the draft result and opinion of a step as a version, without sending the dossier on',
    input: Type.Object({
      taskId: Id,
      text: Text(20_000, 1),
      outcome: Outcome,
      opinion: Type.Optional(Text(2000)),
    }),
    output: Type.Object({
      draft: DraftVersion,
      /** The dossier's version from now on. */
      version: Type.Integer(),
    }),
  }),
  listDrafts: operation({
    ...officer,
    method: 'GET',
    path: '/dossiers/{dossierId}/drafts',
    summary: 'Versions of the draft result, newest first, at most the last hundred',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(DraftVersion) }),
  }),
  markDraftSeen: operation({
    ...officer,
    method: 'POST',
    path: '/dossiers/{dossierId}/drafts/seen',
    summary: 'The caller has read this version as what he is to decide',
    input: Type.Object({ dossierId: Id, number: Type.Integer({ minimum: 1 }) }),
    output: Nothing,
  }),
  listOwnerless: operation({
    ...officer,
    method: 'GET',
    path: '/work/ownerless',
    summary:
      'Open steps of a unit that nobody does now: without an owner, or with one who is away and not covered; without the names of applicants',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({ items: Type.Array(OwnerlessStep), total: Type.Integer() }),
  }),
  listToSign: operation({
    ...officer,
    method: 'GET',
    path: '/work/to-sign',
    summary: 'What waits for the signature of the caller, most urgent first, with risks and what is new',
    input: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
    output: Type.Object({ items: Type.Array(ToSign), total: Type.Integer() }),
  }),
};
