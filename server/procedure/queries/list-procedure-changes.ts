import type { Act } from '../../platform/dispatch.ts';
import { changeView, procedureChanges } from '../changes.ts';
import { assertMayRead, mayDecide, mayPropose } from '../guard.ts';

/** A province publishes some hundred procedures a year; what is older is in the versions of each. */
const NEWEST = 200;

export const listProcedureChanges: Act<'listProcedureChanges'> = async (context, { state }) => {
  assertMayRead(context);
  const rows = await procedureChanges(context.db).limit(NEWEST).execute();
  const items = rows.map((row) => changeView(context, row));
  return {
    items: state === undefined ? items : items.filter((item) => item.state === state),
    may: { propose: mayPropose(context), decide: mayDecide(context) },
  };
};
