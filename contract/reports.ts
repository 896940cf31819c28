import { COUNTED_CHANNELS, RESULT_CHANNELS } from '@motcua/rules/dossier';
import { STANDINGS } from '@motcua/rules/reports';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

export const REPORT_KINDS = ['II06A', 'MONTH'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_STATUSES = ['DRAFT', 'FROZEN', 'SIGNED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** The tiles of the leader's morning page. */
export const TILES = ['IN_PROGRESS', 'OVERDUE', 'PAUSED', 'DUE_TODAY', 'SOLVED_MONTH'] as const;
export type Tile = (typeof TILES)[number];

const reportId = { reportId: Id };
const get = { method: 'GET', tag: 'reports', caller: 'OFFICER' } as const;
const post = { method: 'POST', tag: 'reports', caller: 'OFFICER' } as const;
const As = OneOf(['csv', 'xlsx'] as const);
const Level = OneOf(['PROVINCE', 'DISTRICT', 'COMMUNE', 'VERTICAL'] as const);
const Count = Type.Integer({ minimum: 0 });
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' });

export const ReportSummary = Type.Object(
  {
    id: Id,
    kind: OneOf(REPORT_KINDS),
    /** Null: the whole province. */
    unit: Nullable(UnitRef),
    from: LocalDate,
    to: LocalDate,
    status: OneOf(REPORT_STATUSES),
    /** 0 for the report itself; an amendment has its number and names what it amends. */
    amendmentNo: Count,
    amends: Nullable(Id),
    balanced: Type.Boolean(),
    anomalies: Count,
    builtAt: Instant,
    frozenAt: Nullable(Instant),
    signedAt: Nullable(Instant),
  },
  { $id: 'ReportSummary' },
);
export type ReportSummary = Static<typeof ReportSummary>;

/** One figure; with level and sector it is a cell of biểu II.06a. */
export const ReportFigure = Type.Object({
  figure: Type.String(),
  level: Nullable(Level),
  sector: Nullable(Type.String()),
  value: Count,
});
export type ReportFigure = Static<typeof ReportFigure>;

/** What has to be looked at before the numbers are believed. */
export const ReportAnomaly = Type.Object(
  {
    kind: OneOf([
      'UNBALANCED',
      'NO_DUE',
      'NOT_CONTINUED',
      'SUM_DIFFERS',
      'UNIT_MISSING',
      'ON_PAPER',
    ] as const),
    text: Type.String(),
    textEn: Type.String(),
    /** Opens the dossiers it speaks of. */
    figure: Nullable(Type.String()),
    level: Nullable(Level),
    sector: Nullable(Type.String()),
  },
  { $id: 'ReportAnomaly' },
);
export type ReportAnomaly = Static<typeof ReportAnomaly>;

/** A figure before and after a correction, with the dossiers that made the difference. */
export const ReportDifference = Type.Object(
  {
    figure: Type.String(),
    label: Type.String(),
    labelEn: Type.String(),
    level: Nullable(Level),
    sector: Nullable(Type.String()),
    rowName: Type.String(),
    before: Count,
    after: Count,
    dossiers: Type.Array(Type.Object({ dossierId: Id, code: Type.String(), added: Type.Boolean() })),
  },
  { $id: 'ReportDifference' },
);
export type ReportDifference = Static<typeof ReportDifference>;

export const ReportView = Type.Object(
  {
    ...ReportSummary.properties,
    /** First of all. */
    anomalyList: Type.Array(ReportAnomaly),
    /** Figures of the month report, or columns of biểu II.06a, in their order. */
    columns: Type.Array(Type.Object({ figure: Type.String(), label: Type.String(), labelEn: Type.String() })),
    /** The month report has one row; biểu II.06a one of everything, then level by level with its sectors. */
    rows: Type.Array(
      Type.Object({
        /** `I`, `1`, or empty for the whole. */
        ordinal: Type.String(),
        name: Type.String(),
        nameEn: Type.String(),
        level: Nullable(Level),
        sector: Nullable(Type.String()),
        values: Type.Array(Count),
      }),
    ),
    shares: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        labelEn: Type.String(),
        part: Count,
        of: Count,
        /** `75,0 %`; null of nothing. */
        text: Nullable(Type.String()),
      }),
    ),
    notes: Type.Array(Type.String()),
    notesEn: Type.Array(Type.String()),
    ruleVersion: Type.String(),
    /** Hex digest over window, rules, figures and every dossier with its class. */
    sha256: Type.String(),
    /** Until when the record was read; what is entered later is a matter for an amendment. */
    knownAt: Instant,
    frozenBy: Nullable(Type.String()),
    signedBy: Nullable(Type.String()),
    comments: Type.Array(Type.Object({ by: Type.String(), at: Instant, text: Type.String() })),
    reason: Nullable(Type.String()),
    differences: Type.Array(ReportDifference),
    amendments: Type.Array(Type.Object({ id: Id, amendmentNo: Count, builtAt: Instant })),
    /** What the caller may do with it now. */
    allowed: Type.Array(
      OneOf(['commentReport', 'freezeReport', 'signReport', 'amendReport', 'buildReport'] as const),
    ),
  },
  { $id: 'ReportView' },
);
export type ReportView = Static<typeof ReportView>;

