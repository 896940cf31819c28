import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMayRead, mayPublish } from '../rights.ts';
import { sectorView } from '../sectors.ts';

/** Who of a unit does the steps of which sector, for its officers. */
export const getSectorAssignment: Act<'getSectorAssignment'> = async (context, { unit }) => {
  if (!context.reference.current().units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  await assertMayRead(context, unit);
  return sectorView(context, context.db, { unit, maySet: await mayPublish(context, unit) });
};
