import Type, { type Static } from 'typebox';
import { VERDICTS } from '@motcua/rules/once';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

export const LEDGER_KINDS = ['GUIDANCE', 'SUPPLEMENT', 'REFUSAL'] as const;

/** What the honesty detectors look for. */
export const DETECTORS = [
  'DEADLINE_RESET',
  'INSTANT_CLOSURE',
  'PAUSE_BEFORE_DUE',
  'SUPPLEMENT_ON_LAST_DAY',
  'REFUSED_THEN_ACCEPTED',
  'BULK_CLOSING',
  'UNUSUAL_LOOKS',
  'ASSISTED_SHARE',
  'CODES_TO_ONE_PHONE',
] as const;
export type Detector = (typeof DETECTORS)[number];

const period = { from: LocalDate, to: LocalDate };
const dossierRef = Type.Object({ dossierId: Id, code: Type.String() });
const Count = Type.Integer({ minimum: 0 });
/** Between 0 and 1; null where there is nothing to divide by. */
const Share = Nullable(Type.Number({ minimum: 0, maximum: 1 }));

/** A guidance visit, a request for more papers or a refusal, without the applicant's name. */
export const LedgerRow = Type.Object(
  {
    id: Id,
    dossierId: Id,
    code: Type.String(),
    kind: OneOf(LEDGER_KINDS),
    at: Instant,
    reasonCode: Type.String(),
    reasonText: Type.String(),
    reasonTextEn: Type.String(),
    components: Type.Array(Type.String()),
    /** Names of `components`, in their order; the code where the procedure has no such component. */
    componentNames: Type.Array(Type.String()),
    text: Type.String(),
    officer: PersonRef,
    unit: UnitRef,
    procedureCode: Type.String(),
    procedureName: Type.String(),
    sector: Type.String(),
    slipId: Nullable(Id),
    objectedAt: Nullable(Instant),
    objection: Nullable(Type.String()),
    /** The officer who entered it for the applicant; null: the applicant himself. */
    objectedBy: Nullable(PersonRef),
    answer: Nullable(Type.String()),
    answeredAt: Nullable(Instant),
    upheld: Nullable(Type.Boolean()),
  },
  { $id: 'LedgerRow' },
);
export type LedgerRow = Static<typeof LedgerRow>;

/** One officer on one procedure, beside his peers. */
export const LedgerFigure = Type.Object(
  {
    officer: PersonRef,
    procedureCode: Type.String(),
    procedureName: Type.String(),
    /** At the counter, or when the matter was decided: officers are compared within the same stage. */
    stage: OneOf(['INTAKE', 'DECISION'] as const),
    guided: Count,
    requests: Count,
    refusals: Count,
    acceptances: Count,
    /** Guided away or refused ÷ those and the accepted (at the decision: granted) ones. */
    rate: Share,
    /** The same of all other officers on the same procedure. */
    peersRate: Share,
    /** rate ÷ peersRate; null without peers, or where they never refuse. */
    factor: Nullable(Type.Number()),
    /** Objections upheld by the control office. */
    overturned: Count,
    /** Guided away, asked or refused without a paper in hand: has to be 0. */
    withoutSlip: Count,
  },
  { $id: 'LedgerFigure' },
);
export type LedgerFigure = Static<typeof LedgerFigure>;

/** The same applicant with the same procedure and the same papers: refused here, accepted there. */
/** How an agency that was asked kept its time; the most at fault first. */
export const AgencyFigure = Type.Object(
  {
    unit: UnitRef,
    asked: Count,
    inTime: Count,
    late: Count,
    /** No answer by the deadline: consent by law, or gone on without it. */
    silent: Count,
    open: Count,
    /** Of the open ones. */
    overdue: Count,
    waitedHours: Type.Number({ minimum: 0, description: 'working hours it was waited for' }),
  },
  { $id: 'AgencyFigure' },
);
export type AgencyFigure = Static<typeof AgencyFigure>;

export const Contradiction = Type.Object(
  {
    procedureCode: Type.String(),
    procedureName: Type.String(),
    refused: Type.Object({
      entryId: Id,
      dossier: dossierRef,
      kind: OneOf(['GUIDANCE', 'REFUSAL'] as const),
      reasonText: Type.String(),
      at: Instant,
      officer: PersonRef,
      unit: UnitRef,
    }),
    accepted: Type.Object({ dossier: dossierRef, at: Instant, officer: PersonRef, unit: UnitRef }),
    days: Count,
  },
  { $id: 'Contradiction' },
);
export type Contradiction = Static<typeof Contradiction>;

export const FindingView = Type.Object(
  {
    id: Id,
    detector: OneOf(DETECTORS),
    title: Type.String(),
    titleEn: Type.String(),
    /** What was seen, with its numbers, and what is usual. */
    text: Type.String(),
    textEn: Type.String(),
    period: Type.String(),
    unit: UnitRef,
    officer: Nullable(PersonRef),
    foundAt: Instant,
    status: OneOf(['OPEN', 'ANSWERED', 'CLOSED'] as const),
    answer: Nullable(Type.String()),
    answeredBy: Nullable(Type.String()),
    answeredAt: Nullable(Instant),
    accepted: Nullable(Type.Boolean()),
    closing: Nullable(Type.String()),
    closedBy: Nullable(Type.String()),
    closedAt: Nullable(Instant),
    dossiers: Type.Array(dossierRef),
    mayAnswer: Type.Boolean(),
    mayClose: Type.Boolean(),
  },
  { $id: 'FindingView' },
);
export type FindingView = Static<typeof FindingView>;

