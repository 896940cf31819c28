import { ALL_RECOVERY_PAPERS, ALL_RECOVERY_STANDINGS } from '@motcua/rules/recovery';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, Text } from './shape.ts';

/** The account behind a number, as the officer compares it with the paper before him. */
export const RecoverableAccount = Type.Object({
  kind: OneOf(['PERSON', 'ORGANISATION'] as const),
  username: Type.String(),
  fullName: Type.String(),
  birthDate: Nullable(LocalDate),
  address: Type.String(),
  /** Last three digits of the telephone that is told of it; empty: there is none. */
  phoneEnding: Type.String(),
  secondFactor: Type.Boolean(),
  /** Codes issued within the last day. */
  today: Type.Integer({ minimum: 0 }),
});
export type RecoverableAccount = Static<typeof RecoverableAccount>;

/** One code that was issued: where, by whom, on which paper, and what became of it. */
export const RecoveryView = Type.Object(
  {
    id: Id,
    issuedAt: Instant,
    unit: Type.String(),
    officer: Type.String(),
    paper: OneOf(ALL_RECOVERY_PAPERS),
    standing: OneOf(ALL_RECOVERY_STANDINGS),
    until: Instant,
    usedAt: Nullable(Instant),
  },
  { $id: 'RecoveryView' },
);
export type RecoveryView = Static<typeof RecoveryView>;

const tag = 'session';

/** The way back into an account at a counter, by the identity paper. */
export const recoveryOperations = {
  findRecoverable: operation({
    method: 'POST',
    path: '/recoveries/find',
    tag,
    caller: 'OFFICER',
    summary: 'The account of the person before the counter, by the number on his paper; each look is kept',
    input: Type.Object({ unit: Key, idNumber: Text(20, 9) }),
    output: Type.Object({ account: Nullable(RecoverableAccount) }),
  }),
  issueRecovery: operation({
    method: 'POST',
    path: '/recoveries',
    tag,
    caller: 'OFFICER',
    summary:
      'A code that opens once, for the owner of the account whose paper was seen; the one before is void, he is told',
    input: Type.Object({ unit: Key, idNumber: Text(20, 9), paper: OneOf(ALL_RECOVERY_PAPERS) }),
    output: Type.Object({
      fullName: Type.String(),
      username: Type.String(),
      /** Told this once, for the slip; kept as a hash. */
      code: Type.String(),
      until: Instant,
      address: Type.String({ description: 'where the owner uses it' }),
    }),
  }),
  recoverAccount: operation({
    method: 'POST',
    path: '/session/recover',
    tag,
    caller: 'ANYONE',
    summary: 'A new password by the code of a counter; the second factor and all sessions end',
    input: Type.Object({ username: Text(80, 1), code: Text(40, 1), password: Text(200, 1) }),
    output: Nothing,
  }),
  cancelRecovery: operation({
    method: 'POST',
    path: '/my/recoveries/{recoveryId}/cancel',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Make a code for my account void that I did not ask for',
    input: Type.Object({ recoveryId: Id }),
    output: Nothing,
  }),
  listMyRecoveries: operation({
    method: 'GET',
    path: '/my/recoveries',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Every code a counter has issued for my account, newest first',
    input: Nothing,
    output: Type.Object({ items: Type.Array(RecoveryView) }),
  }),
  listRecoveries: operation({
    method: 'GET',
    path: '/recoveries',
    tag,
    caller: 'OFFICER',
    summary: 'Codes counters have issued, newest first, for the control office, inspectors, administrators',
    input: Type.Object({
      unit: Type.Optional(Key),
      before: Type.Optional(Instant),
    }),
    output: Type.Object({
      items: Type.Array(Type.Object({ recovery: RecoveryView, owner: Type.String() })),
    }),
  }),
};
