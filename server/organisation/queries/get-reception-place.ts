import { isWorkingMoment, localDate, officeDays } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inForce, inOffice } from '../reference.ts';
import { unitAt, unitRef } from '../units.ts';

const DAYS = 7;

/** The calendar is the unit's own: the province's with closures and office hours of the unit and those above it. */
export const getReceptionPlace: Act<'getReceptionPlace'> = async ({ reference, now }, { key }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const known = held.units.get(key);
  if (known === undefined || known.kind !== 'ONE_STOP' || !inForce(known, today))
    throw new Refusal('NOT_FOUND', 'Không có nơi tiếp nhận này. Chọn lại trong danh sách nơi tiếp nhận.');
  const { calendar } = inOffice(held, key);
  const { address, phone, parent } = unitAt(held, key, today);
  return {
    unit: unitRef(held, key, today),
    address,
    phone,
    parent: parent === null ? null : unitRef(held, parent, today),
    doors: (held.doors.get(key) ?? [])
      .filter((door) => inForce(door, today))
      .map((door) => ({ key: door.key, name: door.name, address: door.address, phone: door.phone })),
    open: isWorkingMoment(calendar, now),
    days: officeDays(calendar, today, DAYS).map(({ date, shifts, name = null, confirmed }) => ({
      date,
      shifts: [...shifts],
      name,
      confirmed,
    })),
  };
};
