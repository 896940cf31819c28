import Type from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Instant, Nullable, Text } from './shape.ts';

/** What an application on the telephone shows, or one of the codes for the day it is lost. */
export const FactorCode = Text(20, 1);

/** The second factor beside the password, of people and businesses. */
export const secondFactorOperations = {
  getSecondFactor: operation({
    method: 'GET',
    path: '/my/second-factor',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Whether my password needs a second factor',
    input: Nothing,
    output: Type.Object({
      /** The account has a password a second factor can stand beside. */
      offered: Type.Boolean(),
      /** Since when it is needed; null: it is not. */
      since: Nullable(Instant),
      /** Codes for a lost telephone that have not been used. */
      codesLeft: Type.Integer(),
    }),
  }),
  beginSecondFactor: operation({
    method: 'POST',
    path: '/my/second-factor',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Begin a second factor: the secret for an application; it counts once it is confirmed',
    input: Nothing,
    output: Type.Object({
      secret: Type.String({ description: 'base32, to type' }),
      address: Type.String({ description: 'otpauth:, to scan' }),
    }),
  }),
  confirmSecondFactor: operation({
    method: 'POST',
    path: '/my/second-factor/confirm',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary:
      'Confirm the second factor with a code of the application; ten codes for a lost telephone, told once',
    input: Type.Object({ code: FactorCode }),
    output: Type.Object({ codes: Type.Array(Type.String()) }),
  }),
  endSecondFactor: operation({
    method: 'POST',
    path: '/my/second-factor/end',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'End the second factor, with a code of it',
    input: Type.Object({ code: FactorCode }),
    output: Nothing,
  }),
};