const Objection = Type.Object({
  entryId: Id,
  objectedAt: Instant,
  objection: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  upheld: Nullable(Type.Boolean()),
});
const read = { method: 'GET', tag: 'audit', caller: 'OFFICER' } as const;
const act = { method: 'POST', tag: 'audit' } as const;

/** Operations of the audit room: the refusal ledger, refused wishes, findings. */
export const auditOperations = {
  objectTo: operation({
    ...act,
    path: '/ledger/{entryId}/objection',
    caller: 'SIGNED_IN',
    summary:
      'The applicant objects to guidance, a request or a refusal, in one tap, or has it entered by the counter or the control office; a repetition changes nothing',
    input: Type.Object({
      entryId: Id,
      text: Type.Optional(Text(1000)),
      onBehalf: Type.Optional(
        Type.Boolean({ description: 'an officer enters what the applicant says; who did is kept' }),
      ),
    }),
    output: Objection,
  }),
  answerObjection: operation({
    ...act,
    path: '/ledger/{entryId}/answer',
    caller: 'OFFICER',
    summary: 'The control office upholds an objection or not, with reasons',
    input: Type.Object({ entryId: Id, upheld: Type.Boolean(), text: Text(2000, 5) }),
    output: Objection,
  }),
  listLedger: operation({
    ...read,
    path: '/ledger',
    summary: 'The refusal ledger, the newest first',
    input: Type.Object({
      ...period,
      unit: Type.Optional(Key),
      procedure: Type.Optional(Text(40)),
      officer: Type.Optional(Id),
      kind: Type.Optional(OneOf(LEDGER_KINDS)),
      objected: Type.Optional(Type.Boolean()),
      after: Type.Optional(Text(100)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({
      items: Type.Array(LedgerRow),
      total: Count,
      next: Nullable(Type.String({ description: 'give as `after` for the next page' })),
    }),
  }),
  ledgerStatistics: operation({
    ...read,
    path: '/ledger/statistics',
    summary:
      'Per officer and procedure: guided, asked, refused, accepted, beside the peers; no applicant is named',
    input: Type.Object(period),
    output: Type.Object({ items: Type.Array(LedgerFigure) }),
  }),
  agencyStatistics: operation({
    ...read,
    path: '/ledger/agencies',
    summary:
      'Per agency that was asked: answered in time, late, silent, still waited for; no applicant is named',
    input: Type.Object(period),
    output: Type.Object({ items: Type.Array(AgencyFigure) }),
  }),
  listContradictions: operation({
    ...read,
    path: '/ledger/contradictions',
    summary: 'Refused or guided away by one, accepted by another, without a change of papers',
    input: Type.Object(period),
    output: Type.Object({ items: Type.Array(Contradiction) }),
  }),
  listAttempts: operation({
    ...read,
    path: '/attempts',
    summary: 'Wishes the linter refused, by unit and paper, the most frequent first',
    input: Type.Object({ ...period, unit: Type.Optional(Key) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          unit: UnitRef,
          procedureCode: Type.String(),
          component: Nullable(Type.String()),
          item: Type.String(),
          verdict: OneOf(VERDICTS),
          count: Count,
          officers: Type.Array(PersonRef),
          lastAt: Instant,
          dossiers: Type.Array(dossierRef),
        }),
      ),
    }),
  }),
  reuseStatistics: operation({
    ...read,
    path: '/attempts/reuse',
    summary:
      'Papers in accepted dossiers that were there already instead of being handed in, and held ones asked for all the same, by unit',
    input: Type.Object({ ...period, unit: Type.Optional(Key) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          unit: UnitRef,
          /** Papers with files, each counted once a dossier. */
          satisfied: Count,
          /** Of them those nobody uploaded anything for. */
          reused: Count,
          /** Held and asked for again, by the code of the exception. */
          toUpdate: Count,
          toVerify: Count,
        }),
      ),
    }),
  }),
  listFindings: operation({
    ...read,
    path: '/findings',
    summary: 'What the honesty detectors found, the newest first, each with its dossiers',
    input: Type.Object({
      status: Type.Optional(OneOf(['OPEN', 'ANSWERED', 'CLOSED'] as const)),
      unit: Type.Optional(Key),
    }),
    output: Type.Object({ items: Type.Array(FindingView) }),
  }),
  answerFinding: operation({
    ...act,
    path: '/findings/{findingId}/answer',
    caller: 'OFFICER',
    summary: 'The unit explains a finding',
    input: Type.Object({ findingId: Id, text: Text(3000, 10) }),
    output: FindingView,
  }),
  closeFinding: operation({
    ...act,
    path: '/findings/{findingId}/close',
    caller: 'OFFICER',
    summary: 'The control office accepts the explanation or not, and closes the finding',
    input: Type.Object({ findingId: Id, accepted: Type.Boolean(), text: Text(2000, 5) }),
    output: FindingView,
  }),
};
