import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf, PersonRef, Text } from './shape.ts';

/** What waits of one topic of the outbox; never what is in it. */
export const TopicView = Type.Object(
  {
    topic: Type.String(),
    /** APART: it waits for a system outside and keeps no other letter waiting. */
    lane: OneOf(['SHARED', 'APART'] as const),
    /** Could be opened now. */
    due: Type.Integer(),
    oldestDue: Nullable(Instant),
    /** Written for a later moment. */
    later: Type.Integer(),
    /** Failed and tried again by itself. */
    failing: Type.Integer(),
    /** Not tried any more until somebody sees to it. */
    givenUp: Type.Integer(),
    /** Of all these: should have been carried out longer ago than the province allows. */
    tooLong: Type.Integer(),
  },
  { $id: 'TopicView' },
);
export type TopicView = Static<typeof TopicView>;

/** A letter that failed and is tried again by itself, or was given up by the program. */
export const StuckLetterView = Type.Object(
  {
    id: Type.Integer(),
    topic: Type.String(),
    writtenAt: Instant,
    attempts: Type.Integer(),
    /** Why it failed last, without what could name a person. */
    failure: Type.String(),
    /** Null: it is not tried any more by itself. */
    nextTryAt: Nullable(Instant),
    /** The dossier it belongs to, by its code; null: none. */
    about: Nullable(Type.Object({ dossierId: Id, code: Type.String() })),
    /** Who sees to it: whoever has taken it, else the province's administrator. */
    responsible: Nullable(PersonRef),
    taken: Type.Boolean(),
  },
  { $id: 'StuckLetterView' },
);
export type StuckLetterView = Static<typeof StuckLetterView>;

export const RecurringJobView = Type.Object(
  {
    name: Type.String(),
    /** Of the last occurrence that was carried out; null: none since this is kept. */
    ranAt: Nullable(Instant),
    /** How long that took, in milliseconds; null: not measured. */
    tookMs: Nullable(Type.Integer()),
    nextAt: Instant,
    /** Its moment has passed by more than five minutes. */
    late: Type.Boolean(),
    failedAt: Nullable(Instant),
    failure: Nullable(Type.String()),
  },
  { $id: 'RecurringJobView' },
);
export type RecurringJobView = Static<typeof RecurringJobView>;

const LetterAct = Type.Object({
  letterId: Type.Integer(),
  topic: Type.String(),
  act: OneOf(['TAKE', 'AGAIN', 'GIVE_UP'] as const),
  by: PersonRef,
  at: Instant,
  reason: Type.String(),
});

const Queues = Type.Object(
  {
    topics: Type.Array(TopicView),
    /** The oldest hundred. */
    dead: Type.Array(StuckLetterView),
    /** Tried again by themselves; the oldest hundred. */
    failing: Type.Array(StuckLetterView),
    /** Letters that should have been carried out more than so many minutes ago (`letters.alertMinutes`). */
    tooLong: Type.Object({ minutes: Type.Integer(), count: Type.Integer(), since: Nullable(Instant) }),
    jobs: Type.Array(RecurringJobView),
    /** What was done with letters, newest first; the last fifty. */
    acts: Type.Array(LetterAct),
    /** The caller may see to letters, not only read. */
    mayAct: Type.Boolean(),
  },
  { $id: 'Queues' },
);
export type Queues = Static<typeof Queues>;

const tag = 'letters';
const caller = 'OFFICER';
const letterId = Type.Integer({ minimum: 1 });

/** What the program does by itself and where it is stuck; read by the province's administrators and control office. */
export const lettersOperations = {
  listQueues: operation({
    method: 'GET',
    path: '/queues',
    tag,
    caller,
    summary: 'What waits, fails and was given up by topic; jobs that come again with last and next run',
    input: Type.Object({}),
    output: Queues,
  }),
  takeLetter: operation({
    method: 'POST',
    path: '/queues/letters/{letterId}/take',
    tag,
    caller,
    summary: 'Take charge of a letter that failed or was given up',
    input: Type.Object({ letterId }),
    output: Queues,
  }),
  sendLetterAgain: operation({
    method: 'POST',
    path: '/queues/letters/{letterId}/again',
    tag,
    caller,
    summary: 'Have a letter that failed or was given up tried now, from the beginning',
    input: Type.Object({ letterId, reason: Text(500, 1) }),
    output: Queues,
  }),
  dropLetter: operation({
    method: 'POST',
    path: '/queues/letters/{letterId}/drop',
    tag,
    caller,
    summary: 'Leave a letter that failed or was given up for good, with the reason',
    input: Type.Object({ letterId, reason: Text(500, 5) }),
    output: Queues,
  }),
};
