import {
  CHANNELS,
  REFUSAL_REASONS,
  RESULT_CHANNELS,
  RETURN_COUNTERS,
  SUBMITTER_ROLES,
  type RefusalReason,
} from '@motcua/rules/dossier';
import Type from 'typebox';
import { Answers } from './catalogue.ts';
import {
  DossierReceipt,
  DossierRow,
  DossierView,
  ReceivedComponent,
  SupplementItem,
} from './dossier-view.ts';
import { DelayCauseCode } from './dossier-life.ts';
import { DueExplanation } from './due.ts';
import { FeeFacts } from './fees.ts';
import { operation } from './operation.ts';
import { OriginalSaid, RECEIPT_SIGNS, ReturnAuthority } from './returning.ts';
import { Applicant, Id, Instant, Key, Nullable, OneOf, Text } from './shape.ts';

const dossierId = { dossierId: Id };
const act = { tag: 'dossier', method: 'POST', output: DossierReceipt } as const;

export const dossierOperations = {
  createDraft: operation({
    ...act,
    path: '/dossiers',
    caller: 'SIGNED_IN',
    summary: 'Begin a dossier: a citizen online, or a counter officer for the person before him',
    input: Type.Object({
      procedureCode: Text(40, 1),
      intakeUnit: Key,
      authority: Type.Optional(Key),
      case: Type.Optional(Text(40)),
      channel: Type.Optional(OneOf(CHANNELS)),
      applicant: Type.Optional(Applicant),
      submitterRole: Type.Optional(OneOf(SUBMITTER_ROLES)),
      submitterName: Type.Optional(Text(200)),
      /** Filed for whoever the caller represents by this: he is the applicant, the caller hands it in. */
      representationId: Type.Optional(Id),
    }),
  }),
  updateDraft: operation({
    ...act,
    method: 'PATCH',
    path: '/dossiers/{dossierId}',
    caller: 'SIGNED_IN',
    summary: 'Keep answers, applicant, copies handed in, and result channel of a draft',
    input: Type.Object({
      ...dossierId,
      answers: Type.Optional(Answers),
      applicant: Type.Optional(Applicant),
      resultChannel: Type.Optional(OneOf(RESULT_CHANNELS)),
      /** At whose counter it is collected, where it is collected at one. */
      returnAt: Type.Optional(OneOf(RETURN_COUNTERS)),
      received: Type.Optional(Type.Array(ReceivedComponent)),
      acceptNewForm: Type.Optional(Type.Boolean()),
      /** What the fee is reckoned with, beside the answers. */
      feeFacts: Type.Optional(FeeFacts),
    }),
  }),
  discardDraft: operation({
    ...act,
    path: '/dossiers/{dossierId}/discard',
    caller: 'SIGNED_IN',
    summary: 'Throw a draft away: its answers and files go, that it was begun stays',
    input: Type.Object(dossierId),
  }),
  submitDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/submit',
    caller: 'SIGNED_IN',
    summary: 'Send the dossier; every check runs again here',
    input: Type.Object({ ...dossierId, declaration: Type.Boolean(), feeFacts: Type.Optional(FeeFacts) }),
  }),
  listMyDossiers: operation({
    method: 'GET',
    path: '/my/dossiers',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary: "The caller's own dossiers, newest first",
    input: Type.Object({
      before: Type.Optional(Instant),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Type.Object({ items: Type.Array(DossierRow) }),
  }),
  getDossier: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary: 'One dossier as its reader may see it',
    input: Type.Object(dossierId),
    output: DossierView,
  }),
  acceptDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/accept',
    caller: 'OFFICER',
    summary: 'Accept: dossier code, due date, receipt (Mẫu 01), process opened, in one transaction',
    input: Type.Object({
      ...dossierId,
      received: Type.Optional(Type.Array(ReceivedComponent)),
      note: Type.Optional(Text(500)),
      /** Mẫu 01 also for a procedure settled the same day, where the applicant asks for it (NĐ 61/2018 Đ.17.4). */
      receipt: Type.Optional(Type.Boolean()),
      /** What the fee is reckoned with; what is not said here is taken from what the applicant said and answered. */
      feeFacts: Type.Optional(FeeFacts),
      /** The applicant wants the receipt sent: the notice of acceptance says its number and where to see it. */
      sent: Type.Optional(Type.Boolean()),
      /** Brought by the post: the hand-over record is the moment of lawful submission (QĐ 45/2016/QĐ-TTg Đ.7). */
      arrived: Type.Optional(Type.Object({ at: Instant, record: Text(60, 1) })),
      /** Taken in on paper while the system was down, entered afterwards (NĐ 61/2018 Đ.39). */
      paper: Type.Optional(Type.Object({ acceptedAt: Instant, number: Text(20, 1) })),
    }),
  }),
  requestSupplement: operation({
    ...act,
    path: '/dossiers/{dossierId}/supplement-request',
    caller: 'OFFICER',
    summary: 'Ask once, fully, for what is missing (Mẫu 02)',
    input: Type.Object({
      ...dossierId,
      items: Type.Array(SupplementItem, { minItems: 1, maxItems: 30 }),
      reason: Text(1000, 3),
      /** The new fact that justifies a second request; a leader has to agree (ceiling of the law: two). */
      newFact: Type.Optional(Text(1000, 10)),
    }),
  }),
  supplyDocuments: operation({
    ...act,
    path: '/dossiers/{dossierId}/supplement',
    caller: 'SIGNED_IN',
    summary: 'Hand in what was asked for; files are uploaded before',
    input: Type.Object({ ...dossierId, answers: Type.Optional(Answers), note: Type.Optional(Text(1000)) }),
  }),
  refuseDossier: operation({
    ...act,
    path: '/dossiers/{dossierId}/refuse',
    caller: 'OFFICER',
    summary: 'Refuse intake with a coded reason and words (Mẫu 03)',
    input: Type.Object({
      ...dossierId,
      reason: OneOf(Object.keys(REFUSAL_REASONS) as [RefusalReason, ...RefusalReason[]]),
      text: Text(1000, 10),
      /** Codes of the components that are missing or faulty. */
      components: Type.Optional(Type.Array(Text(40), { maxItems: 50 })),
    }),
  }),
  assignTask: operation({
    ...act,
    path: '/tasks/{taskId}/assign',
    caller: 'OFFICER',
    summary: 'Give a step to a person, or take it oneself',
    input: Type.Object({ taskId: Id, accountId: Id, note: Type.Optional(Text(500)) }),
  }),
  completeTask: operation({
    ...act,
    path: '/tasks/{taskId}/complete',
    caller: 'OFFICER',
    summary: 'Finish a step and send it on, with opinion and draft result',
    input: Type.Object({
      taskId: Id,
      note: Type.Optional(Text(2000)),
      assignee: Type.Optional(Id),
      /** Needed when the step is past its time. */
      delayCause: Type.Optional(DelayCauseCode),
      draftResult: Type.Optional(
        Type.Object({ text: Text(20000, 1), outcome: OneOf(['GRANT', 'DENY'] as const) }),
      ),
    }),
  }),
  returnForRework: operation({
    ...act,
    path: '/tasks/{taskId}/return',
    caller: 'OFFICER',
    summary: 'Send the work back with comments',
    input: Type.Object({ taskId: Id, comment: Text(2000, 3) }),
  }),
  approveResult: operation({
    ...act,
    path: '/tasks/{taskId}/approve',
    caller: 'OFFICER',
    summary: 'Approve the draft result',
    input: Type.Object({
      taskId: Id,
      comment: Type.Optional(Text(2000)),
      delayCause: Type.Optional(DelayCauseCode),
    }),
  }),
  issueResult: operation({
    ...act,
    path: '/tasks/{taskId}/issue',
    caller: 'OFFICER',
    summary: "Number, date and issue the result; the number comes from the unit's book of the year",
    input: Type.Object({
      taskId: Id,
      fileId: Type.Optional(Id),
      delayCause: Type.Optional(DelayCauseCode),
    }),
  }),
  deliverResult: operation({
    ...act,
    path: '/dossiers/{dossierId}/deliver',
    caller: 'OFFICER',
    summary: 'Hand the result over, at the counter or electronically',
    input: Type.Object({
      ...dossierId,
      method: OneOf(RESULT_CHANNELS),
      receiverName: Text(200, 2),
      proof: Type.Optional(OneOf(['RECEIPT', 'IDENTITY', 'AUTHORISATION'] as const)),
      /** Of the identity paper of whoever takes it; the applicant's own has to be the one he gave. */
      receiverIdNumber: Type.Optional(Text(20, 9)),
      /** Needed from somebody who comes for another. */
      authority: Type.Optional(ReturnAuthority),
      /** What becomes of every original there is to settle; absent: those shown are given back. */
      originals: Type.Optional(Type.Array(OriginalSaid, { maxItems: 50 })),
      signed: Type.Optional(OneOf(RECEIPT_SIGNS)),
    }),
  }),
  trackDossier: operation({
    method: 'GET',
    path: '/track/{code}',
    tag: 'dossier',
    caller: 'ANYONE',
    summary: 'Public look-up: only code and degree of completion',
    input: Type.Object({ code: Text(60, 6) }),
    output: Type.Object({
      code: Type.String(),
      completion: Type.Integer(),
      stateText: Type.String(),
      stateTextEn: Type.String(),
    }),
  }),
  explainDue: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/due',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary: 'The due date, the ledger it follows from, and the three views of the same dossier',
    input: Type.Object(dossierId),
    output: DueExplanation,
  }),
  getSlip: operation({
    method: 'GET',
    path: '/slips/{slipId}',
    tag: 'dossier',
    caller: 'SIGNED_IN',
    summary: 'A slip as PDF, or as a printable page when the printer path fails',
    input: Type.Object({
      slipId: Id,
      as: Type.Optional(OneOf(['pdf', 'html'] as const)),
      /** In letters of 16 points, on A4. */
      large: Type.Optional(Type.Boolean()),
    }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  findApplicant: operation({
    method: 'POST',
    path: '/applicants/find',
    tag: 'dossier',
    caller: 'OFFICER',
    summary:
      'The person an identity number belongs to, if this unit has met him; the number travels in the body, never in an address',
    input: Type.Object({ idNumber: Text(20, 9) }),
    output: Type.Object({ applicant: Nullable(Applicant) }),
  }),
};
