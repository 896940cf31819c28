import { PARAMETER_KEYS, type ParameterKey } from '@motcua/rules/regime';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { DayKind, ShiftPeriod } from './organisation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

/** A day of a change; `regular` takes an exception back, so that the day is as its weekday is. */
export const CalendarDayInput = Type.Object({
  date: LocalDate,
  kind: DayKind,
  name: Text(200),
  /** False: announced or expected. An `announced` day is never confirmed. */
  confirmed: Type.Boolean(),
});
export type CalendarDayInput = Static<typeof CalendarDayInput>;

const changeFields = {
  /** The unit it is for, with the units below it; absent: all units. */
  unit: Type.Optional(Key),
  days: Type.Array(CalendarDayInput, { maxItems: 60 }),
  /** Office hours for a time; as long a day as the province's. */
  shifts: Type.Optional(ShiftPeriod),
  reason: Text(1_000, 1),
  legalBasis: Text(300, 1),
  /** Said where days that have passed are changed on purpose. */
  pastToo: Type.Optional(Type.Boolean()),
};

const Status = OneOf(['WAITING', 'REJECTED', 'APPLIED', 'ROLLED_BACK'] as const);

export const CalendarChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    status: Status,
    unit: Nullable(UnitRef),
    days: Type.Array(
      Type.Object({
        ...CalendarDayInput.properties,
        /** As the day stood when it was applied; null while it waits. */
        before: Nullable(CalendarDayInput),
      }),
    ),
    shifts: Nullable(ShiftPeriod),
    reason: Type.String(),
    legalBasis: Type.String(),
    /** The change it takes back. */
    reverses: Nullable(Id),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    appliedAt: Nullable(Instant),
    rolledBackAt: Nullable(Instant),
    /** Dossiers whose due date has moved; null while it waits. */
    moved: Nullable(Type.Integer()),
  },
  { $id: 'CalendarChangeView' },
);
export type CalendarChangeView = Static<typeof CalendarChangeView>;

/** A due date before and after; never a person. */
export const CalendarMove = Type.Object(
  {
    dossierId: Id,
    code: Type.String(),
    unit: UnitRef,
    dueBefore: Instant,
    dueAfter: Instant,
    /** The re-appointment, moved only where it falls on what became a day off. */
    rescheduledBefore: Nullable(Instant),
    rescheduledAfter: Nullable(Instant),
    /** Finished; its due date is reckoned again by order of the control office. */
    finished: Type.Boolean(),
  },
  { $id: 'CalendarMove' },
);
export type CalendarMove = Static<typeof CalendarMove>;

/** A limit beside the due date: answering a submission, bringing papers, an agency's answer. */
export const CalendarLimitMove = Type.Object(
  {
    kind: OneOf(['INTAKE', 'SUPPLEMENT', 'CONSULTATION'] as const),
    dossierId: Id,
    unit: UnitRef,
    before: Instant,
    after: Instant,
  },
  { $id: 'CalendarLimitMove' },
);
export type CalendarLimitMove = Static<typeof CalendarLimitMove>;

/** Finished dossiers by the local date of their finish, both ends included; ordered by the control office only. */
const FinishedBetween = Type.Object({ from: LocalDate, to: LocalDate });
const Page = Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 }));
const MovesPage = {
  total: Type.Integer(),
  /** Counted from 1; two hundred on a page, by due date. */
  page: Type.Integer(),
  items: Type.Array(CalendarMove),
  /** The first two hundred. */
  limits: Type.Array(CalendarLimitMove),
  limitsTotal: Type.Integer(),
};

export const PARAMETER_TYPES = ['number', 'choice', 'boolean', 'time', 'text'] as const;
const ParameterScalar = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()]);
const ParameterName = Type.Unsafe<ParameterKey>({ type: 'string', enum: [...PARAMETER_KEYS] });

const ParameterRow = Type.Object({
  procedure: Nullable(Type.String()),
  value: ParameterScalar,
  validFrom: LocalDate,
  validTo: Nullable(LocalDate),
  basis: Type.String(),
  /** False: not read in the law itself yet. */
  certain: Type.Boolean(),
  note: Type.String(),
  /** Decided in the system, above the data files. */
  decidedHere: Type.Boolean(),
});

export const ParameterChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    status: OneOf(['WAITING', 'REJECTED', 'APPLIED'] as const),
    key: ParameterName,
    procedure: Nullable(Type.String()),
    value: ParameterScalar,
    /** What counts without it, or on the day before it; null where nothing does. */
    before: Nullable(ParameterScalar),
    validFrom: LocalDate,
    validTo: Nullable(LocalDate),
    basis: Type.String(),
    certain: Type.Boolean(),
    reason: Type.String(),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
  },
  { $id: 'ParameterChangeView' },
);
export type ParameterChangeView = Static<typeof ParameterChangeView>;

