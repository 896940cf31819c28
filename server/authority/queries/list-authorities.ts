import { addDays, instantAt, isLocalDate, isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../grant.ts';
import { authoritiesIn, kindsByOffice, type Held } from '../held.ts';
import { mayReadAuthorities, maySetUp } from '../rights.ts';
import { authorityViews } from '../view.ts';

/** Who may decide what in a unit on a date: by office on that day, and every grant of its year with its history. */
export const listAuthorities: Act<'listAuthorities'> = async (context, { unit, date }) => {
  const caller = signedIn(context);
  const reference = context.reference.current();
  const today = todayOf(reference, context.now);
  const key = unit ?? caller.posts[0]?.unitKey;
  if (key === undefined || !reference.units.has(key)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  if (!mayReadAuthorities(context, key))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được thẩm quyền của đơn vị mình và đơn vị trực thuộc.');
  const on = date ?? today;
  if (!isLocalDate(on)) throw new Refusal('INVALID_INPUT', 'Ngày này không có trong lịch. Chọn ngày khác.');
  const midnight = instantAt(reference.calendar, addDays(on, 1), '00:00');
  const at = on === today ? context.now : new Date(midnight.getTime() - 60_000);
  const all = await authoritiesIn(context.db, reference, { units: [key], at });
  const year = on.slice(0, 4);
  const begins = instantAt(reference.calendar, `${year}-01-01`, '00:00');
  const ends = instantAt(reference.calendar, `${Number(year) + 1}-01-01`, '00:00');
  const ofYear = ({ grant, from, to }: Held): boolean =>
    grant === null || (grant.written_at <= at && from < ends && (to === null || to > begins));
  return {
    unit: unitRef(reference, key, on),
    date: on,
    at: isoInstant(reference.calendar, at),
    mayGrant: kindsByOffice(all, caller.accountId, key).length > 0,
    mayPrepare: maySetUp(context, key),
    items: await authorityViews(context, all.filter(ofYear), at),
  };
};
