import type { AgencyFigure } from '@motcua/contract/audit';
import { localDate, workingTimeBetween } from '@motcua/rules/calendar';
import { WORKING_HOUR_MS } from '@motcua/rules/clock';
import { sql } from 'kysely';
import { inOffice, unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { periodOf } from '../period.ts';
import { overseenUnits } from '../rights.ts';

interface Asked {
  unit: string;
  openedAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
  silent: boolean;
}

/**
 * How agencies that were asked kept their time (NĐ 61/2018 Đ.19.5): silence counts against the one that was silent, also where
 * the law takes it for consent, and the waiting belongs to the one that was waited for. A tax office has answered with its
 * notice; what passes until the money is there is not its time.
 */
export const agencyStatistics: Act<'agencyStatistics'> = async (context, input) => {
  const units = overseenUnits(context, 'ledger');
  const held = context.reference.current();
  const { start, end } = periodOf(held.calendar, input);
  const { rows } = await sql<Asked>`
    select t.unit_key as unit, t.opened_at as "openedAt", t.due_at as "dueAt", coalesce(noticed.at, t.done_at) as "answeredAt",
      coalesce(t.answer in ('DEEMED', 'SILENT'), false) as silent
    from task t join dossier d on d.id = t.dossier_id
    left join lateral (
      select min(e.at) as at from dossier_event e
      where t.kind = 'EXTERNAL' and e.dossier_id = t.dossier_id and e.kind = 'OBLIGATION_SET'
        and e.at >= t.opened_at and (t.done_at is null or e.at <= t.done_at)
    ) noticed on true
    where t.kind in ('CONSULT', 'EXTERNAL') and t.opened_at >= ${start} and t.opened_at < ${end}
      ${units === null ? sql`` : sql`and (t.unit_key = any(${sql.val(units)}::text[]) or d.authority = any(${sql.val(units)}::text[]))`}
  `.execute(context.db);
  const today = localDate(held.calendar, context.now);
  const items = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, asked]): AgencyFigure => {
    const { calendar } = inOffice(held, unit);
    const waited = asked.reduce(
      (sum, one) => sum + workingTimeBetween(calendar, one.openedAt, one.answeredAt ?? context.now),
      0,
    );
    const count = (which: (one: Asked) => boolean) => asked.filter(which).length;
    const late = ({ dueAt, answeredAt }: Asked) => dueAt !== null && (answeredAt ?? context.now) > dueAt;
    return {
      unit: unitRef(held, unit, today),
      asked: asked.length,
      inTime: count((one) => one.answeredAt !== null && !one.silent && !late(one)),
      late: count((one) => one.answeredAt !== null && !one.silent && late(one)),
      silent: count((one) => one.silent),
      open: count((one) => one.answeredAt === null),
      overdue: count((one) => one.answeredAt === null && late(one)),
      waitedHours: Math.round((waited / WORKING_HOUR_MS) * 10) / 10,
    };
  });
  return {
    items: items.toSorted(
      (a, b) =>
        b.silent + b.late + b.overdue - (a.silent + a.late + a.overdue) || b.waitedHours - a.waitedHours,
    ),
  };
};
