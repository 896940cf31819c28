import type { Act } from '../../platform/dispatch.ts';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import { chairsAt } from '../chairs.ts';
import { assertMay } from '../guard.ts';
import { getTaskForAct } from '../load.ts';

/** Who could chair a meeting held at a moment, for the officer who writes its minutes. */
export const listChairs: Act<'listChairs'> = async (context, { taskId, heldAt }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  assertMay(context, 'concludeMeeting', loaded, loaded.task);
  const held = context.reference.current();
  const at = new Date(heldAt);
  const chairs = await chairsAt(context, loaded, at);
  return {
    items: chairs.map(({ unit, ...one }) => ({ ...one, unit: unitRef(held, unit, todayOf(held, at)) })),
  };
};
