import { OFFICER_ROLES } from '@motcua/rules/authority';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Nullable, OneOf, Text, UnitRef } from './shape.ts';

export { OFFICER_ROLES as ROLES, type OfficerRole as Role } from '@motcua/rules/authority';

export const Post = Type.Object({
  unit: UnitRef,
  position: Type.String(),
  department: Nullable(Type.String()),
  roles: Type.Array(OneOf(OFFICER_ROLES)),
});

export const WhoAmI = Type.Object(
  {
    accountId: Id,
    username: Type.String(),
    kind: OneOf(['CITIZEN', 'ORGANISATION', 'OFFICER'] as const),
    fullName: Type.String(),
    posts: Type.Array(Post),
    /** What the account knows of its own person, to fill in forms; null for officers. */
    person: Nullable(
      Type.Object({
        fullName: Type.String(),
        idNumber: Type.String(),
        birthDate: Nullable(Type.String()),
        gender: Nullable(OneOf(['MALE', 'FEMALE'] as const)),
        phone: Type.String(),
        email: Type.String(),
        address: Type.String(),
      }),
    ),
    /** Of the e-identity account the session was begun with; absent: by password, or an organisation, whose account has none. */
    identityLevel: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 })),
    /** Somebody else has set the password: nothing else may be done before it is changed. */
    mustChangePassword: Type.Boolean(),
    now: Type.String({ description: "the server's time" }),
  },
  { $id: 'WhoAmI' },
);
export type WhoAmI = Static<typeof WhoAmI>;

export const sessionOperations = {
  signIn: operation({
    method: 'POST',
    path: '/session',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'Sign in: a browser gets a cookie, a program (as: PROGRAM) a bearer token',
    input: Type.Object({
      username: Text(80, 1),
      password: Text(200, 1),
      /** Of the second factor, where the account has one; SECOND_FACTOR asks for it. */
      code: Type.Optional(Text(20)),
      as: Type.Optional(OneOf(['BROWSER', 'PROGRAM'] as const)),
    }),
    output: Type.Object({ account: WhoAmI, token: Type.Optional(Type.String()) }),
  }),
  signOut: operation({
    method: 'POST',
    path: '/session/end',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'End this session',
    input: Nothing,
    output: Nothing,
    withOncePassword: true,
  }),
  whoAmI: operation({
    method: 'GET',
    path: '/session',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'The signed-in account, its posts and rights',
    input: Nothing,
    output: WhoAmI,
    withOncePassword: true,
  }),
};
