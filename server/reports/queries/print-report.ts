import type { ReportView } from '@motcua/contract/reports';
import { isoInstant } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import { MONTH_FIGURES, sumII06a, type Ii06aCells, type MonthFigure } from '@motcua/rules/reports';
import { provinceCommittee, todayOf } from '../../catalogue/index.ts';
import { getUnit, unitName, type Reference } from '../../organisation/index.ts';
import { renderSlip, signingOf, slipHtml, type SlipData } from '../../papers/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { getReportRow, issuesOf, linesOf } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import type { ReportRow } from '../tables.ts';
import { formNotes, rowsOf, valueOf, viewOf } from '../view.ts';
import { periodName, rowName } from '../words.ts';

type Paper = Extract<SlipData, { kind: 'REPORT' }>;

/** On paper both kinds carry the table of biểu II.06a; the month report tells its other figures below it. */
export const printReport: Act<'printReport'> = async (context, { reportId, as = 'pdf' }) => {
  const row = await getReportRow(context.db, reportId);
  assertMayReport(context, 'readFigures', row.unit_key);
  const data = await paperOf(context, row);
  const name = `bao-cao-${row.unit_key ?? 'toan-tinh'}-${row.window_from}-${row.window_to}`;
  return as === 'html'
    ? sentBytes({
        type: 'text/html; charset=utf-8',
        name: `${name}.html`,
        bytes: Buffer.from(slipHtml(data)),
      })
    : sentBytes({ type: 'application/pdf', name: `${name}.pdf`, bytes: await renderSlip(data) });
};

async function paperOf(context: Context, row: ReportRow): Promise<Paper> {
  const held = context.reference.current();
  const [view, issues, signer, builder, rows] = await Promise.all([
    viewOf(context, context.db, row),
    issuesOf(context.db, row),
    signerOf(context, row),
    nameOf(context, row.built_by),
    paperRows(context, row),
  ]);
  const amended = issues.find(({ amendment_no }) => amendment_no === row.amendment_no - 1);
  const unit = row.unit_key ?? provinceCommittee(held, row.window_to);
  return {
    kind: 'REPORT',
    regime: regimeOn(row.window_to),
    header: headerOf(held, unit, row.window_to, todayOf(held, row.frozen_at ?? row.built_at)),
    qrUrl: `${context.origin}/desk/reports/${row.id}`,
    reportingUnit: row.unit_key === null ? 'Toàn tỉnh' : unitName(held, unit, row.window_to),
    periodName: periodName(row.window_from, row.window_to),
    windowFrom: row.window_from,
    windowTo: row.window_to,
    ...(row.frozen_at === null ? {} : { frozenAt: isoInstant(held.calendar, row.frozen_at) }),
    ruleVersion: row.rule_version,
    sha256: row.sha256,
    rows,
    notes: [
      ...monthNotes(row, view),
      ...view.notes,
      ...(row.reason === null ? [] : [`Lý do điều chỉnh: ${row.reason}`]),
    ],
    ...(row.amendment_no === 0 ? {} : { amendmentNo: row.amendment_no }),
    ...(amended === undefined ? {} : { amendedSha256: amended.sha256 }),
    ...(view.differences.length === 0
      ? {}
      : {
          differences: view.differences.map(({ rowName: name, label, before, after, dossiers }) => ({
            rowName: name,
            columnName: label,
            before,
            after,
            reason: dossiers.map(({ code, added }) => `${added ? 'thêm' : 'bớt'} ${code}`).join(', '),
          })),
        }),
    ...(builder === null ? {} : { preparedBy: builder }),
    ...signer,
  };
}

/** Of a month report the table is summed from its frozen dossiers, as the form would. */
async function paperRows({ db }: Context, row: ReportRow): Promise<NonNullable<Paper['rows']>> {
  if (row.kind === 'II06A')
    return rowsOf(row).map(({ ordinal, level, sector, values }) => paperRow(ordinal, level, sector, values));
  const { rows } = sumII06a(await linesOf(db, row.id));
  const figures = rows.flatMap(({ level, sector, cells }) =>
    Object.entries(cells).map(([figure, value]) => ({ figure, level, sector, value })),
  );
  return rowsOf({ kind: 'II06A', content: { ...row.content, figures } }).map(
    ({ ordinal, level, sector, values }) => paperRow(ordinal, level, sector, values),
  );
}

