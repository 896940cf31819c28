import type { ReportDifference, ReportFigure } from '@motcua/contract/reports';
import type { ReportLine } from '@motcua/rules/reports';
import { ALL_FIGURES, rowName } from './words.ts';

const keyOf = ({ figure, level, sector }: ReportFigure): string => JSON.stringify([figure, level, sector]);

/** Every figure that is not what it was, with the dossiers that came into it and those that left it. */
export function differencesOf(
  before: { figures: readonly ReportFigure[]; lines: readonly ReportLine[] },
  after: { figures: readonly ReportFigure[]; lines: readonly ReportLine[] },
): ReportDifference[] {
  const was = new Map(before.figures.map((cell) => [keyOf(cell), cell]));
  const is = new Map(after.figures.map((cell) => [keyOf(cell), cell]));
  return [...new Map([...is, ...was]).entries()].flatMap(([key, cell]): ReportDifference[] => {
    const counts = ALL_FIGURES[cell.figure]?.counts;
    if (counts === undefined) return [];
    const within = (line: ReportLine): boolean =>
      counts(line) &&
      (cell.level === null || line.level === cell.level) &&
      (cell.sector === null || line.sector === cell.sector);
    const dossiers = moved(before.lines.filter(within), after.lines.filter(within));
    if (dossiers.length === 0) return [];
    return [
      {
        figure: cell.figure,
        label: ALL_FIGURES[cell.figure]?.vi ?? cell.figure,
        labelEn: ALL_FIGURES[cell.figure]?.en ?? cell.figure,
        level: cell.level,
        sector: cell.sector,
        rowName: rowName(cell.level, cell.sector),
        before: was.get(key)?.value ?? 0,
        after: is.get(key)?.value ?? 0,
        dossiers,
      },
    ];
  });
}

function moved(before: readonly ReportLine[], after: readonly ReportLine[]): ReportDifference['dossiers'] {
  const had = new Set(before.map(({ dossierId }) => dossierId));
  const has = new Set(after.map(({ dossierId }) => dossierId));
  const told = (lines: readonly ReportLine[], other: Set<string>, added: boolean) =>
    lines
      .filter(({ dossierId }) => !other.has(dossierId))
      .map(({ dossierId, code }) => ({ dossierId, code, added }));
  return [...told(after, had, true), ...told(before, has, false)];
}
