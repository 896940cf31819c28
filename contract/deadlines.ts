import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

const Cause = OneOf(Object.keys(DELAY_CAUSES) as [DelayCause, ...DelayCause[]]);
const Count = Type.Integer({ minimum: 0 });
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
/** Where a page of a list ended. */
const After = Type.Optional(Type.Integer({ minimum: 0 }));
const Next = Nullable(Type.Integer({ description: 'give as `after` for the next page' }));

/** Whom an alert is for: who holds the work, who answers for the unit, who answers for the one-stop. */
export const ALERT_LEVELS = ['OWNER', 'HEAD', 'CENTRE'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** What officers are told in time; each kind belongs to a timer of the law or to an act. */
export const ALERT_KINDS = [
  'INTAKE_WAITING',
  'INTAKE_LATE',
  'TRANSFER_WAITING',
  'DUE_TODAY',
  'DUE_SOON',
  'APOLOGY_TO_SIGN',
  'OVERDUE',
  'OVERDUE_STILL',
  'ANSWER_SOON',
  'CONSULTATION_SILENT',
  'PART_MISSING',
  'SYSTEM_SILENT',
  'CLOSED_INCOMPLETE',
  'CALL_APPLICANT',
  'CAUSE_ASKED',
  'CAUSE_ANSWERED',
  'PUBLICATION_MISSING',
  'ENTRY_LATE',
  'PROCEDURE_CHANGED',
  'OFFLINE_DUPLICATE',
  'OFFLINE_TO_CHECK',
  'OFFLINE_ASIDE',
  'OFFLINE_CLOCK',
  'OFFLINE_UNREADABLE',
  'OFFLINE_CONDITION',
  'CONDITION_FAILED',
  'RESULTS_WAITING',
  'MORE_ASKED_FOR',
  'LETTERS_STUCK',
  'UNUSUAL_LOOKS',
  'COPY_REVOKED',
  'ROSTER_MISSING',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const AlertAnswer = Type.Object({ cause: Nullable(Cause), text: Type.String() });
export type AlertAnswer = Static<typeof AlertAnswer>;

export const AlertView = Type.Object(
  {
    id: Id,
    kind: OneOf(ALERT_KINDS),
    level: OneOf(ALERT_LEVELS),
    dossierId: Nullable(Id),
    taskId: Nullable(Id),
    unit: UnitRef,
    /** The alert in words, without personal data. */
    text: Type.String(),
    textEn: Type.String(),
    /** The deadline it speaks of, or until when it asks for something. */
    due: Instant,
    createdAt: Instant,
    readAt: Nullable(Instant),
    doneAt: Nullable(Instant),
    answer: Nullable(AlertAnswer),
  },
  { $id: 'AlertView' },
);
export type AlertView = Static<typeof AlertView>;

/** What the system advises for a dossier at risk. */
export const SUGGESTIONS = {
  CALL_APPLICANT: { vi: 'Gọi điện nhắc người nộp bổ sung', en: 'Telephone the applicant' },
  ASSIGN: { vi: 'Phân công người xử lý', en: 'Name an owner' },
  APOLOGISE: { vi: 'Ký phiếu xin lỗi và hẹn lại', en: 'Sign the apology and re-appoint' },
  TELEPHONE: {
    vi: 'Đã hẹn lại một lần: lãnh đạo gọi điện giải thích',
    en: 'Re-appointed once: the head telephones',
  },
  COVER: { vi: 'Cử người hỗ trợ, xử lý thay', en: 'Send cover' },
} as const;
export type Suggestion = keyof typeof SUGGESTIONS;

export const RISK_LISTS = ['ALL', 'HIGH', 'OVERDUE', 'DUE_TODAY', 'WAITING'] as const;
export type RiskList = (typeof RISK_LISTS)[number];

export const RiskRow = Type.Object(
  {
    dossierId: Id,
    code: Nullable(Type.String()),
    procedureName: Type.String(),
    level: OneOf(['LOW', 'MEDIUM', 'HIGH'] as const),
    reasons: Type.Array(Type.Object({ vi: Type.String(), en: Type.String() })),
    /** The present step; several branches: the most urgent. */
    taskId: Nullable(Id),
    step: Type.String(),
    stepEn: Type.String(),
    unit: UnitRef,
    owner: Nullable(PersonRef),
    /** Null while the clock stands. */
    dueAt: Nullable(Instant),
    rescheduledTo: Nullable(Instant),
    /** Working days late, one decimal; null while in time. */
    daysLate: Nullable(Type.Number()),
    /** The coded cause of delay known so far, in words. */
    cause: Nullable(Type.Object({ vi: Type.String(), en: Type.String() })),
    suggestion: Nullable(Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() })),
  },
  { $id: 'RiskRow' },
);
export type RiskRow = Static<typeof RiskRow>;

const riskCounts = {
  open: Count,
  overdue: Count,
  dueToday: Count,
  high: Count,
  waiting: Count,
};

/** How a result that is due stands, for everybody to see. */
export const PUBLIC_STANDINGS = {
  READY: { vi: 'Đã có kết quả', en: 'Result ready' },
  IN_PROCESS: { vi: 'Đang giải quyết', en: 'In process' },
  OVERDUE: { vi: 'Quá hạn', en: 'Overdue' },
  RESCHEDULED: { vi: 'Đã xin lỗi, hẹn lại', en: 'Re-appointed with an apology' },
} as const;
export type PublicStanding = keyof typeof PUBLIC_STANDINGS;