type Level = ReturnType<typeof rowsOf>[number]['level'];

const PAPER_COLUMNS = {
  C3: 'received',
  C4: 'receivedOnline',
  C5: 'receivedDirect',
  C6: 'carriedOver',
  C7: 'solved',
  C8: 'solvedEarly',
  C9: 'solvedOnTime',
  C10: 'solvedLate',
  C11: 'open',
  C12: 'openInTime',
  C13: 'openLate',
} as const satisfies Record<keyof Ii06aCells, string>;

function paperRow(
  ordinal: string,
  level: Level,
  sector: string | null,
  values: readonly number[],
): NonNullable<Paper['rows']>[number] {
  const cells = Object.fromEntries(
    Object.values(PAPER_COLUMNS).map((name, index) => [name, values[index] ?? 0]),
  ) as Record<(typeof PAPER_COLUMNS)[keyof Ii06aCells], number>;
  return {
    name: rowName(level, sector),
    ...(ordinal === '' ? {} : { ordinal }),
    ...(sector === null ? { total: true } : {}),
    ...cells,
  };
}

/** Figures of the month that the form has no column for. */
const BESIDE: readonly MonthFigure[] = [
  'RECEIVED_COUNTER',
  'RECEIVED_POST',
  'WITHDRAWN',
  'IN_PROGRESS_PAUSED',
  'RETURNED',
  'RETURNED_COUNTER',
  'RETURNED_ELECTRONIC',
  'RETURNED_POST',
];

function monthNotes({ kind, content }: ReportRow, { shares }: ReportView): string[] {
  if (kind !== 'MONTH') return [];
  const told = BESIDE.map((key) => `${MONTH_FIGURES[key].vi}: ${valueOf(content, key)}`);
  const share = shares.flatMap(({ label, text }) => (text === null ? [] : [`${label}: ${text}`]));
  return [`${[...told, ...share].join('; ')}.`, ...formNotes(content)];
}

function headerOf(held: Reference, unit: string, on: string, date: string): Paper['header'] {
  const { kind, parent } = getUnit(held, unit);
  const committee = unitName(held, committeeOf(held, unit), on).replace(/^Ủy ban nhân dân /, '');
  return {
    governingUnit: kind === 'PEOPLES_COMMITTEE' || parent === null ? '' : unitName(held, parent, on),
    issuingUnit: unitName(held, unit, on),
    place: committee.replace(/^tỉnh /, '').replace(/^./u, (first) => first.toUpperCase()),
    date,
  };
}

function committeeOf(held: Reference, unit: string): string {
  const { kind, parent } = getUnit(held, unit);
  return kind === 'PEOPLES_COMMITTEE' || parent === null ? unit : committeeOf(held, parent);
}

async function signerOf(
  { db, reference }: Context,
  { signed_by, signed_by_name, signed_at }: ReportRow,
): Promise<Partial<Paper>> {
  if (signed_by === null || signed_at === null) return {};
  const held = reference.current();
  const day = todayOf(held, signed_at);
  const post = await db
    .selectFrom('post')
    .select(['position', 'unit_key'])
    .where('account_id', '=', signed_by)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return {
    ...(post === undefined
      ? {}
      : signingOf(post.position, {
          peoplesCommittee: getUnit(held, post.unit_key).kind === 'PEOPLES_COMMITTEE',
        })),
    signerName: signed_by_name ?? '',
    signedAt: isoInstant(held.calendar, signed_at),
  };
}

async function nameOf({ db }: Context, account: string | null): Promise<string | null> {
  if (account === null) return null;
  const row = await db.selectFrom('account').select('full_name').where('id', '=', account).executeTakeFirst();
  return row?.full_name ?? null;
}
