import { sql } from 'kysely';
import { assertMay, unitsWhere } from '../../administration/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { staffChanges, staffChangeView } from '../changes.ts';

const MOST = 100;
const MOST_LINES = 20;

/** The changes that lie wholly in the caller's scope: what waits first, then the newest. */
export const listStaffChanges: Act<'listStaffChanges'> = async (context, { unit }) => {
  const within = unitsWhere(context, 'decide');
  if (unit !== undefined) assertMay(context, 'decide', unit);
  else if (within.length === 0)
    throw new Refusal('FORBIDDEN', 'Mục này dành cho quản trị hệ thống và kiểm soát thủ tục hành chính.');
  const rows = await staffChanges(context.db)
    .where(sql<boolean>`staff_change.units <@ ${within}::text[]`)
    .$if(unit !== undefined, (query) => query.where(sql<boolean>`${unit ?? ''} = any(staff_change.units)`))
    .clearOrderBy()
    .orderBy(sql`staff_change.kind = 'APPOINT' and staff_change.decided_at is null`, 'desc')
    .orderBy('staff_change.number', 'desc')
    .limit(MOST)
    .execute();
  return { items: rows.map((row) => staffChangeView(context, row, MOST_LINES)) };
};
