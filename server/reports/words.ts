import type { ReportKind } from '@motcua/contract/reports';
import type { CountedChannel } from '@motcua/rules/dossier';
import { formatDate } from '@motcua/rules/text';
import {
  II06A_COLUMNS,
  MONTH_FIGURES,
  WATCH_FIGURES,
  type Figure,
  type ReportLevel,
  type ReportPart,
  type Standing,
} from '@motcua/rules/reports';

/** The figures of a kind of report in its order, by name. */
export const FIGURES: Record<ReportKind, Readonly<Record<string, Figure>>> = {
  MONTH: MONTH_FIGURES,
  II06A: II06A_COLUMNS,
};

/** Every figure that opens dossiers, of whatever kind of report. */
export const ALL_FIGURES: Readonly<Record<string, Figure>> = {
  ...MONTH_FIGURES,
  ...II06A_COLUMNS,
  ...WATCH_FIGURES,
};

interface Words {
  vi: string;
  en: string;
}

export const LEVEL_NAMES = {
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Cấp huyện', en: 'District' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
  VERTICAL: { vi: 'Cơ quan ngành dọc', en: 'Central agencies' },
} as const satisfies Record<ReportLevel, Words>;

/** A sector has no other name than its own. */
export const rowName = (level: ReportLevel | null, sector: string | null, lang: 'vi' | 'en' = 'vi'): string =>
  sector ?? (level === null ? { vi: 'Tổng số', en: 'Total' } : LEVEL_NAMES[level])[lang];

export const STANDING_WORDS = {
  NOT_ACCEPTED: { vi: 'Chưa tiếp nhận', en: 'Not accepted yet' },
  REFUSED: { vi: 'Từ chối tiếp nhận', en: 'Not accepted' },
  SOLVED_EARLY: { vi: 'Giải quyết trước hạn', en: 'Solved early' },
  SOLVED_ON_TIME: { vi: 'Giải quyết đúng hạn', en: 'Solved on time' },
  SOLVED_LATE: { vi: 'Giải quyết quá hạn', en: 'Solved late' },
  SOLVED_NO_DUE: { vi: 'Đã giải quyết, không có hạn', en: 'Solved, without a due date' },
  WITHDRAWN: { vi: 'Rút hồ sơ', en: 'Withdrawn' },
  STOPPED: { vi: 'Dừng theo đề nghị', en: 'Stopped at request' },
  CLOSED_INCOMPLETE: { vi: 'Đóng do không bổ sung', en: 'Closed, incomplete' },
  IN_TIME: { vi: 'Đang giải quyết, trong hạn', en: 'In progress, in time' },
  PAUSED: { vi: 'Đang tạm dừng', en: 'Paused' },
  OVERDUE: { vi: 'Đang giải quyết, quá hạn', en: 'In progress, overdue' },
  NO_DUE: { vi: 'Đang giải quyết, không có hạn', en: 'In progress, without a due date' },
} as const satisfies Record<Standing, Words>;

export const PART_WORDS = {
  MAIN: '',
  RETURN_ONLY: 'giải quyết kỳ trước, trả kết quả trong kỳ',
  CERTIFICATION: 'chứng thực, sổ riêng',
  REFUSED: 'ngoài tổng số',
} as const satisfies Record<ReportPart, string>;

export const CHANNEL_WORDS = {
  COUNTER: 'Tại quầy',
  ONLINE: 'Trực tuyến',
  ASSISTED: 'Trực tuyến có người nộp giúp',
  POST: 'Bưu chính',
} as const satisfies Record<CountedChannel, string>;

export const RETURN_WORDS = {
  COUNTER: 'Tại quầy',
  ELECTRONIC: 'Điện tử',
  POST: 'Bưu chính',
} as const;

export const KIND_NAMES = {
  II06A: 'Biểu II.06a/VPCP/KSTT',
  MONTH: 'Báo cáo kết quả giải quyết thủ tục hành chính',
} as const satisfies Record<ReportKind, string>;

/** `tháng 11 năm 2026` for a whole month, else the days. */
export function periodName(from: string, to: string): string {
  const month = from.slice(0, 7);
  const whole = from.endsWith('-01') && to.slice(0, 7) === month && isMonthEnd(to);
  if (whole) return `tháng ${Number(from.slice(5, 7))} năm ${from.slice(0, 4)}`;
  return `từ ${formatDate(from)} đến ${formatDate(to)}`;
}

function isMonthEnd(date: string): boolean {
  const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
