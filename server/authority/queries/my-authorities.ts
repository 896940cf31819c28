import { standingAt } from '@motcua/rules/authority';
import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../grant.ts';
import { authoritiesIn, heldGrants } from '../held.ts';
import { authorityViews } from '../view.ts';

/** What the caller decides by, what waits for his word, and what he has given. */
export const myAuthorities: Act<'myAuthorities'> = async (context) => {
  const { accountId, posts } = signedIn(context);
  const reference = context.reference.current();
  const units = [...new Set(posts.map(({ unitKey }) => unitKey))];
  const rows = await context.db
    .selectFrom('authority_grant')
    .selectAll()
    .where((eb) => eb.or([eb('holder', '=', accountId), eb('grantor', '=', accountId)]))
    .orderBy('from_at', 'desc')
    .execute();
  const grants = await heldGrants(context.db, reference, rows, context.now);
  const offices =
    units.length === 0 ? [] : await authoritiesIn(context.db, reference, { units, at: context.now });
  const [held, waiting, given] = await Promise.all([
    authorityViews(context, [
      ...offices.filter((one) => one.grant === null && one.holder === accountId),
      ...grants.filter((one) => one.holder === accountId && standingAt(one, context.now) === 'IN_FORCE'),
    ]),
    authorityViews(context, grants).then((all) =>
      all.filter(({ may }) => may.includes('ACCEPT') || may.includes('CONFIRM')),
    ),
    authorityViews(
      context,
      grants.filter((one) => one.grant?.grantor === accountId),
    ),
  ]);
  return { held, waiting, given };
};
