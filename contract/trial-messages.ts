import Type, { type Static } from 'typebox';
import { MESSAGE_CHANNELS } from './deadlines.ts';
import { operation } from './operation.ts';
import { Instant, Nullable, OneOf } from './shape.ts';

/** A message as it would have left the house. */
export const TrialMessage = Type.Object(
  {
    number: Type.Integer(),
    at: Instant,
    channel: OneOf(MESSAGE_CHANNELS),
    /** The end of a telephone number, the beginning of an address. */
    to: Type.String(),
    /** Of e-mail. */
    subject: Nullable(Type.String()),
    text: Type.String(),
  },
  { $id: 'TrialMessage' },
);
export type TrialMessage = Static<typeof TrialMessage>;

/** INSIDE: messages are kept here and nothing leaves; OUTSIDE: they leave; NONE: no channel is connected. */
export const MESSAGE_MODES = ['INSIDE', 'OUTSIDE', 'NONE'] as const;

export const trialMessagesOperations = {
  listTrialMessages: operation({
    method: 'GET',
    path: '/messages/trial',
    tag: 'administration',
    caller: 'OFFICER',
    summary:
      'For administrators of the province: every message of the last thirty days that a trial has kept, newest first',
    input: Type.Object({
      before: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      mode: OneOf(MESSAGE_MODES),
      items: Type.Array(TrialMessage),
      next: Nullable(Type.Integer()),
    }),
  }),
};
