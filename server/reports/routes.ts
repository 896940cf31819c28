import type { reportsOperations } from '@motcua/contract/reports';
import type { Acts } from '../platform/dispatch.ts';
import { amendReport } from './acts/amend-report.ts';
import { buildReport } from './acts/build-report.ts';
import { commentReport } from './acts/comment-report.ts';
import { freezeReport } from './acts/freeze-report.ts';
import { signReport } from './acts/sign-report.ts';
import { exportReport } from './queries/export-report.ts';
import { exportStanding } from './queries/export-standing.ts';
import { getOverview } from './queries/get-overview.ts';
import { getReport } from './queries/get-report.ts';
import { listReportDossiers } from './queries/list-report-dossiers.ts';
import { listReports } from './queries/list-reports.ts';
import { listStanding } from './queries/list-standing.ts';
import { printReport } from './queries/print-report.ts';

export const reportsActs = {
  getOverview,
  listStanding,
  exportStanding,
  buildReport,
  commentReport,
  freezeReport,
  signReport,
  amendReport,
  listReports,
  getReport,
  listReportDossiers,
  exportReport,
  printReport,
} satisfies Pick<Acts, keyof typeof reportsOperations>;
