import { EXTERNAL_SYSTEMS } from '@motcua/rules/process';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf, PersonRef, Text } from './shape.ts';

const System = OneOf(EXTERNAL_SYSTEMS);
const About = Type.Object({ dossierId: Id, code: Type.String() });

/**
 * UNKNOWN_THERE: asked, but the system does not know of it; TAKEN_THERE: it has it, though its word was lost here;
 * ANSWERED_THERE: it has answered, and the answer has not come here.
 */
const Difference = Type.Object({
  taskId: Id,
  kind: OneOf(['UNKNOWN_THERE', 'TAKEN_THERE', 'ANSWERED_THERE'] as const),
  about: About,
  askedAt: Instant,
});

/** How one system outside stands. */
export const ConnectionView = Type.Object(
  {
    system: System,
    /** HTTP: connected; SIMULATED: a stand-in of the demonstration; NONE: its answers are written down from paper. */
    mode: OneOf(['HTTP', 'SIMULATED', 'NONE'] as const),
    /** FAILING: it could not be reached last, and is tried again; RESTS: left alone for a while; UNASKED: nobody asked yet. */
    state: OneOf(['ANSWERS', 'FAILING', 'RESTS', 'UNASKED'] as const),
    failingSince: Nullable(Instant),
    restsUntil: Nullable(Instant),
    failure: Nullable(Type.String()),
    answeredAt: Nullable(Instant),
    /** Requests it has not answered, and the oldest of them. */
    waiting: Type.Integer(),
    oldest: Nullable(Instant),
    /** Of them those it has not even taken. */
    unsent: Type.Integer(),
    /** Not tried any more until somebody sees to them. */
    stopped: Type.Integer(),
    compared: Nullable(
      Type.Object({
        at: Instant,
        by: PersonRef,
        count: Type.Integer(),
        /** Those still waited for; the oldest two hundred. */
        differences: Type.Array(Difference),
        /** Requests it holds that nobody here asked. */
        unknownHere: Type.Integer(),
      }),
    ),
  },
  { $id: 'ConnectionView' },
);
export type ConnectionView = Static<typeof ConnectionView>;

/** A request the program does not try any more by itself. */
export const StoppedRequestView = Type.Object(
  {
    taskId: Id,
    system: System,
    about: About,
    step: Type.String(),
    askedAt: Instant,
    stoppedAt: Instant,
    /** REFUSED: the system does not take it as it stands; PERMANENT: it does not understand it; TEMPORARY: it fails at it each time. */
    fault: OneOf(['TEMPORARY', 'PERMANENT', 'REFUSED'] as const),
    /** Without what could name a person. */
    failure: Type.String(),
    /** Whoever has taken it, else whoever holds the step; null: the unit. */
    responsible: Nullable(PersonRef),
    unit: Type.String(),
    taken: Type.Boolean(),
  },
  { $id: 'StoppedRequestView' },
);
export type StoppedRequestView = Static<typeof StoppedRequestView>;

const Connections = Type.Object(
  {
    systems: Type.Array(ConnectionView),
    /** The oldest hundred. */
    stopped: Type.Array(StoppedRequestView),
  },
  { $id: 'Connections' },
);
export type Connections = Static<typeof Connections>;

const officer = { tag: 'exchange', caller: 'OFFICER', output: Connections } as const;

/** Connections with systems outside, for the province's administrators and control office. */
export const connectionOperations = {
  listConnections: operation({
    ...officer,
    method: 'GET',
    path: '/connections',
    summary: 'How each system outside stands, what waits for it and what stopped',
    input: Nothing,
  }),
  compareConnection: operation({
    ...officer,
    method: 'POST',
    path: '/connections/{system}/compare',
    summary: 'Compare what was asked of a system outside with what it holds',
    input: Type.Object({ system: System }),
  }),
  tryConnection: operation({
    ...officer,
    method: 'POST',
    path: '/connections/{system}/try',
    summary: 'End the rest of a system outside: the next request tries it now',
    input: Type.Object({ system: System }),
  }),
  takeStoppedRequest: operation({
    ...officer,
    method: 'POST',
    path: '/connections/requests/{taskId}/take',
    summary: 'Take charge of a request to a system outside that stopped',
    input: Type.Object({ taskId: Id }),
  }),
  sendRequestAgain: operation({
    ...officer,
    method: 'POST',
    path: '/connections/requests/{taskId}/again',
    summary: 'Send a request to a system outside again, under its own id, with the reason',
    input: Type.Object({ taskId: Id, reason: Text(500, 3) }),
  }),
};
