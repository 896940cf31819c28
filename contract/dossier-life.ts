import {
  DELAY_CAUSES,
  GUIDANCE_REASONS,
  CONCLUSIONS,
  OPINIONS,
  type Conclusion,
  type DelayCause,
  type GuidanceReason,
  type Opinion,
} from '@motcua/rules/dossier';
import { VERDICTS } from '@motcua/rules/once';
import Type, { type Static } from 'typebox';
import { ApologyView, DossierReceipt, ProposalView, SupplementItem } from './dossier-view.ts';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const dossierId = { dossierId: Id };
const act = { tag: 'dossier', method: 'POST', caller: 'OFFICER', output: DossierReceipt } as const;
const Reason = Text(1000, 5);

export const DelayCauseCode = OneOf(Object.keys(DELAY_CAUSES) as [DelayCause, ...DelayCause[]]);
export const GuidanceReasonCode = OneOf(
  Object.keys(GUIDANCE_REASONS) as [GuidanceReason, ...GuidanceReason[]],
);
export const OpinionCode = OneOf(Object.keys(OPINIONS) as [Opinion, ...Opinion[]]);

/** What the linter says of one wish before a request for more papers is sent. */
export const LintedItem = Type.Object(
  {
    item: SupplementItem,
    verdict: OneOf(VERDICTS),
    /** Why, and where the paper is known from, in words. */
    text: Type.String(),
    textEn: Type.String(),
  },
  { $id: 'LintedItem' },
);
export type LintedItem = Static<typeof LintedItem>;

export const HandoverView = Type.Object(
  {
    id: Id,
    kind: OneOf(['DOSSIER', 'RESULT'] as const),
    number: Type.String(),
    from: UnitRef,
    to: UnitRef,
    givenBy: Type.String(),
    givenAt: Instant,
    receivedBy: Nullable(Type.String()),
    receivedAt: Nullable(Instant),
    note: Type.String(),
    dossiers: Type.Array(Type.Object({ dossierId: Id, code: Type.String(), procedureName: Type.String() })),
  },
  { $id: 'HandoverView' },
);
export type HandoverView = Static<typeof HandoverView>;