export const PublicDueRow = Type.Object(
  {
    code: Type.String(),
    procedureName: Type.String(),
    unit: UnitRef,
    dueAt: Instant,
    rescheduledTo: Nullable(Instant),
    standing: OneOf(Object.keys(PUBLIC_STANDINGS) as [PublicStanding, ...PublicStanding[]]),
    standingText: Type.String(),
    standingTextEn: Type.String(),
  },
  { $id: 'PublicDueRow' },
);
export type PublicDueRow = Static<typeof PublicDueRow>;

export const DELIVERY_STATES = {
  QUEUED: { vi: 'Chờ gửi', en: 'Queued' },
  SENT: { vi: 'Đã gửi', en: 'Sent' },
  DELIVERED: { vi: 'Đã nhận', en: 'Delivered' },
  READ: { vi: 'Đã đọc', en: 'Read' },
  FAILED: { vi: 'Không gửi được', en: 'Failed' },
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;
export const MESSAGE_CHANNELS = ['SMS', 'ZALO', 'EMAIL'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];
const State = OneOf(Object.keys(DELIVERY_STATES) as [DeliveryState, ...DeliveryState[]]);

/** A notice to the applicant with what is known of its arrival. */
export const DeliveredMessage = Type.Object(
  {
    messageId: Id,
    kind: Type.String(),
    at: Instant,
    text: Type.String(),
    textEn: Type.String(),
    /** First known reading, on the portal or by a channel's receipt. */
    readAt: Nullable(Instant),
    channels: Type.Array(
      Type.Object({
        channel: OneOf(MESSAGE_CHANNELS),
        state: State,
        stateText: Type.String(),
        stateTextEn: Type.String(),
        failure: Nullable(Type.String()),
        history: Type.Array(Type.Object({ state: State, at: Instant })),
      }),
    ),
  },
  { $id: 'DeliveredMessage' },
);
export type DeliveredMessage = Static<typeof DeliveredMessage>;

const officer = { tag: 'deadlines', caller: 'OFFICER' } as const;

/** Operations of the deadlines room: alerts, causes of delay, risks, the public list, receipts of notices. */
export const deadlinesOperations = {
  listAlerts: operation({
    ...officer,
    method: 'GET',
    path: '/alerts',
    summary: 'Alerts for the caller or for a role he holds in a unit, newest first; `open`: not done yet',
    input: Type.Object({ open: Type.Optional(Type.Boolean()), after: After, limit: Limit }),
    output: Type.Object({ items: Type.Array(AlertView), open: Count, unread: Count, next: Next }),
  }),
  readAlert: operation({
    ...officer,
    method: 'POST',
    path: '/alerts/{alertId}/read',
    summary: 'The alert has been seen',
    input: Type.Object({ alertId: Id }),
    output: AlertView,
  }),
  closeAlert: operation({
    ...officer,
    method: 'POST',
    path: '/alerts/{alertId}/close',
    summary: 'The alert has been dealt with; what was done may be said',
    input: Type.Object({ alertId: Id, answer: Type.Optional(Text(1000)) }),
    output: AlertView,
  }),
  askCause: operation({
    ...officer,
    method: 'POST',
    path: '/tasks/{taskId}/cause',
    summary: 'The head asks whoever holds a step why it takes so long, and sets an internal deadline (TB13)',
    input: Type.Object({ taskId: Id, until: Instant, text: Text(500, 3) }),
    output: AlertView,
  }),
  answerCause: operation({
    ...officer,
    method: 'POST',
    path: '/alerts/{alertId}/cause',
    summary: 'The owner names the cause of delay; whoever asked is told',
    input: Type.Object({ alertId: Id, cause: Cause, text: Text(1000, 3) }),
    output: AlertView,
  }),
  listRisks: operation({
    ...officer,
    method: 'GET',
    path: '/risks',
    summary:
      "Open dossiers of the caller's units by risk, with reasons, owner, cause and advice; counts per unit and person",
    input: Type.Object({
      unit: Type.Optional(Key),
      list: Type.Optional(OneOf(RISK_LISTS)),
      after: After,
      limit: Limit,
    }),
    output: Type.Object({
      counts: Type.Object(riskCounts),
      units: Type.Array(Type.Object({ unit: UnitRef, ...riskCounts })),
      owners: Type.Array(Type.Object({ owner: PersonRef, ...riskCounts })),
      items: Type.Array(RiskRow),
      next: Next,
      now: Instant,
    }),
  }),
  publicDueList: operation({
    method: 'GET',
    path: '/due-list',
    tag: 'deadlines',
    caller: 'ANYONE',
    summary:
      'Results each agency has to return on a day, and on the present day the overdue ones; nothing of a person',
    input: Type.Object({
      unit: Type.Optional(Key),
      date: Type.Optional(LocalDate),
      after: After,
      limit: Limit,
    }),
    output: Type.Object({
      date: LocalDate,
      units: Type.Array(Type.Object({ unit: UnitRef, due: Count, ready: Count, overdue: Count })),
      items: Type.Array(PublicDueRow),
      next: Next,
      now: Instant,
    }),
  }),
  readMessages: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/messages/read',
    tag: 'deadlines',
    caller: 'SIGNED_IN',
    summary: 'The applicant has opened his dossier: its notices are read',
    input: Type.Object({ dossierId: Id }),
    output: Nothing,
  }),
  listDeliveries: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/deliveries',
    tag: 'deadlines',
    caller: 'SIGNED_IN',
    summary: 'Notices of a dossier with their receipts: queued, sent, delivered, read, failed',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({ items: Type.Array(DeliveredMessage) }),
  }),
};