const tag = 'administration';
const caller = 'OFFICER';
const decision = { approve: Type.Boolean(), comment: Text(1_000) };

/** Operations of the administration room. Nobody decides what he proposed himself. */
export const administrationOperations = {
  proposeCalendarChange: operation({
    method: 'POST',
    path: '/calendar/changes',
    tag,
    caller,
    summary:
      'Propose days off, swapped or closed days, or office hours; nothing changes before a second person decides',
    input: Type.Object(changeFields),
    output: CalendarChangeView,
  }),
  previewCalendarChange: operation({
    method: 'POST',
    path: '/calendar/changes/preview',
    tag,
    caller,
    summary:
      'Dry run: every dossier whose due date would move, before and after; of a proposal, or of what is typed in',
    input: Type.Object({
      changeId: Type.Optional(Id),
      change: Type.Optional(Type.Object(changeFields)),
      recomputeClosed: Type.Optional(FinishedBetween),
      page: Page,
    }),
    output: Type.Object({
      ...MovesPage,
      perUnit: Type.Array(Type.Object({ unit: UnitRef, count: Type.Integer() })),
    }),
  }),
  decideCalendarChange: operation({
    method: 'POST',
    path: '/calendar/changes/{changeId}/decision',
    tag,
    caller,
    summary: 'The second person applies a change at once for all units it is for, or rejects it',
    input: Type.Object({ changeId: Id, ...decision, recomputeClosed: Type.Optional(FinishedBetween) }),
    output: CalendarChangeView,
  }),
  rollbackCalendarChange: operation({
    method: 'POST',
    path: '/calendar/changes/{changeId}/rollback',
    tag,
    caller,
    summary: 'Propose to take an applied change back; a second person decides it like any other',
    input: Type.Object({ changeId: Id, reason: Text(1_000, 1) }),
    output: CalendarChangeView,
  }),
  listCalendarChanges: operation({
    method: 'GET',
    path: '/calendar/changes',
    tag,
    caller,
    summary: 'Changes of the calendar, newest first: who proposed, who decided, why, how many dossiers moved',
    input: Type.Object({ status: Type.Optional(Status) }),
    output: Type.Object({ items: Type.Array(CalendarChangeView) }),
  }),
  listCalendarMoves: operation({
    method: 'GET',
    path: '/calendar/changes/{changeId}/moves',
    tag,
    caller,
    summary: 'Every due date and every limit beside it that an applied change has moved',
    input: Type.Object({ changeId: Id, page: Page }),
    output: Type.Object(MovesPage),
  }),
  listParameters: operation({
    method: 'GET',
    path: '/parameters',
    tag,
    caller,
    summary: 'Every parameter with its value on a date, validity, basis and history',
    input: Type.Object({ date: Type.Optional(LocalDate), procedure: Type.Optional(Text(20)) }),
    output: Type.Object({
      date: LocalDate,
      items: Type.Array(
        Type.Object({
          key: ParameterName,
          vi: Type.String(),
          en: Type.String(),
          type: OneOf(PARAMETER_TYPES),
          unit: Nullable(Type.String()),
          /** Of a choice. */
          values: Type.Array(Type.String()),
          scope: OneOf(['LAW', 'PROVINCE', 'PROCEDURE'] as const),
          /** False: nothing reads it yet, and no value is proposed. */
          used: Type.Boolean(),
          /** The row that counts on the date; null where none does. */
          current: Nullable(ParameterRow),
          rows: Type.Array(ParameterRow),
          changes: Type.Array(ParameterChangeView),
        }),
      ),
    }),
  }),
  proposeParameter: operation({
    method: 'POST',
    path: '/parameters/changes',
    tag,
    caller,
    summary: 'Propose a value of a parameter from a date on; nothing changes before a second person decides',
    input: Type.Object({
      key: ParameterName,
      procedure: Type.Optional(Text(20, 1)),
      value: ParameterScalar,
      validFrom: LocalDate,
      validTo: Type.Optional(LocalDate),
      basis: Text(300, 1),
      certain: Type.Boolean(),
      reason: Text(1_000, 1),
      pastToo: Type.Optional(Type.Boolean()),
    }),
    output: ParameterChangeView,
  }),
  decideParameter: operation({
    method: 'POST',
    path: '/parameters/changes/{changeId}/decision',
    tag,
    caller,
    summary: 'The second person puts a value into force from its date on, or rejects it',
    input: Type.Object({ changeId: Id, ...decision }),
    output: ParameterChangeView,
  }),
};
