import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

/** Why somebody is away. */
export const ABSENCE_REASONS = {
  LEAVE: { vi: 'Nghỉ phép', en: 'Leave' },
  SICK: { vi: 'Nghỉ ốm', en: 'Sick' },
  DUTY: { vi: 'Đi công tác, họp', en: 'Away on duty' },
  TRAINING: { vi: 'Đi học, tập huấn', en: 'Training' },
  OTHER: { vi: 'Lý do khác', en: 'Other' },
} as const;
export type AbsenceReason = keyof typeof ABSENCE_REASONS;
const Reason = OneOf(Object.keys(ABSENCE_REASONS) as [AbsenceReason, ...AbsenceReason[]]);

export const AbsenceView = Type.Object(
  {
    id: Id,
    officer: PersonRef,
    position: Type.String(),
    units: Type.Array(UnitRef),
    from: Instant,
    /** Null: nobody knows yet. */
    to: Nullable(Instant),
    standing: OneOf(['COMING', 'AWAY', 'BACK'] as const),
    /** Only for the officer himself, his heads and administrators. */
    reason: Nullable(Reason),
    note: Nullable(Type.String()),
    deputy: Nullable(PersonRef),
    markedBy: PersonRef,
    markedAt: Instant,
    endedBy: Nullable(PersonRef),
    endedAt: Nullable(Instant),
    /** Who holds what of his steps meanwhile. */
    covers: Type.Array(
      Type.Object({ by: PersonRef, open: Type.Integer(), done: Type.Integer(), returned: Type.Integer() }),
    ),
    /** Open steps nobody could be found for. */
    uncovered: Type.Integer(),
    mayEnd: Type.Boolean(),
  },
  { $id: 'AbsenceView' },
);
export type AbsenceView = Static<typeof AbsenceView>;

const tag = 'absence';
const caller = 'OFFICER';

/** Operations of the absence room: who is away, who covers, and how long work was without an owner. */
export const absenceOperations = {
  markAbsent: operation({
    method: 'POST',
    path: '/absences',
    tag,
    caller,
    summary:
      'Somebody is away from one moment to another: his open steps get another owner within a quarter of an hour, new ones pass him by',
    input: Type.Object({
      /** Absent: the caller himself. */
      officer: Type.Optional(Id),
      from: Instant,
      to: Type.Optional(Instant),
      reason: Reason,
      note: Type.Optional(Text(500)),
      /** Takes over what his own posts let him do. */
      deputy: Type.Optional(Id),
    }),
    output: AbsenceView,
  }),
  endAbsence: operation({
    method: 'POST',
    path: '/absences/{absenceId}/end',
    tag,
    caller,
    summary: 'He is back: what was covered and is not done goes back to him',
    input: Type.Object({ absenceId: Id }),
    output: AbsenceView,
  }),
  listAbsences: operation({
    method: 'GET',
    path: '/absences',
    tag,
    caller,
    summary: 'Who of a unit is away on a date or will be, and who covers',
    input: Type.Object({ unit: Type.Optional(Key), date: Type.Optional(LocalDate) }),
    output: Type.Object({
      unit: UnitRef,
      date: LocalDate,
      /** Whom the caller may mark absent. */
      mayMark: Type.Array(Type.Object({ ...PersonRef.properties, position: Type.String() })),
      items: Type.Array(AbsenceView),
      /** Working minutes in which open steps of the unit had nobody, of the last seven days, the newest first. */
      ownerless: Type.Array(
        Type.Object({
          date: LocalDate,
          minutes: Type.Integer(),
          steps: Type.Integer(),
          /** Of the step that waited longest that day. */
          longest: Type.Integer(),
        }),
      ),
    }),
  }),
};
