import type { ReportView } from '@motcua/contract/reports';
import { formatDate } from '@motcua/rules/text';
import type { ReportLine } from '@motcua/rules/reports';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getReportRow, linesOf } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { tableFile, type Cell, type Table } from '../table-file.ts';
import { viewOf } from '../view.ts';
import {
  CHANNEL_WORDS,
  KIND_NAMES,
  LEVEL_NAMES,
  PART_WORDS,
  periodName,
  RETURN_WORDS,
  STANDING_WORDS,
} from '../words.ts';

/** The report as a table with what proves it, and every dossier it counts; without personal data. */
export const exportReport: Act<'exportReport'> = async (context, { reportId, as }) => {
  const row = await getReportRow(context.db, reportId);
  assertMayReport(context, 'readFigures', row.unit_key);
  const held = context.reference.current();
  const [view, lines] = await Promise.all([viewOf(context, context.db, row), linesOf(context.db, reportId)]);
  const unitOf = (key: string): string => unitName(held, key, row.window_to);
  const no = row.amendment_no === 0 ? '' : `-dieu-chinh-${row.amendment_no}`;
  const name = `${row.kind.toLowerCase()}-${row.unit_key ?? 'toan-tinh'}-${row.window_from}-${row.window_to}${no}`;
  return tableFile(as, name, [figuresTable(view), dossiersTable(lines, unitOf)], held.calendar);
};

function figuresTable(view: ReportView): Table {
  const [only] = view.rows;
  const proof: Cell[][] = [
    [],
    ['Đơn vị', view.unit?.name ?? 'Toàn tỉnh'],
    ['Kỳ báo cáo', periodName(view.from, view.to)],
    ['Số liệu từ ngày', formatDate(view.from)],
    ['Số liệu đến ngày', formatDate(view.to)],
    ...(view.amendmentNo === 0 ? [] : [['Bản điều chỉnh số', view.amendmentNo]]),
    ['Phiên bản quy tắc', view.ruleVersion],
    ['Mã băm SHA-256', view.sha256],
    ...view.notes.map((note) => [note]),
  ];
  if (view.kind === 'MONTH')
    return {
      name: 'Số liệu',
      head: [KIND_NAMES.MONTH, 'Số hồ sơ'],
      rows: [
        ...view.columns.map(({ label }, index): Cell[] => [label, only?.values[index] ?? 0]),
        ...view.shares.map(({ label, text }): Cell[] => [label, text]),
        ...proof,
      ],
    };
  return {
    name: 'Số liệu',
    head: ['TT', KIND_NAMES.II06A, ...view.columns.map(({ label }) => label)],
    rows: [...view.rows.map((row): Cell[] => [row.ordinal, row.name, ...row.values]), ...proof],
  };
}

function dossiersTable(lines: readonly ReportLine[], unitOf: (key: string) => string): Table {
  const columns: Record<string, (line: ReportLine) => Cell> = {
    'Mã hồ sơ': (line) => line.code,
    'Lĩnh vực': (line) => line.sector,
    Cấp: (line) => LEVEL_NAMES[line.level].vi,
    'Đơn vị giải quyết': (line) => unitOf(line.unit),
    'Nơi tiếp nhận': (line) => unitOf(line.intakeUnit),
    'Kênh nộp': (line) => CHANNEL_WORDS[line.channel],
    'Kỳ trước chuyển sang': (line) => (line.carried ? 'có' : ''),
    'Tiếp nhận': (line) => line.acceptedAt,
    'Hạn giải quyết': (line) => line.due,
    'Kết thúc': (line) => line.endedAt,
    'Xếp loại': (line) => STANDING_WORDS[line.standing].vi,
    'Giờ làm việc quá hạn': (line) => line.hoursLate,
    'Trả kết quả': (line) => (line.returnedBy === null ? '' : RETURN_WORDS[line.returnedBy]),
    Nguồn: (line) => (line.onPaper ? 'nhập sau từ sổ giấy' : ''),
    'Ghi chú': (line) => PART_WORDS[line.part],
  };
  return {
    name: 'Hồ sơ',
    head: Object.keys(columns),
    rows: lines.map((line) => Object.values(columns).map((cell) => cell(line))),
  };
}
