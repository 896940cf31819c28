import { isoInstant } from '@motcua/rules/calendar';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { hasOwnPassword } from '../second-factor/own-password.ts';

export const getSecondFactor: Act<'getSecondFactor'> = async (context) => {
  const { db, reference } = context;
  const caller = context.caller as Caller;
  const factor = await db
    .selectFrom('second_factor')
    .select((eb) => [
      'confirmed_at',
      eb
        .selectFrom('recovery_code')
        .select((of) => of.fn.countAll<string>().as('left'))
        .whereRef('recovery_code.account_id', '=', 'second_factor.account_id')
        .where('used_at', 'is', null)
        .as('left'),
    ])
    .where('account_id', '=', caller.accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  const since = factor?.confirmed_at ?? null;
  return {
    offered: await hasOwnPassword(db, caller),
    since: since === null ? null : isoInstant(reference.current().calendar, since),
    codesLeft: Number(factor?.left ?? 0),
  };
};