/** A line of a report: no personal data, so that a report can be handed on as it is. */
export const ReportDossier = Type.Object(
  {
    dossierId: Id,
    code: Type.String(),
    sector: Type.String(),
    unit: UnitRef,
    intakeUnit: UnitRef,
    channel: OneOf(COUNTED_CHANNELS),
    standing: OneOf(STANDINGS),
    standingText: Type.String(),
    standingTextEn: Type.String(),
    carried: Type.Boolean(),
    onPaper: Type.Boolean(),
    returnedBy: Nullable(OneOf(RESULT_CHANNELS)),
    acceptedAt: Nullable(Instant),
    dueAt: Nullable(Instant),
    endedAt: Nullable(Instant),
    /** Working hours late against the legal due date. */
    hoursLate: Nullable(Type.Number()),
  },
  { $id: 'ReportDossier' },
);
export type ReportDossier = Static<typeof ReportDossier>;

export const StandingRow = Type.Object(
  {
    dossierId: Id,
    code: Type.String(),
    procedureName: Type.String(),
    sector: Type.String(),
    unit: UnitRef,
    /** Null for who may see the figures of a unit but not its people. */
    applicantName: Nullable(Type.String()),
    acceptedAt: Instant,
    /** Null while the clock stands. */
    dueAt: Nullable(Instant),
    finishedAt: Nullable(Instant),
    standing: OneOf(STANDINGS),
    standingText: Type.String(),
    standingTextEn: Type.String(),
    hoursLate: Nullable(Type.Number()),
    /** Whole working days late, or waited for the applicant while paused. */
    days: Nullable(Type.Integer()),
    /** The steps open at that moment, one per branch. */
    steps: Type.Array(Type.Object({ name: Type.String(), unit: UnitRef, owner: Nullable(PersonRef) })),
    /** Coded cause of the delay in words, where one is recorded. */
    cause: Nullable(Type.String()),
    causeEn: Nullable(Type.String()),
  },
  { $id: 'StandingRow' },
);
export type StandingRow = Static<typeof StandingRow>;

/** Which dossiers, as of when: the same for tiles, list and file. */
const Look = {
  /** Absent: every unit, for who may see all. */
  unit: Type.Optional(Key),
  /** Absent: now. */
  asOf: Type.Optional(Instant),
  /** Of SOLVED_MONTH; absent: the month at hand, or the one before it while nothing is solved in it yet. */
  month: Type.Optional(Month),
};
const LookedAt = {
  unit: Nullable(UnitRef),
  asOf: Instant,
  month: Month,
};

