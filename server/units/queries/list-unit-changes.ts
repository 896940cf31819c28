import { assertMayRead, may, unitsWhere } from '../../administration/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { unitChanges, unitChangeView } from '../changes.ts';

const MOST = 100;

/** Of all units or of one; that of a unit includes what is proposed below it. */
export const listUnitChanges: Act<'listUnitChanges'> = async (context, { unit }) => {
  assertMayRead(context);
  const rows = await unitChanges(context.db)
    .$if(unit !== undefined, (query) =>
      query.where((eb) => eb.or([eb('unit_key', '=', unit ?? ''), eb('scope', '=', unit ?? '')])),
    )
    .limit(MOST)
    .execute();
  return {
    items: rows.map((row) => unitChangeView(context, row)),
    mayPropose:
      unit === undefined ? unitsWhere(context, 'propose').length > 0 : may(context, 'propose', unit),
  };
};
