import type { ReportLine } from '@motcua/rules/reports';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ReportScope } from './content.ts';
import type { ReportLineRow, ReportRow } from './tables.ts';

export async function getReportRow(db: Db | Tx, reportId: string, lock = false): Promise<ReportRow> {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('id', '=', reportId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có báo cáo này. Mở lại danh sách báo cáo.');
  return row;
}

export const scopeOfReport = ({ kind, unit_key, window_from, window_to }: ReportRow): ReportScope => ({
  kind,
  unit: unit_key,
  window: { from: window_from, to: window_to },
});

export async function linesOf(db: Db | Tx, reportId: string): Promise<ReportLine[]> {
  const rows = await db
    .selectFrom('report_line')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('seq')
    .execute();
  return rows.map(lineFrom);
}

export const lineFrom = (row: ReportLineRow): ReportLine => ({
  dossierId: row.dossier_id,
  code: row.code,
  part: row.part,
  standing: row.standing,
  sector: row.sector,
  level: row.level,
  unit: row.unit,
  intakeUnit: row.intake_unit,
  channel: row.channel,
  carried: row.carried,
  returnedBy: row.returned_by,
  acceptedAt: row.accepted_at,
  due: row.due_at,
  endedAt: row.ended_at,
  hoursLate: row.hours_late,
  onPaper: row.on_paper,
});

/** A report and its amendments, the report first. */
export const issuesOf = (
  db: Db | Tx,
  { id, amends }: Pick<ReportRow, 'id' | 'amends'>,
): Promise<ReportRow[]> =>
  db
    .selectFrom('report')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', amends ?? id), eb('amends', '=', amends ?? id)]))
    .orderBy('amendment_no')
    .execute();
