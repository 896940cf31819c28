import type { StandingRow } from '@motcua/contract/reports';
import { localDate } from '@motcua/rules/calendar';
import { formatDecimal } from '@motcua/rules/text';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lookOf, noteLook } from '../looked.ts';
import { standingRows } from '../standing-rows.ts';
import { tableFile, type Cell } from '../table-file.ts';

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const COLUMNS = {
  'Mã hồ sơ': (row) => row.code,
  'Thủ tục': (row) => row.procedureName,
  'Lĩnh vực': (row) => row.sector,
  'Đơn vị giải quyết': (row) => row.unit.name,
  'Người nộp': (row) => row.applicantName,
  'Tiếp nhận': (row) => instant(row.acceptedAt),
  'Hạn giải quyết': (row) => instant(row.dueAt),
  'Giải quyết xong': (row) => instant(row.finishedAt),
  'Tình trạng': (row) => row.standingText,
  'Giờ làm việc quá hạn': (row) => row.hoursLate,
  'Số ngày làm việc quá hạn hoặc chờ': (row) => row.days,
  'Đang ở bước': (row) => row.steps.map((step) => step.name).join(', '),
  'Người giữ': (row) => row.steps.map((step) => step.owner?.fullName ?? 'chưa có người nhận').join(', '),
  'Nguyên nhân chậm': (row) => row.cause,
} as const satisfies Record<string, (row: StandingRow) => Cell>;

/** What a file may hold: it is made in memory, and a table program still opens it at ease. */
const AT_MOST = 20_000;

/** The whole list of a tile: as many rows as its figure says. */
export const exportStanding: Act<'exportStanding'> = async (context, input) => {
  const look = await lookOf(context, input);
  const { calendar } = context.reference.current();
  const rows = await standingRows(context, look, input.tile, { limit: AT_MOST + 1 });
  if (rows.length > AT_MOST)
    throw new Refusal(
      'INVALID_INPUT',
      `Danh sách này có hơn ${formatDecimal(AT_MOST, 0, 'vi')} hồ sơ, không xuất được thành một tệp. Chọn một đơn vị rồi xuất lại.`,
    );
  await noteLook(context, look, input.tile);
  const name = `${input.tile.toLowerCase().replaceAll('_', '-')}-${look.unit ?? 'toan-tinh'}-${localDate(calendar, look.at)}`;
  const table = {
    name: 'Hồ sơ',
    head: Object.keys(COLUMNS),
    rows: rows.map(({ row }) => Object.values(COLUMNS).map((cell) => cell(row))),
  };
  return tableFile(input.as, name, [table], calendar);
};
