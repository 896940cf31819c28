import type { Act } from '../../platform/dispatch.ts';
import { answerGrant } from '../grant.ts';

/** The second person's word: it counts from now, or from its beginning where that is later. */
export const acceptAuthority: Act<'acceptAuthority'> = (context, { authorityId }) =>
  answerGrant(context, authorityId, {
    mine: ({ holder }, { accountId }) => holder === accountId,
    open: ({ granted_at, accepted_at }) => granted_at !== null && accepted_at === null,
    set: { accepted_at: context.now },
  });
