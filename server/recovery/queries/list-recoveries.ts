import { noteListAccess } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { recoveryRows, recoveryView } from '../view.ts';
import { assertOversees } from '../rights.ts';

const PAGE = 100;

export const listRecoveries: Act<'listRecoveries'> = async (context, { unit, before }) => {
  assertOversees(context);
  await noteListAccess(context, { purpose: 'recovery', unit: unit ?? null });
  const rows = await recoveryRows(context.db)
    .$if(unit !== undefined, (query) => query.where('r.unit_key', '=', unit as string))
    .$if(before !== undefined, (query) => query.where('r.issued_at', '<', new Date(before as string)))
    .limit(PAGE)
    .execute();
  return { items: rows.map((row) => ({ recovery: recoveryView(context, row), owner: row.owner })) };
};
