import { createHash } from 'node:crypto';
import type { ReportAnomaly, ReportFigure, ReportKind } from '@motcua/contract/reports';
import {
  broken,
  count,
  MONTH_FIGURES,
  MONTH_IDENTITIES,
  REPORT_RULES,
  sumII06a,
  sumMonth,
  WATCH_FIGURES,
  type Identity,
  type ReportLevel,
  type ReportLine,
  type ReportWindow,
} from '@motcua/rules/reports';
import { ALL_FIGURES, rowName } from './words.ts';

/** What a report is about, without its numbers. */
export interface ReportScope {
  kind: ReportKind;
  /** Null: the province. */
  unit: string | null;
  window: ReportWindow;
}

/** Numbers of a report, as its kind has them. */
export const FIGURES_OF = {
  MONTH: (lines) => {
    const sums = sumMonth(lines);
    return {
      figures: Object.entries(sums).map(([figure, value]) => ({ figure, level: null, sector: null, value })),
      anomalies: broken(sums, MONTH_IDENTITIES).map((identity) => unbalanced(identity, null, null)),
    };
  },
  II06A: (lines) => {
    const { rows, broken: faults } = sumII06a(lines);
    return {
      figures: [
        ...rows.flatMap(({ level, sector, cells }) =>
          Object.entries(cells).map(([figure, value]) => ({ figure, level, sector, value })),
        ),
        // the form has no column for these: they are told below it
        ...(['WITHDRAWN', 'REFUSED', 'CERTIFICATION'] as const).map((figure) => ({
          figure,
          level: null,
          sector: null,
          value: count(lines, MONTH_FIGURES[figure]),
        })),
      ],
      anomalies: faults.map(({ identity, level, sector }) => unbalanced(identity, level, sector)),
    };
  },
} as const satisfies Record<
  ReportKind,
  (lines: readonly ReportLine[]) => { figures: ReportFigure[]; anomalies: ReportAnomaly[] }
>;

/** The figures with what has to be looked at first: what does not balance, what lacks a date, what came in on paper. */
export function sumReport(
  kind: ReportKind,
  lines: readonly ReportLine[],
): { figures: ReportFigure[]; anomalies: ReportAnomaly[]; balanced: boolean } {
  const { figures, anomalies } = FIGURES_OF[kind](lines);
  const watched = (['NO_DUE', 'ON_PAPER'] as const).flatMap((key) => {
    const found = count(lines, WATCH_FIGURES[key]);
    return found === 0 ? [] : [watch(key, found)];
  });
  return { figures, anomalies: [...anomalies, ...watched], balanced: anomalies.length === 0 };
}

function unbalanced(
  { whole, parts }: Identity<string>,
  level: ReportLevel | null,
  sector: string | null,
): ReportAnomaly {
  const label = (lang: 'vi' | 'en', key: string): string => ALL_FIGURES[key]?.[lang] ?? key;
  const sum = (lang: 'vi' | 'en'): string => parts.map((key) => `“${label(lang, key)}”`).join(' + ');
  return {
    kind: 'UNBALANCED',
    text: `${rowName(level, sector)}: “${label('vi', whole)}” khác tổng ${sum('vi')}`,
    textEn: `${rowName(level, sector, 'en')}: “${label('en', whole)}” is not the sum of ${sum('en')}`,
    figure: whole,
    level,
    sector,
  };
}

const watch = (key: keyof typeof WATCH_FIGURES, found: number): ReportAnomaly => ({
  kind: key,
  text: `${WATCH_FIGURES[key].vi}: ${found}`,
  textEn: `${WATCH_FIGURES[key].en}: ${found}`,
  figure: key,
  level: null,
  sector: null,
});

/** The figures a dossier is counted in; kept with its line, so that a figure opens what made it. */
export const figuresCounting = (line: ReportLine): string[] =>
  Object.entries(ALL_FIGURES)
    .filter(([, figure]) => figure.counts(line))
    .map(([key]) => key);

/**
 * Over the window, the rules, every figure and every dossier with its class and dates: the same record under the same
 * rules gives the same digest, whenever and wherever it is built.
 */
export function digestOf(
  { kind, unit, window }: ReportScope,
  figures: readonly ReportFigure[],
  lines: readonly ReportLine[],
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([kind, unit, window.from, window.to, REPORT_RULES]));
  for (const { figure, level, sector, value } of figures)
    hash.update(JSON.stringify([figure, level, sector, value]));
  for (const line of lines.toSorted((a, b) => (a.dossierId < b.dossierId ? -1 : 1)))
    hash.update(
      JSON.stringify([
        ...[line.dossierId, line.part, line.standing, line.sector, line.level, line.unit, line.intakeUnit],
        ...[
          line.channel,
          line.carried,
          line.returnedBy,
          line.acceptedAt,
          line.due,
          line.endedAt,
          line.onPaper,
        ],
      ]),
    );
  return hash.digest('hex');
}
