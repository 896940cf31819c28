import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Nullable } from './shape.ts';

/** One notice in the inbox of an account. */
export const MyMessage = Type.Object({
  id: Id,
  at: Instant,
  text: Type.String(),
  textEn: Type.String(),
  /** Null: it is about the account itself. */
  dossierId: Nullable(Id),
  /** It has not been opened before, here, with its dossier, or on another channel. */
  unread: Type.Boolean(),
});
export type MyMessage = Static<typeof MyMessage>;

export const myMessagesOperations = {
  listMyMessages: operation({
    method: 'GET',
    path: '/my/messages',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'What my account has been told, newest first; what is about no dossier is read by it',
    input: Type.Object({
      before: Type.Optional(Instant),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Type.Object({ items: Type.Array(MyMessage), more: Type.Boolean() }),
  }),
};
