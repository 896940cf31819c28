import type { ReportDossier } from '@motcua/contract/reports';
import { isoInstant } from '@motcua/rules/calendar';
import type { ReportLine } from '@motcua/rules/reports';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getReportRow, lineFrom } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { unitNow } from '../view.ts';
import { STANDING_WORDS } from '../words.ts';

/** The lines that made the figure when the report was built, whatever has become of the dossiers since. */
export const listReportDossiers: Act<'listReportDossiers'> = async (
  context,
  { reportId, figure, level, sector, after = 0, limit = 100 },
) => {
  const row = await getReportRow(context.db, reportId);
  assertMayReport(context, 'readFigures', row.unit_key);
  const counted = context.db
    .selectFrom('report_line')
    .where('report_id', '=', reportId)
    .where(sql<boolean>`${figure} = any(figures)`)
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? 'COMMUNE'))
    .$if(sector !== undefined, (query) => query.where('sector', '=', sector ?? ''));
  const [{ total }, rows] = await Promise.all([
    counted.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    counted
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit + 1)
      .execute(),
  ]);
  const shown = rows.slice(0, limit);
  return {
    total,
    items: shown.map((line) => dossierOf(context, lineFrom(line))),
    next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
};

function dossierOf(context: Context, line: ReportLine): ReportDossier {
  const { calendar } = context.reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  return {
    dossierId: line.dossierId,
    code: line.code,
    sector: line.sector,
    unit: unitNow(context, line.unit),
    intakeUnit: unitNow(context, line.intakeUnit),
    channel: line.channel,
    standing: line.standing,
    standingText: STANDING_WORDS[line.standing].vi,
    standingTextEn: STANDING_WORDS[line.standing].en,
    carried: line.carried,
    onPaper: line.onPaper,
    returnedBy: line.returnedBy,
    acceptedAt: iso(line.acceptedAt),
    dueAt: iso(line.due),
    endedAt: iso(line.endedAt),
    hoursLate: line.hoursLate,
  };
}
