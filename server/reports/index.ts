export { reportsActs } from './routes.ts';
export { REPORT_JOBS } from './jobs.ts';
export { placeOf } from './facts.ts';
export { assertMayReport } from './rights.ts';
