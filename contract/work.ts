import { DOSSIER_STATES } from '@motcua/rules/dossier';
import { STEP_KINDS } from '@motcua/rules/process';
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
  },
  { $id: 'WorkRow' },
);
export type WorkRow = Static<typeof WorkRow>;

export const workOperations = {
  listWork: operation({
    method: 'GET',
    path: '/work',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'A work queue of the caller, most urgent first, with the counts of all queues',
    input: Type.Object({
      queue: OneOf(QUEUES),
      procedure: Type.Optional(Text(40)),
      q: Type.Optional(Text(100)),
      unit: Type.Optional(Key),
      dueBefore: Type.Optional(Instant),
      after: Type.Optional(Text(100)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      counts: Type.Record(Type.String(), Type.Integer()),
      items: Type.Array(WorkRow),
      next: Nullable(Type.String({ description: 'give as `after` for the next page' })),
      now: Instant,
      closesAt: Nullable(Instant),
    }),
  }),
};
