import { isLocalDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMayReport, unitsSeen } from '../rights.ts';
import { summaryOf } from '../view.ts';

const AT_MOST = 500;

/** The newest window first; of one window the report before its amendments. */
export const listReports: Act<'listReports'> = async (context, { unit, kind, from, to }) => {
  for (const date of [from, to])
    if (date !== undefined && !isLocalDate(date))
      throw new Refusal('INVALID_INPUT', 'Ngày không có thật. Chọn lại trên lịch.');
  if (unit !== undefined) assertMayReport(context, 'readFigures', unit);
  const seen = unit === undefined ? unitsSeen(context) : [unit];
  const rows = await context.db
    .selectFrom('report')
    .selectAll()
    .$if(seen !== null, (query) => query.where('unit_key', '=', sql<string>`any(${seen})`))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'MONTH'))
    .$if(from !== undefined, (query) => query.where('window_from', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('window_to', '<=', to ?? ''))
    .orderBy('window_to', 'desc')
    .orderBy(sql`unit_key nulls first`)
    .orderBy('kind')
    .orderBy('amendment_no')
    .limit(AT_MOST)
    .execute();
  return { items: rows.map((row) => summaryOf(context, row)) };
};
