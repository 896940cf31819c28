import { halfDayAt } from '@motcua/rules/roster';
import { inOffice } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { onDuty } from '../on-duty.ts';
import { assertMayRead } from '../rights.ts';

/** Who is on duty now, for whoever gives a step to somebody by hand; it binds nobody. */
export const getOnDuty: Act<'getOnDuty'> = async (context, { unit, role }) => {
  const held = context.reference.current();
  if (!held.units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  await assertMayRead(context, unit);
  const accounts = await onDuty(context, { unit_key: unit, role });
  return { ...halfDayAt(inOffice(held, unit).calendar, context.now), accountIds: [...accounts] };
};