export const dossierLifeOperations = {
  recordGuidance: operation({
    ...act,
    path: '/dossiers/{dossierId}/guidance',
    summary:
      'Guide the person at the counter with a coded reason and the missing components (Phiếu hướng dẫn)',
    input: Type.Object({
      ...dossierId,
      reason: GuidanceReasonCode,
      components: Type.Array(Text(40), { maxItems: 50 }),
      text: Text(1000, 3),
    }),
  }),
  checkSupplement: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/supplement-check',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'What the linter says of a request for more papers before it is sent; nothing is written',
    input: Type.Object({ ...dossierId, items: Type.Array(SupplementItem, { minItems: 1, maxItems: 30 }) }),
    output: Type.Object({ items: Type.Array(LintedItem) }),
  }),
  suspendForObligation: operation({
    ...act,
    path: '/dossiers/{dossierId}/obligation',
    summary: 'Propose to wait for a financial obligation, with legal basis and document',
    input: Type.Object({ ...dossierId, reason: Reason, legalBasis: Text(300, 5), document: Text(200, 3) }),
  }),
  resumeDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/resume',
    summary: 'Go on after the financial obligation has been met',
    input: Type.Object({ ...dossierId, document: Text(200, 3), note: Type.Optional(Text(500)) }),
  }),
  decideProposal: operation({
    ...act,
    path: '/dossiers/{dossierId}/proposal/decision',
    summary: 'A second person agrees to, or rejects, a change of the clock',
    input: Type.Object({ ...dossierId, approve: Type.Boolean(), comment: Type.Optional(Text(1000)) }),
  }),
  listProposals: operation({
    method: 'GET',
    path: '/proposals',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: "Changes of the clock and apologies that wait for a second person in the caller's units",
    input: Type.Object({}),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          applicantName: Type.String(),
          dueAt: Nullable(Instant),
          proposal: ProposalView,
          mayDecide: Type.Boolean(),
        }),
      ),
      /** Drafts of Mẫu 04 that wait for their signature, the nearest due date first. */
      apologies: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          applicantName: Type.String(),
          dueAt: Nullable(Instant),
          apology: ApologyView,
          maySign: Type.Boolean(),
        }),
      ),
    }),
  }),
  beginVerification: operation({
    ...act,
    path: '/dossiers/{dossierId}/verification',
    summary: 'Begin a verification: time, place, participants',
    input: Type.Object({
      ...dossierId,
      at: Instant,
      place: Text(300, 3),
      participants: Text(1000, 3),
      applicantPresent: Type.Boolean(),
    }),
  }),
  endVerification: operation({
    ...act,
    path: '/dossiers/{dossierId}/verification/end',
    summary: 'Record what the verification found',
    input: Type.Object({ ...dossierId, findings: Text(5000, 10) }),
  }),
  requestConsultation: operation({
    ...act,
    path: '/dossiers/{dossierId}/consultations',
    summary: 'Ask agencies for an opinion or a part of the work, all at once, each with its own deadline',
    input: Type.Object({
      ...dossierId,
      purpose: OneOf(['OPINION', 'PART'] as const),
      content: Text(3000, 10),
      agencies: Type.Array(Type.Object({ unit: Key, dueAt: Instant }), { minItems: 1, maxItems: 20 }),
    }),
  }),
  answerConsultation: operation({
    ...act,
    path: '/tasks/{taskId}/answer',
    summary: 'The opinion of an agency that was asked',
    input: Type.Object({
      taskId: Id,
      opinion: OpinionCode,
      text: Text(5000, 3),
      delayCause: Type.Optional(DelayCauseCode),
    }),
  }),
  endConsultation: operation({
    ...act,
    path: '/tasks/{taskId}/no-answer',
    summary: 'Go on without an answer after its deadline, by an explicit decision: silence is not consent',
    input: Type.Object({ taskId: Id, reason: Reason }),
  }),
  listChairs: operation({
    method: 'GET',
    path: '/tasks/{taskId}/chairs',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'Who had the authority to chair a meeting at the moment it was held',
    input: Type.Object({ taskId: Id, heldAt: Instant }),
    output: Type.Object({
      items: Type.Array(Type.Object({ ...PersonRef.properties, position: Type.String(), unit: UnitRef })),
    }),
  }),
  concludeMeeting: operation({
    ...act,
    path: '/tasks/{taskId}/meeting',
    summary: 'Record a meeting with its agenda, who took part, its minutes and its conclusion, which binds',
    input: Type.Object({
      taskId: Id,
      heldAt: Instant,
      /** Account of who chaired: with the authority for it at that moment, at the authority or the province's committee. */
      chair: Id,
      agenda: Text(2000, 5),
      /** Units that took part. */
      participants: Type.Array(Key, { minItems: 2, maxItems: 40 }),
      minutes: Text(20000, 10),
      conclusion: OneOf(Object.keys(CONCLUSIONS) as [Conclusion, ...Conclusion[]]),
      /** The conclusion in words, with its conditions. */
      text: Text(3000, 5),
      delayCause: Type.Optional(DelayCauseCode),
    }),
  }),
  draftApology: operation({
    ...act,
    path: '/dossiers/{dossierId}/apology',
    summary:
      'Draft the apology with cause and proposed new date; the system has done so 8 working hours before the due date',
    input: Type.Object({ ...dossierId, cause: DelayCauseCode, reason: Reason, newDueAt: Instant }),
  }),
  rescheduleDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/reschedule',
    summary: 'Sign the apology and re-appoint, once (Mẫu 04)',
    input: Type.Object({
      ...dossierId,
      cause: Type.Optional(DelayCauseCode),
      reason: Type.Optional(Reason),
      newDueAt: Type.Optional(Instant),
    }),
  }),
  recordContact: operation({
    ...act,
    path: '/dossiers/{dossierId}/contacts',
    summary: 'Note a telephone call or talk with the applicant',
    input: Type.Object({
      ...dossierId,
      how: OneOf(['PHONE', 'COUNTER', 'LETTER', 'OTHER'] as const),
      text: Text(1000, 5),
    }),
  }),
  correctResult: operation({
    ...act,
    path: '/dossiers/{dossierId}/correction',
    summary: 'Replace a wrong result; the replaced one stays linked',
    input: Type.Object({
      ...dossierId,
      reason: Reason,
      text: Text(20000, 1),
      outcome: OneOf(['GRANT', 'DENY'] as const),
    }),
  }),
  withdrawDossier: operation({
    ...act,
    caller: 'SIGNED_IN',
    path: '/dossiers/{dossierId}/withdraw',
    summary: 'The applicant takes the dossier back, as long as nothing has been decided',
    input: Type.Object({ ...dossierId, reason: Text(1000, 3) }),
  }),
  stopDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/stop',
    summary: 'Stop at the request of the applicant in person or by post (Mẫu 05 of 2025)',
    input: Type.Object({
      ...dossierId,
      reason: Reason,
      requestedBy: OneOf(['COUNTER', 'POST'] as const),
      feeNote: Type.Optional(Text(500)),
    }),
  }),
  closeIncomplete: operation({
    ...act,
    path: '/dossiers/{dossierId}/close',
    summary: 'Close a dossier whose papers did not come in time',
    input: Type.Object({ ...dossierId, note: Reason }),
  }),
  archiveDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/archive',
    summary: 'Hand an ended dossier over to the archive, with a manifest of every paper and event',
    input: Type.Object({
      ...dossierId,
      retentionYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
  }),
  handOverDossiers: operation({
    method: 'POST',
    path: '/handovers',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'Hand paper dossiers, or results, to another unit: one slip, both persons named',
    input: Type.Object({
      kind: OneOf(['DOSSIER', 'RESULT'] as const),
      toUnit: Key,
      dossierIds: Type.Array(Id, { minItems: 1, maxItems: 200 }),
      note: Type.Optional(Text(500)),
    }),
    output: HandoverView,
  }),
  receiveHandover: operation({
    method: 'POST',
    path: '/handovers/{handoverId}/receive',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'Confirm that the papers have come',
    input: Type.Object({ handoverId: Id }),
    output: HandoverView,
  }),
  listHandovers: operation({
    method: 'GET',
    path: '/handovers',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: "Hand-overs from and to the caller's units; and the dossiers that still have to be handed over",
    input: Type.Object({ waiting: Type.Optional(Type.Boolean()) }),
    output: Type.Object({
      items: Type.Array(HandoverView),
      toHandOver: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          to: UnitRef,
          transferDueAt: Instant,
          late: Type.Boolean(),
        }),
      ),
      /** Papers of results the caller's units have, which wait at another counter, the longest first. */
      resultsToHandOver: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          to: UnitRef,
          readyAt: Instant,
        }),
      ),
    }),
  }),
  printHandover: operation({
    method: 'GET',
    path: '/handovers/{handoverId}/print',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'The hand-over slip as PDF or printable page',
    input: Type.Object({ handoverId: Id, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  printHistory: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/history',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'The processing history as PDF or printable page',
    input: Type.Object({ ...dossierId, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  getRegister: operation({
    method: 'GET',
    path: '/register',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'The register (Sổ theo dõi hồ sơ) of a unit, sector and year, in the order of its numbers',
    input: Type.Object({
      unit: Key,
      sector: Type.Optional(Text(200)),
      year: Type.Integer({ minimum: 2018, maximum: 2100 }),
      after: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({
      sectors: Type.Array(Type.Object({ sector: Type.String(), count: Type.Integer() })),
      items: Type.Array(
        Type.Object({
          book: Type.Integer(),
          seq: Type.Integer(),
          paperNumber: Nullable(Type.String()),
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          applicantName: Type.String(),
          acceptedOn: LocalDate,
          dueAt: Nullable(Instant),
          returnedAt: Nullable(Instant),
          stateText: Type.String(),
        }),
      ),
    }),
  }),
  printRegister: operation({
    method: 'GET',
    path: '/register/print',
    tag: 'dossier',
    caller: 'OFFICER',
    summary: 'The register as PDF or printable page (2018 Mẫu 06, 2025 Mẫu 07)',
    input: Type.Object({
      unit: Key,
      sector: Text(200),
      year: Type.Integer({ minimum: 2018, maximum: 2100 }),
      as: Type.Optional(OneOf(['pdf', 'html'] as const)),
    }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
};
