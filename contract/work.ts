import { DOSSIER_STATES } from '@motcua/rules/dossier';
import { STEP_KINDS } from '@motcua/rules/process';
import { NEEDS, URGENCIES, type Need } from '@motcua/rules/work';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf, PersonRef, Text, UnitRef } from './shape.ts';

/** The named work queues, in the order the desk shows them. */
export const QUEUES = [
  'MINE',
  'UNIT',
  'INTAKE',
  'APPROVAL',
  'DUE_TODAY',
  'OVERDUE',
  'WAITING_APPLICANT',
  'READY_TO_RETURN',
  'ALL',
] as const;
export type Queue = (typeof QUEUES)[number];

export const WorkRow = Type.Object(
  {
    taskId: Id,
    dossierId: Id,
    code: Nullable(Type.String()),
    submissionCode: Type.String(),
    procedureCode: Type.String(),
    procedureName: Type.String(),
    summary: Type.String(),
    applicantName: Type.String(),
    state: OneOf(DOSSIER_STATES),
    stateText: Type.String(),
    step: Type.String(),
    kind: OneOf(STEP_KINDS),
    status: OneOf(['OPEN', 'WAITING'] as const),
    unit: UnitRef,
    owner: Nullable(PersonRef),
    dueAt: Nullable(Instant),
    stepDueAt: Nullable(Instant),
    /** Working minutes left until due, negative when overdue; null while the clock stands. */
    minutesLeft: Nullable(Type.Integer()),
    deadline: OneOf(['ON_TRACK', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE'] as const),
    need: OneOf(Object.keys(NEEDS) as Need[]),
    urgency: OneOf(URGENCIES),
    /** Working minutes left of the step's own time, negative when it is late; null where it has none. */
    stepMinutesLeft: Nullable(Type.Integer()),
    place: Type.String({
      description: 'where the row stands: rows in the order of this text are in order of risk',
    }),
  },
  { $id: 'WorkRow' },
);
export type WorkRow = Static<typeof WorkRow>;

/** What narrows a worklist. */
export const WORK_FILTER = {
  procedure: Type.Optional(Text(40)),
  q: Type.Optional(Text(100)),
  unit: Type.Optional(Key),
  dueBefore: Type.Optional(Instant),
};

export const WorkCounts = Type.Record(Type.String(), Type.Integer());

export const workOperations = {
  listWork: operation({
    method: 'GET',
    path: '/work',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'A work queue of the caller in order of risk, with the counts of all queues',
    input: Type.Object({
      queue: OneOf(QUEUES),
      ...WORK_FILTER,
      after: Type.Optional(Text(120)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      counts: WorkCounts,
      items: Type.Array(WorkRow),
      next: Nullable(Type.String({ description: 'give as `after` for the next page' })),
      stamp: Type.String({ description: 'give as `since` to be told what has changed after this page' }),
      now: Instant,
      closesAt: Nullable(Instant),
    }),
  }),
};
