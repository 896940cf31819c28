import { UNUSUAL } from '@motcua/rules/access';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf } from './shape.ts';

/** In the order they were kept. */
const Place = Type.Integer({ minimum: 0 });

/** One look of an officer at the caller's data: his unit and post, not his name. */
export const MyAccess = Type.Object({
  id: Place,
  at: Instant,
  /** Unit of the post he read by; null: kept before that was told. */
  unit: Nullable(Type.String()),
  role: Nullable(Type.String()),
  roleEn: Nullable(Type.String()),
  purpose: Type.String(),
  purposeEn: Type.String(),
  /** Null: by number, no dossier. `own`: the caller may open it. */
  dossier: Nullable(Type.Object({ dossierId: Id, code: Type.String(), own: Type.Boolean() })),
  /** Why it asks for an explanation, in words; judged within two hours. */
  unusual: Type.Array(Type.Object({ sign: OneOf(UNUSUAL), text: Type.String(), textEn: Type.String() })),
});
export type MyAccess = Static<typeof MyAccess>;

export const myAccessesOperations = {
  listMyAccesses: operation({
    method: 'GET',
    path: '/my/accesses',
    tag: 'audit',
    caller: 'SIGNED_IN',
    summary:
      "Who has read the caller's data, or his organisation's, newest first: unit, post, purpose, dossier",
    input: Type.Object({
      before: Type.Optional(Place),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Type.Object({
      items: Type.Array(MyAccess),
      next: Nullable(Type.Integer({ description: 'give as `before` for the next page' })),
      unusualLately: Type.Integer({ minimum: 0, description: 'of the last thirty days' }),
    }),
  }),
};
