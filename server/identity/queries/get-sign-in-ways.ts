import { localDate } from '@motcua/rules/calendar';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { passkeysAllowed } from '../passkey/allowed.ts';
import type { Act } from '../../platform/dispatch.ts';

/** How people and businesses may sign in today; in the demonstration its sample accounts keep their password. */
export function signInWays({
  eIdentity,
  demo,
  reference,
  now,
}: Pick<Context, 'eIdentity' | 'demo' | 'reference' | 'now'>): { eIdentity: boolean; password: boolean } {
  const held = reference.current();
  return {
    eIdentity: eIdentity !== undefined,
    password: demo || parameter(held, 'signIn.citizenPassword', localDate(held.calendar, now)),
  };
}

export const getSignInWays: Act<'getSignInWays'> = async (context, { procedure }) => {
  const held = context.reference.current();
  const today = localDate(held.calendar, context.now);
  return {
    ...signInWays(context),
    passkey: passkeysAllowed(context),
    filingLevel: parameter(held, 'eIdentity.filingLevel', today, procedure),
  };
};
