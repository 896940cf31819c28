import {
  closeOfBusiness,
  instantAt,
  isWorkingDay,
  addDays,
  addMonths,
  localDate,
  previousWorkingDay,
  subtractWorkingTime,
  type Calendar,
} from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { officerIn, type HonestyDetector } from './found.ts';

interface Row {
  officer: string;
  unit: string;
  late: number;
  earlier: number;
  dossiers: string[];
}

/** Results, closings, stops and withdrawals heaped up by one officer in the last working hours of a month, far above his daily mean. */
export const bulkClosing: HonestyDetector = {
  name: 'BULK_CLOSING',
  async find({ tx, held, since, at, limit }) {
    const found = monthEnds(held.calendar, since, at).map(async ({ month, first, last, days }) => {
      const from = subtractWorkingTime(
        held.calendar,
        closeOfBusiness(held.calendar, last),
        limit('audit.bulkCloseHours') * 3_600_000,
      );
      const until = instantAt(held.calendar, addDays(last, 1), '00:00');
      const rows = await endings(from, until, instantAt(held.calendar, first, '00:00')).execute(tx);
      return rows.rows.flatMap((row) => {
        const mean = Math.round((10 * row.earlier) / Math.max(days, 1)) / 10;
        if (row.late - mean < limit('audit.bulkCloseCount')) return [];
        return [
          {
            subject: officerIn(row),
            period: month,
            unit: row.unit,
            officer: row.officer,
            facts: { count: row.late, mean, hours: limit('audit.bulkCloseHours') },
            dossiers: row.dossiers,
          },
        ];
      });
    });
    return (await Promise.all(found)).flat();
  },
};

const endings = (from: Date, until: Date, start: Date) => sql<Row>`
  select e.actor_id as officer, coalesce(e.unit_key, d.authority) as unit,
    count(*) filter (where e.at >= ${from})::int as late, count(*) filter (where e.at < ${from})::int as earlier,
    array_agg(distinct d.id) filter (where e.at >= ${from}) as dossiers
  from dossier_event e join dossier d on d.id = e.dossier_id join account a on a.id = e.actor_id
  where e.at >= ${start} and e.at < ${until} and a.kind = 'OFFICER' and a.closed_at is null
    and e.kind in ('RESULT_ISSUED', 'REFUSED', 'CLOSED_INCOMPLETE', 'STOPPED', 'WITHDRAWN')
  group by e.actor_id, coalesce(e.unit_key, d.authority)
  having count(*) filter (where e.at >= ${from}) > 0`;

interface MonthEnd {
  month: string;
  first: string;
  /** Its last working day. */
  last: string;
  /** Working days before it. */
  days: number;
}

/** Months whose last working day is over at `at` and lies within the watch. */
function monthEnds(calendar: Calendar, since: Date, at: Date): MonthEnd[] {
  const today = localDate(calendar, at);
  const months = [0, -1, -2].map((back) => `${addMonths(`${today.slice(0, 7)}-01`, back).slice(0, 7)}-01`);
  return months.flatMap((first) => {
    const last = previousWorkingDay(calendar, addMonths(first, 1));
    if (last >= today || last < localDate(calendar, since)) return [];
    let days = 0;
    for (let day = first; day < last; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days++;
    return [{ month: first.slice(0, 7), first, last, days }];
  });
}
