import type { ReportStatus } from '@motcua/contract/reports';

export const REPORT_MARKS = {
  DRAFT: { shape: '◐', tone: 'wait' },
  FROZEN: { shape: '●', tone: 'ok' },
  SIGNED: { shape: '✓', tone: 'ok' },
} as const satisfies Record<ReportStatus, { shape: string; tone: string }>;
