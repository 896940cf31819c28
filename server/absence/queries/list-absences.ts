import { addDays, instantAt, isLocalDate } from '@motcua/rules/calendar';
import { mayReadAuthorities } from '../../authority/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { answersFor, signedIn } from '../rights.ts';
import { ownerlessDays } from '../ownerless.ts';
import { absenceViews } from '../view.ts';

/** Who of a unit is away on a date or will be, and who has what of his meanwhile. */
export const listAbsences: Act<'listAbsences'> = async (context, { unit, date }) => {
  const caller = signedIn(context);
  const reference = context.reference.current();
  const today = todayOf(reference, context.now);
  const key = unit ?? caller.posts[0]?.unitKey;
  if (key === undefined || !reference.units.has(key)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  if (!mayReadAuthorities(context, key))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được người vắng mặt của đơn vị mình và đơn vị trực thuộc.');
  const on = date ?? today;
  if (!isLocalDate(on)) throw new Refusal('INVALID_INPUT', 'Ngày này không có trong lịch. Chọn ngày khác.');
  const officers = await context.db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['account.id', 'account.full_name', 'post.position'])
    .where('post.unit_key', '=', key)
    .where('post.valid_from', '<=', on)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', on)]))
    .where('account.closed_at', 'is', null)
    .orderBy('account.full_name')
    .execute();
  const ids = officers.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await context.db
          .selectFrom('absence')
          .selectAll()
          .where('account_id', 'in', ids)
          .where((eb) =>
            eb.or([eb('to_at', 'is', null), eb('to_at', '>', instantAt(reference.calendar, on, '00:00'))]),
          )
          .where((eb) =>
            eb.or([
              eb('ended_at', 'is', null),
              eb('ended_at', '>', instantAt(reference.calendar, addDays(on, -7), '00:00')),
            ]),
          )
          .orderBy('from_at')
          .execute();
  const marks = answersFor(context, key);
  return {
    unit: unitRef(reference, key, on),
    date: on,
    mayMark: officers
      .filter(({ id }) => marks || id === caller.accountId)
      .map(({ id, full_name, position }) => ({ accountId: id, fullName: full_name, position })),
    items: await absenceViews(context, context.db, rows),
    ownerless: await ownerlessDays(context.db, reference, {
      unit: key,
      last: on < today ? on : today,
      now: context.now,
    }),
  };
};
