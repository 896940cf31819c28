import type { ReportAnomaly, ReportFigure, ReportKind } from '@motcua/contract/reports';
import { addDays } from '@motcua/rules/calendar';
import type { ReportLine } from '@motcua/rules/reports';
import { getUnit, unitAt, type Reference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ReportScope } from './content.ts';
import type { ReportContent } from './tables.ts';
import { FIGURES } from './words.ts';

const CARRIED = { MONTH: 'CARRIED', II06A: 'C6' } as const satisfies Record<ReportKind, string>;
const LEFT_OPEN = { MONTH: 'IN_PROGRESS', II06A: 'C11' } as const satisfies Record<ReportKind, string>;

/** What the other reports say to this one: the window before it, and, to the province, the units of the same window. */
export async function compared(
  { reference }: Services,
  db: Db | Tx,
  scope: ReportScope,
  figures: readonly ReportFigure[],
  lines: readonly ReportLine[],
): Promise<ReportAnomaly[]> {
  const before = await contentBefore(db, scope);
  const notContinued = before === null ? [] : continued(scope.kind, before, figures);
  if (scope.unit !== null) return notContinued;
  const held = reference.current();
  const units = (await contentsOfUnits(db, scope)).filter(
    ({ unit_key }) => unit_key !== null && getUnit(held, unit_key).kind !== 'ONE_STOP',
  );
  const told = new Set(units.map(({ unit_key }) => unit_key));
  const missing = [...new Set(lines.map(({ unit }) => unit))].filter((unit) => !told.has(unit));
  return [
    ...notContinued,
    ...(missing.length === 0
      ? summed(scope.kind, units, figures)
      : [unreported(held, missing, scope.window.to)]),
  ];
}

function unreported(held: Reference, missing: readonly string[], on: string): ReportAnomaly {
  const names = missing.slice(0, 5).map((unit) => unitAt(held, unit, on).short_name);
  const list = `${names.join(', ')}${missing.length > names.length ? '…' : ''}`;
  return {
    kind: 'UNIT_MISSING',
    text: `${missing.length} đơn vị có hồ sơ nhưng chưa có báo cáo kỳ này: ${list}`,
    textEn: `${missing.length} units with dossiers have not reported this window: ${list}`,
    figure: null,
    level: null,
    sector: null,
  };
}

const whole = (figures: readonly ReportFigure[], key: string): number =>
  figures.find(({ figure, level, sector }) => figure === key && level === null && sector === null)?.value ??
  0;

/** What one window left open the next one carries in, unless something was entered or put right in between. */
function continued(
  kind: ReportKind,
  before: ReportContent,
  figures: readonly ReportFigure[],
): ReportAnomaly[] {
  const left = whole(before.figures, LEFT_OPEN[kind]);
  const carried = whole(figures, CARRIED[kind]);
  if (left === carried) return [];
  return [
    {
      kind: 'NOT_CONTINUED',
      text: `Kỳ trước chuyển sang ${carried} hồ sơ, báo cáo kỳ trước để lại ${left}`,
      textEn: `${carried} dossiers carried in, the report before left ${left} open`,
      figure: CARRIED[kind],
      level: null,
      sector: null,
    },
  ];
}

function summed(
  kind: ReportKind,
  units: readonly { content: ReportContent }[],
  figures: readonly ReportFigure[],
): ReportAnomaly[] {
  return Object.entries(FIGURES[kind]).flatMap(([key, { vi, en }]): ReportAnomaly[] => {
    const sum = units.reduce((all, { content }) => all + whole(content.figures, key), 0);
    const here = whole(figures, key);
    if (sum === here) return [];
    return [
      {
        kind: 'SUM_DIFFERS',
        text: `“${vi}”: toàn tỉnh ${here}, cộng báo cáo của các đơn vị ${sum}`,
        textEn: `“${en}”: ${here} in the province, ${sum} in the reports of its units`,
        figure: key,
        level: null,
        sector: null,
      },
    ];
  });
}

/** The last issue of the window that ended the day before, once frozen. */
async function contentBefore(
  db: Db | Tx,
  { kind, unit, window }: ReportScope,
): Promise<ReportContent | null> {
  const row = await db
    .selectFrom('report')
    .select('content')
    .where('kind', '=', kind)
    .where('unit_key', unit === null ? 'is' : '=', unit)
    .where('window_to', '=', addDays(window.from, -1))
    .where('status', '<>', 'DRAFT')
    .orderBy('window_from', 'desc')
    .orderBy('amendment_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** The last issue of every unit that has reported the window. */
function contentsOfUnits(db: Db | Tx, { kind, window }: ReportScope) {
  return db
    .selectFrom('report')
    .distinctOn('unit_key')
    .select(['unit_key', 'content'])
    .where('kind', '=', kind)
    .where('unit_key', 'is not', null)
    .where('window_from', '=', window.from)
    .where('window_to', '=', window.to)
    .orderBy('unit_key')
    .orderBy('amendment_no', 'desc')
    .execute();
}
