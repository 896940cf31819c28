import type { Act } from '../../platform/dispatch.ts';
import { answerGrant, signedIn } from '../grant.ts';

/** Who gave it, who has it, or who wrote it down ends it from now on; taking rights away needs no second person. */
export const revokeAuthority: Act<'revokeAuthority'> = (context, { authorityId, reason }) =>
  answerGrant(context, authorityId, {
    mine: ({ grantor, holder, written_by }, { accountId }) =>
      [grantor, holder, written_by].includes(accountId),
    open: () => true,
    set: { revoked_at: context.now, revoked_by: signedIn(context).accountId, revoke_reason: reason },
  });
