import type { Act } from '../../platform/dispatch.ts';
import { answerGrant } from '../grant.ts';

/** Whoever holds the authority gives what an administrator has prepared: nobody gives away what is another's. */
export const confirmAuthority: Act<'confirmAuthority'> = (context, { authorityId }) =>
  answerGrant(context, authorityId, {
    mine: ({ grantor }, { accountId }) => grantor === accountId,
    open: ({ granted_at }) => granted_at === null,
    set: { granted_at: context.now },
  });