export const reportsOperations = {
  getOverview: operation({
    ...get,
    path: '/overview',
    summary: 'The five figures of the morning page, now or as of a past moment',
    input: Type.Object(Look),
    output: Type.Object({
      ...LookedAt,
      tiles: Type.Array(Type.Object({ tile: OneOf(TILES), count: Count })),
      /** Of what was solved in the month, early and on time together. */
      onTime: Type.Object({ part: Count, of: Count, text: Nullable(Type.String()) }),
    }),
  }),
  listStanding: operation({
    ...get,
    path: '/standing',
    summary: 'The dossiers a tile counts, the most urgent first',
    input: Type.Object({
      ...Look,
      tile: OneOf(TILES),
      after: Type.Optional(Text(100)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({
      ...LookedAt,
      total: Count,
      items: Type.Array(StandingRow),
      next: Nullable(Type.String({ description: 'give as `after` for the next page' })),
    }),
  }),
  exportStanding: operation({
    ...get,
    path: '/standing/file',
    summary: 'Every dossier a tile counts, 20,000 at most, as CSV or XLSX',
    input: Type.Object({ ...Look, tile: OneOf(TILES), as: As }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  buildReport: operation({
    ...post,
    path: '/reports',
    summary: 'Build the draft of a window of a year at most, again if there is one already',
    input: Type.Object({
      kind: OneOf(REPORT_KINDS),
      unit: Type.Optional(Key),
      from: LocalDate,
      to: LocalDate,
    }),
    output: ReportView,
  }),
  commentReport: operation({
    ...post,
    path: '/reports/{reportId}/comments',
    summary: 'The head of the unit comments; numbers cannot be edited',
    input: Type.Object({ ...reportId, text: Text(3000, 3) }),
    output: ReportView,
  }),
  freezeReport: operation({
    ...post,
    path: '/reports/{reportId}/freeze',
    summary: 'Freeze a draft that balances; from now its numbers stand',
    input: Type.Object(reportId),
    output: ReportView,
  }),
  signReport: operation({
    ...post,
    path: '/reports/{reportId}/sign',
    summary: 'Sign a frozen report',
    input: Type.Object(reportId),
    output: ReportView,
  }),
  amendReport: operation({
    ...post,
    path: '/reports/{reportId}/amend',
    summary: 'A numbered amendment from the record as it is known now, with a table of differences',
    input: Type.Object({ ...reportId, reason: Text(1000, 5) }),
    output: ReportView,
  }),
  listReports: operation({
    ...get,
    path: '/reports',
    summary: 'Reports the caller may see, the newest window first',
    input: Type.Object({
      unit: Type.Optional(Key),
      kind: Type.Optional(OneOf(REPORT_KINDS)),
      from: Type.Optional(LocalDate),
      to: Type.Optional(LocalDate),
    }),
    output: Type.Object({ items: Type.Array(ReportSummary) }),
  }),
  getReport: operation({
    ...get,
    path: '/reports/{reportId}',
    summary: 'One report with figures, anomalies, comments and differences',
    input: Type.Object(reportId),
    output: ReportView,
  }),
  listReportDossiers: operation({
    ...get,
    path: '/reports/{reportId}/dossiers',
    summary: 'The dossiers behind a figure, as they were frozen with it',
    input: Type.Object({
      ...reportId,
      figure: Text(40, 1),
      level: Type.Optional(Level),
      sector: Type.Optional(Text(200)),
      after: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({
      total: Count,
      items: Type.Array(ReportDossier),
      next: Nullable(Type.Integer({ description: 'give as `after` for the next page' })),
    }),
  }),
  exportReport: operation({
    ...get,
    path: '/reports/{reportId}/file',
    summary: 'The figures and every dossier behind them, as CSV or XLSX',
    input: Type.Object({ ...reportId, as: As }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  printReport: operation({
    ...get,
    path: '/reports/{reportId}/print',
    summary: 'The report on paper, with hash, rule version and window (PDF or printable page)',
    input: Type.Object({ ...reportId, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
};
