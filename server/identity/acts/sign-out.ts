import type { Act } from '../../platform/dispatch.ts';

/** Ends every session of this account on this device's token; the HTTP door drops the cookie. */
export const signOut: Act<'signOut'> = async ({ db, session }) => {
  if (session !== null) await db.deleteFrom('session').where('token_hash', '=', session).execute();
  return {};
};
