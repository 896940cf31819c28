import { isLocalDate } from '@motcua/rules/calendar';
import { mondayOf } from '@motcua/rules/roster';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMayRead, mayPublish } from '../rights.ts';
import { rosterView } from '../week.ts';

/** The week of a unit that a day lies in: who is on duty when, by its last publication or an earlier one. */
export const getRoster: Act<'getRoster'> = async (context, { unit, date, number }) => {
  const reference = context.reference.current();
  if (!reference.units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  await assertMayRead(context, unit);
  const day = date ?? todayOf(reference, context.now);
  if (!isLocalDate(day)) throw new Refusal('INVALID_INPUT', 'Ngày này không có trong lịch. Chọn ngày khác.');
  const view = await rosterView(
    context,
    context.db,
    { unit, monday: mondayOf(day) },
    { mayPublish: await mayPublish(context, unit), number },
  );
  if (view === undefined) throw new Refusal('NOT_FOUND', 'Tuần này không có bản công bố ấy.');
  return view;
};
