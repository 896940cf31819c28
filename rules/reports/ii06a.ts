import { count, isEndedWithout, isInProgress, isSolved } from './figures.ts';
import type { Figure } from './figures.ts';
import type { ReportLevel, ReportLine } from './line.ts';
import { broken } from './month.ts';
import type { Identity } from './month.ts';

/** The form has no column for what was withdrawn, stopped or closed: it is left out and told below it. */
const counted =
  (counts: (line: ReportLine) => boolean) =>
  (line: ReportLine): boolean =>
    line.part === 'MAIN' && !isEndedWithout(line) && counts(line);

const column = (vi: string, en: string, counts: Figure['counts']): Figure => ({
  vi,
  en,
  counts: counted(counts),
});

/**
 * Columns (3) to (13) of biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP). Paused counts as in time. The form knows no assisted filing:
 * who was helped came to a counter or a post office, so it stands in (5) and never raises (4).
 */
export const II06A_COLUMNS = {
  C3: column('(3) Tiếp nhận: tổng số', '(3) Received: total', () => true),
  C4: column(
    '(4) Tiếp nhận trong kỳ: trực tuyến',
    '(4) Received in the period: online',
    (line) => !line.carried && line.channel === 'ONLINE',
  ),
  C5: column(
    '(5) Tiếp nhận trong kỳ: trực tiếp, bưu chính',
    '(5) Received in the period: counter, post',
    (line) => !line.carried && line.channel !== 'ONLINE',
  ),
  C6: column('(6) Từ kỳ trước', '(6) Carried in', (line) => line.carried),
  C7: column('(7) Đã giải quyết: tổng số', '(7) Solved: total', isSolved),
  C8: column('(8) Đã giải quyết: trước hạn', '(8) Solved: early', (line) => line.standing === 'SOLVED_EARLY'),
  C9: column(
    '(9) Đã giải quyết: đúng hạn',
    '(9) Solved: on time',
    (line) => line.standing === 'SOLVED_ON_TIME',
  ),
  C10: column('(10) Đã giải quyết: quá hạn', '(10) Solved: late', (line) => line.standing === 'SOLVED_LATE'),
  C11: column('(11) Đang giải quyết: tổng số', '(11) In progress: total', isInProgress),
  C12: column(
    '(12) Đang giải quyết: trong hạn',
    '(12) In progress: in time',
    (line) => line.standing === 'IN_TIME' || line.standing === 'PAUSED',
  ),
  C13: column(
    '(13) Đang giải quyết: quá hạn',
    '(13) In progress: overdue',
    (line) => line.standing === 'OVERDUE',
  ),
} as const satisfies Record<string, Figure>;
export type Ii06aColumn = keyof typeof II06A_COLUMNS;
export type Ii06aCells = Readonly<Record<Ii06aColumn, number>>;

/** (3) = (4)+(5)+(6) = (7)+(11); (7) = (8)+(9)+(10); (11) = (12)+(13). */
export const II06A_IDENTITIES = [
  { whole: 'C3', parts: ['C4', 'C5', 'C6'] },
  { whole: 'C3', parts: ['C7', 'C11'] },
  { whole: 'C7', parts: ['C8', 'C9', 'C10'] },
  { whole: 'C11', parts: ['C12', 'C13'] },
] as const satisfies readonly Identity<Ii06aColumn>[];

/** One row: of everything (both null), of the authorities of a level, or of one sector at that level. */
export interface Ii06aRow {
  readonly level: ReportLevel | null;
  readonly sector: string | null;
  readonly cells: Ii06aCells;
}

export interface Ii06a {
  readonly rows: readonly Ii06aRow[];
  /** Where an identity fails; a report that has any cannot be frozen. */
  readonly broken: readonly {
    readonly level: ReportLevel | null;
    readonly sector: string | null;
    readonly identity: Identity<Ii06aColumn>;
  }[];
}

const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VERTICAL'] as const satisfies readonly ReportLevel[];

/** Biểu II.06a: all, then level by level with its sectors in the order of the alphabet. */
export function sumII06a(lines: readonly ReportLine[]): Ii06a {
  const told = lines.filter((line) => line.part === 'MAIN' && !isEndedWithout(line));
  const rows = [row(told, null, null), ...LEVELS.flatMap((level) => levelRows(told, level))];
  return {
    rows,
    broken: rows.flatMap(({ level, sector, cells }) =>
      broken(cells, II06A_IDENTITIES).map((identity) => ({ level, sector, identity })),
    ),
  };
}

function levelRows(lines: readonly ReportLine[], level: ReportLevel): Ii06aRow[] {
  const here = lines.filter((line) => line.level === level);
  if (here.length === 0) return [];
  const sectors = [...new Set(here.map((line) => line.sector))].toSorted((a, b) => a.localeCompare(b, 'vi'));
  return [row(here, level, null), ...sectors.map((sector) => row(here, level, sector))];
}

function row(lines: readonly ReportLine[], level: ReportLevel | null, sector: string | null): Ii06aRow {
  const own = sector === null ? lines : lines.filter((line) => line.sector === sector);
  const cells = Object.fromEntries(
    Object.entries(II06A_COLUMNS).map(([key, one]) => [key, count(own, one)]),
  ) as Record<Ii06aColumn, number>;
  return { level, sector, cells };
}
