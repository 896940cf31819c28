import type {
  ReportAnomaly,
  ReportDifference,
  ReportFigure,
  ReportKind,
  ReportStatus,
} from '@motcua/contract/reports';
import type { CountedChannel, ResultChannel } from '@motcua/rules/dossier';
import type { ReportLevel, ReportPart, Standing } from '@motcua/rules/reports';
import type { ColumnType, JSONColumnType, Selectable } from 'kysely';

/** The numbers of a report: what is frozen, hashed and signed, with its lines. */
export interface ReportContent {
  figures: ReportFigure[];
  anomalies: ReportAnomaly[];
  /** Of an amendment: against the issue before it. */
  differences: ReportDifference[];
}

export interface ReportComment {
  by: string;
  at: string;
  text: string;
}

interface ReportTable {
  id: string;
  kind: ReportKind;
  unit_key: string | null;
  window_from: string;
  window_to: string;
  rule_version: string;
  known_at: Date;
  content: JSONColumnType<ReportContent, string, string>;
  sha256: string;
  balanced: boolean;
  status: ReportStatus;
  amends: string | null;
  amendment_no: number;
  reason: string | null;
  comments: ColumnType<ReportComment[], string | undefined, string>;
  built_at: Date;
  built_by: string | null;
  frozen_at: Date | null;
  frozen_by: string | null;
  frozen_by_name: string | null;
  signed_at: Date | null;
  signed_by: string | null;
  signed_by_name: string | null;
}
export type ReportRow = Selectable<ReportTable>;

interface ReportLineTable {
  report_id: string;
  seq: number;
  dossier_id: string;
  code: string;
  figures: string[];
  part: ReportPart;
  standing: Standing;
  sector: string;
  level: ReportLevel;
  unit: string;
  intake_unit: string;
  channel: CountedChannel;
  carried: boolean;
  returned_by: ResultChannel | null;
  accepted_at: Date | null;
  due_at: Date | null;
  ended_at: Date | null;
  hours_late: number | null;
  on_paper: boolean;
}
export type ReportLineRow = Selectable<ReportLineTable>;

declare module '../platform/database.ts' {
  interface Schema {
    report: ReportTable;
    report_line: ReportLineTable;
  }
}
