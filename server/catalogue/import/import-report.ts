import type { LineReport, Outcome } from './import-procedures.ts';

const WORDS: Record<Outcome, string> = {
  LOADED: 'nhập mới',
  CHANGED: 'thay đổi',
  UNCHANGED: 'không đổi',
  KEPT: 'giữ nguyên bản của tỉnh',
  REFUSED: 'từ chối',
};

export interface ImportSummary {
  counts: Record<Outcome, number>;
  lines: LineReport[];
}

export function summarise(reports: readonly LineReport[]): ImportSummary {
  const count = (outcome: Outcome): number => reports.filter((report) => report.outcome === outcome).length;
  const counts = {
    LOADED: count('LOADED'),
    CHANGED: count('CHANGED'),
    UNCHANGED: count('UNCHANGED'),
    KEPT: count('KEPT'),
    REFUSED: count('REFUSED'),
  };
  return { counts, lines: [...reports] };
}

/** The report as the operator reads it: counts, refusals line by line, and how often what was mended. */
export function reportText({ counts, lines }: ImportSummary): string {
  const refused = lines
    .filter(({ outcome }) => outcome === 'REFUSED')
    .map(({ line, code, reason }) => `  dòng ${line}${code === undefined ? '' : ` (${code})`}: ${reason}`);
  const mended = [
    ...Map.groupBy(
      lines.flatMap(({ doubts }) => doubts ?? []),
      kindOfDoubt,
    ),
  ]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, all]) => `  ${all.length} × ${kind}`);
  return [
    `Đọc ${lines.length} dòng: ${Object.entries(counts)
      .map(([outcome, number]) => `${WORDS[outcome as Outcome]} ${number}`)
      .join(', ')}.`,
    ...(refused.length === 0 ? [] : ['Từ chối:', ...refused]),
    ...(mended.length === 0 ? [] : ['Đã hiểu hoặc sửa (chi tiết từng dòng: --json):', ...mended]),
    '',
  ].join('\n');
}

/** Doubts that differ only in a number or a quotation are of one kind. */
const kindOfDoubt = (doubt: string): string => doubt.replace(/: [^:]*$/, '').replaceAll(/\d+/g, '…');
