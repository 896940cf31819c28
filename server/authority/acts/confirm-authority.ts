import { GRANT_PROBLEMS } from '@motcua/rules/authority';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { grantFaults } from '../faults.ts';
import { answerGrant } from '../grant.ts';
import { authoritiesIn, kindsByOffice } from '../held.ts';
import type { GrantRow } from '../tables.ts';

/** Whoever holds the authority gives what an administrator has prepared: nobody gives away what is another's. */
export const confirmAuthority: Act<'confirmAuthority'> = (context, { authorityId }) =>
  answerGrant(context, authorityId, {
    mine: ({ grantor }, { accountId }) => grantor === accountId,
    open: ({ granted_at }) => granted_at === null,
    allowed: (tx, grant) => assertStillGives({ ...context, db: tx }, grant),
    set: { granted_at: context.now },
  });

/**
 * Since it was prepared its grantor may have lost what he gives, and its holder the post that lets him have it.
 *
 * @throws {Refusal} NO_AUTHORITY, INVALID_INPUT
 */
async function assertStillGives(context: Context, grant: GrantRow): Promise<void> {
  const { unit_key: unit, grantor, holder, form, kinds, from_at: from, to_at: to } = grant;
  const reference = context.reference.current();
  const known = await authoritiesIn(context.db, reference, { units: [unit], at: context.now });
  const held = kindsByOffice(known, grantor, unit);
  const faults = await grantFaults(context, { unit, holder, form, kinds, from, to, held });
  if (faults.length === 0) return;
  throw new Refusal(
    faults.includes('NOT_HELD') ? 'NO_AUTHORITY' : 'INVALID_INPUT',
    `${faults.map((fault) => GRANT_PROBLEMS[fault].vi).join('; ')}. Thu hồi bản đã lập; nếu vẫn cần giao thì lập bản khác.`,
  );
}
