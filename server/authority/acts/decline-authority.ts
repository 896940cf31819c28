import type { Act } from '../../platform/dispatch.ts';
import { answerGrant } from '../grant.ts';

/** Nobody signs for another against his will. */
export const declineAuthority: Act<'declineAuthority'> = (context, { authorityId, reason }) =>
  answerGrant(context, authorityId, {
    mine: ({ holder }, { accountId }) => holder === accountId,
    open: ({ granted_at, accepted_at }) => granted_at !== null && accepted_at === null,
    set: { declined_at: context.now, decline_reason: reason },
  });
