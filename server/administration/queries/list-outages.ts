import { outageView } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';

const MOST = 50;

export const listOutages: Act<'listOutages'> = async ({ db, reference, now }) => {
  const rows = await db.selectFrom('outage').selectAll().orderBy('from_at', 'desc').limit(MOST).execute();
  return { items: rows.map((row) => outageView(reference.current(), row, now)) };
};
