import type { ReportSummary, ReportView } from '@motcua/contract/reports';
import { isoInstant } from '@motcua/rules/calendar';
import { MONTH_SHARES, shareText, type MonthSums, type ReportLevel } from '@motcua/rules/reports';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { issuesOf } from './load.ts';
import { mayReport } from './rights.ts';
import type { ReportContent, ReportRow } from './tables.ts';
import { FIGURES, rowName } from './words.ts';

export function summaryOf({ reference }: Context, row: Omit<ReportRow, 'comments'>): ReportSummary {
  const held = reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  return {
    id: row.id,
    kind: row.kind,
    unit: row.unit_key === null ? null : unitRef(held, row.unit_key, row.window_to),
    from: row.window_from,
    to: row.window_to,
    status: row.status,
    amendmentNo: row.amendment_no,
    amends: row.amends,
    balanced: row.balanced,
    anomalies: row.content.anomalies.length,
    builtAt: isoInstant(held.calendar, row.built_at),
    frozenAt: iso(row.frozen_at),
    signedAt: iso(row.signed_at),
  };
}

/** A report as its reader sees it: what has to be looked at first, then the numbers. */
export async function viewOf(context: Context, db: Db | Tx, row: ReportRow): Promise<ReportView> {
  const held = context.reference.current();
  const issues = await issuesOf(db, row);
  return {
    ...summaryOf(context, row),
    anomalyList: row.content.anomalies,
    columns: Object.entries(FIGURES[row.kind]).map(([figure, { vi, en }]) => ({
      figure,
      label: vi,
      labelEn: en,
    })),
    rows: rowsOf(row),
    shares: sharesOf(row),
    notes: notesOf(row, 'vi'),
    notesEn: notesOf(row, 'en'),
    ruleVersion: row.rule_version,
    sha256: row.sha256,
    knownAt: isoInstant(held.calendar, row.known_at),
    frozenBy: row.frozen_by_name,
    signedBy: row.signed_by_name,
    comments: row.comments,
    reason: row.reason,
    differences: row.content.differences,
    amendments: issues
      .filter(({ amends }) => amends !== null)
      .map(({ id, amendment_no, built_at }) => ({
        id,
        amendmentNo: amendment_no,
        builtAt: isoInstant(held.calendar, built_at),
      })),
    allowed: allowedOn(context, row, issues.at(-1)?.id === row.id),
  };
}

function allowedOn(context: Context, row: ReportRow, last: boolean): ReportView['allowed'] {
  const may = (right: Parameters<typeof mayReport>[1]) => mayReport(context, right, row.unit_key);
  const acts = {
    commentReport: row.status !== 'SIGNED' && may('commentReport'),
    freezeReport: row.status === 'DRAFT' && row.balanced && may('freezeReport'),
    signReport: row.status === 'FROZEN' && may('signReport'),
    amendReport: row.status !== 'DRAFT' && last && may('amendReport'),
    buildReport: row.status === 'DRAFT' && may('buildReport'),
  };
  return (Object.keys(acts) as (keyof typeof acts)[]).filter((act) => acts[act]);
}

/** The figures as a table: rows in their frozen order, a column for each figure of the kind. */
export function rowsOf({ kind, content }: Pick<ReportRow, 'kind' | 'content'>): ReportView['rows'] {
  const columns = Object.keys(FIGURES[kind]);
  const groups = Map.groupBy(
    content.figures.filter(({ figure }) => columns.includes(figure)),
    ({ level, sector }) => JSON.stringify([level, sector]),
  );
  let levels = 0;
  let sectors = 0;
  return [...groups.entries()].map(([key, cells]) => {
    const [level, sector] = JSON.parse(key) as [ReportLevel | null, string | null];
    if (sector === null) sectors = 0;
    const ordinal = level === null ? '' : sector === null ? (ROMAN[levels++] ?? '') : String(++sectors);
    return {
      ordinal,
      name: rowName(level, sector),
      nameEn: rowName(level, sector, 'en'),
      level,
      sector,
      values: columns.map((column) => cells.find(({ figure }) => figure === column)?.value ?? 0),
    };
  });
}

const ROMAN = ['I', 'II', 'III', 'IV'];

export const valueOf = ({ figures }: ReportContent, key: string): number =>
  figures.find(({ figure, level, sector }) => figure === key && level === null && sector === null)?.value ??
  0;

function sharesOf({ kind, content }: ReportRow): ReportView['shares'] {
  if (kind !== 'MONTH') return [];
  const sums = Object.fromEntries(content.figures.map(({ figure, value }) => [figure, value])) as MonthSums;
  return Object.entries(MONTH_SHARES).map(([key, { vi, en, of }]) => {
    const share = of(sums);
    return { key, label: vi, labelEn: en, ...share, text: shareText(share, 'vi') };
  });
}

/** What biểu II.06a leaves out or counts its own way. */
export function formNotes(content: ReportContent, lang: 'vi' | 'en' = 'vi'): string[] {
  const ended = valueOf(content, 'WITHDRAWN');
  const vi = [
    ...(ended > 0 ? [`${ended} hồ sơ rút, dừng hoặc đóng trong kỳ không tính vào biểu.`] : []),
    'Hồ sơ tạm dừng chờ bổ sung tính vào số đang giải quyết trong hạn.',
  ];
  const en = [
    ...(ended > 0
      ? [`${ended} dossiers withdrawn, stopped or closed in the period are not in the form.`]
      : []),
    'Dossiers paused for more papers count as in progress in time.',
  ];
  return lang === 'vi' ? vi : en;
}

function notesOf({ kind, content }: ReportRow, lang: 'vi' | 'en'): string[] {
  const [refused, certified] = [valueOf(content, 'REFUSED'), valueOf(content, 'CERTIFICATION')];
  const apart = {
    vi: `Ngoài tổng số: từ chối tiếp nhận ${refused}, chứng thực ${certified} (sổ riêng).`,
    en: `Apart: not accepted ${refused}, certification ${certified} (a register of its own).`,
  };
  return [...(kind === 'II06A' ? formNotes(content, lang) : []), apart[lang]];
}

/** Today's name of a unit stands beside lines of any time. */
export const unitNow = (context: Context, key: string) =>
  unitRef(context.reference.current(), key, todayOf(context.reference.current(), context.now));
