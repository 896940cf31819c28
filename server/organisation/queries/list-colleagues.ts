import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { officersOf } from './officers-of.ts';

export const listColleagues: Act<'listColleagues'> = async (
  { db, caller, reference, now },
  { key, role },
) => {
  const today = localDate(reference.current().calendar, now);
  if (caller?.posts.some((post) => post.unitKey === key) !== true)
    throw new Refusal('FORBIDDEN', 'Chỉ xem được danh sách cán bộ của đơn vị mình.');
  return { items: await officersOf(db, { unit: key, role, date: today, at: now }) };
};
