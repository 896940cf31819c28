export { count, MONTH_FIGURES, WATCH_FIGURES } from './figures.ts';
export type { Figure, MonthFigure, WatchFigure } from './figures.ts';
export { II06A_COLUMNS, II06A_IDENTITIES, sumII06a } from './ii06a.ts';
export type { Ii06a, Ii06aCells, Ii06aColumn, Ii06aRow } from './ii06a.ts';
export { CERTIFICATION_SECTOR, reportLine, windowSpan } from './line.ts';
export type { ReportFacts, ReportLevel, ReportLine, ReportPart, ReportWindow } from './line.ts';
export { broken, MONTH_IDENTITIES, MONTH_SHARES, shareText, sumMonth } from './month.ts';
export type { Identity, MonthShare, MonthSums, Share } from './month.ts';
export { standingAt, STANDINGS } from './standing.ts';
export type { Ending, KnownDue, Standing, StandingAt, TimeFacts } from './standing.ts';

/** Names the rules a report was summed by: a change of any of them takes a new one, so that an old report tells its own. */
export const REPORT_RULES = '2026-1';
