import { officeOf } from '@motcua/rules/authority';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../grant.ts';
import { authoritiesIn, kindsByOffice } from '../held.ts';
import { maySetUp } from '../rights.ts';

/** To whom an authority of a unit may be given: officers of the unit, or of another one; and who may give it. */
export const listGrantees: Act<'listGrantees'> = async (context, { unit, of }) => {
  const { accountId } = signedIn(context);
  const reference = context.reference.current();
  const wanted = of ?? unit;
  if (![unit, wanted].every((key) => reference.units.has(key)))
    throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  const held = await authoritiesIn(context.db, reference, { units: [unit], at: context.now });
  const setsUp = maySetUp(context, unit);
  if (!setsUp && kindsByOffice(held, accountId, unit).length === 0)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ người giữ thẩm quyền theo chức vụ hoặc quản trị hệ thống được giao thẩm quyền.',
    );
  const today = todayOf(reference, context.now);
  const officers = await context.db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['account.id', 'account.full_name', 'post.position', 'post.roles', 'post.division'])
    .where('post.unit_key', '=', wanted)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
    .where('account.closed_at', 'is', null)
    .orderBy('account.full_name')
    .execute();
  const grantors = held.filter(({ grant }) => grant === null);
  return {
    officers: officers.map((one) => ({
      accountId: one.id,
      fullName: one.full_name,
      position: one.position,
      office: officeOf(one),
    })),
    grantors: grantors
      .filter(({ holder }) => setsUp || holder === accountId)
      .map(({ holder, holderName, position, kinds }) => ({
        accountId: holder,
        fullName: holderName,
        position,
        kinds: [...kinds],
      })),
  };
};
