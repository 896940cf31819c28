import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, OneOf } from './shape.ts';

export const MySession = Type.Object({
  sessionId: Id,
  /** The one this request came with. */
  current: Type.Boolean(),
  way: OneOf(['PASSWORD', 'E_IDENTITY', 'PASSKEY'] as const),
  /** Of the e-identity account; absent: by password, or an organisation. */
  identityLevel: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 })),
  device: Type.String({
    description: 'browser and system in plain words, e.g. Chrome · Android; may be empty',
  }),
  since: Instant,
  /** To within five minutes. */
  lastUsedAt: Instant,
});
export type MySession = Static<typeof MySession>;

/** Where one's account is signed in, and ending it there. */
export const mySessionsOperations = {
  listMySessions: operation({
    method: 'GET',
    path: '/my/sessions',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Where my account is signed in, this one first, then by last use',
    input: Nothing,
    output: Type.Object({ items: Type.Array(MySession) }),
  }),
  endMySession: operation({
    method: 'POST',
    path: '/my/sessions/{sessionId}/end',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'End one of my sessions',
    input: Type.Object({ sessionId: Id }),
    output: Nothing,
  }),
  endMyOtherSessions: operation({
    method: 'POST',
    path: '/my/sessions/end-others',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'End all my sessions but this one',
    input: Nothing,
    output: Type.Object({ ended: Type.Integer() }),
  }),
};
