import { AUDIT_JOBS } from './audit/index.ts';
import { BOOKING_JOBS } from './booking/index.ts';
import { CATALOGUE_JOBS } from './catalogue/index.ts';
import { DEADLINE_JOBS } from './deadlines/index.ts';
import { EXCHANGE_JOBS } from './exchange/index.ts';
import { LETTER_JOBS } from './letters/index.ts';
import type { Recurring } from './platform/schedule.ts';
import { REPORT_JOBS } from './reports/index.ts';

/** Every job that comes again, whichever room it belongs to. */
export const JOBS: readonly Recurring[] = [
  ...DEADLINE_JOBS,
  ...AUDIT_JOBS,
  ...CATALOGUE_JOBS,
  ...REPORT_JOBS,
  ...EXCHANGE_JOBS,
  ...LETTER_JOBS,
  ...BOOKING_JOBS,
];
