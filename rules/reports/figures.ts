import type { ReportLine } from './line.ts';

/** A figure of a report: what it is called, and which dossiers it counts. */
export interface Figure {
  readonly vi: string;
  readonly en: string;
  readonly counts: (line: ReportLine) => boolean;
}

const main =
  (counts: (line: ReportLine) => boolean) =>
  (line: ReportLine): boolean =>
    line.part === 'MAIN' && counts(line);

const figure = (vi: string, en: string, counts: Figure['counts']): Figure => ({ vi, en, counts });

export const isSolved = ({ standing }: ReportLine): boolean => standing.startsWith('SOLVED_');
export const isInProgress = ({ standing }: ReportLine): boolean =>
  standing === 'IN_TIME' || standing === 'PAUSED' || standing === 'OVERDUE' || standing === 'NO_DUE';
/** Ended without a result: withdrawn, stopped at request, closed because the papers did not come. */
export const isEndedWithout = ({ standing }: ReportLine): boolean =>
  standing === 'WITHDRAWN' || standing === 'STOPPED' || standing === 'CLOSED_INCOMPLETE';

/** The figures of the monthly report of results, in its order. */
export const MONTH_FIGURES = {
  CARRIED: figure(
    'Kỳ trước chuyển sang',
    'Carried in',
    main((line) => line.carried),
  ),
  RECEIVED: figure(
    'Tiếp nhận trong kỳ',
    'Received',
    main((line) => !line.carried),
  ),
  RECEIVED_COUNTER: figure(
    'Tiếp nhận tại quầy',
    'Received at the counter',
    main((line) => !line.carried && line.channel === 'COUNTER'),
  ),
  RECEIVED_ONLINE: figure(
    'Tiếp nhận trực tuyến',
    'Received online',
    main((line) => !line.carried && line.channel === 'ONLINE'),
  ),
  RECEIVED_ASSISTED: figure(
    'Tiếp nhận trực tuyến có người nộp giúp',
    'Received online, filed with help',
    main((line) => !line.carried && line.channel === 'ASSISTED'),
  ),
  RECEIVED_POST: figure(
    'Tiếp nhận qua bưu chính',
    'Received by post',
    main((line) => !line.carried && line.channel === 'POST'),
  ),
  TOTAL: figure(
    'Tổng số phải giải quyết',
    'Total',
    main(() => true),
  ),
  SOLVED: figure('Đã giải quyết', 'Solved', main(isSolved)),
  SOLVED_EARLY: figure(
    'Giải quyết trước hạn',
    'Solved early',
    main((line) => line.standing === 'SOLVED_EARLY'),
  ),
  SOLVED_ON_TIME: figure(
    'Giải quyết đúng hạn',
    'Solved on time',
    main((line) => line.standing === 'SOLVED_ON_TIME'),
  ),
  SOLVED_LATE: figure(
    'Giải quyết quá hạn',
    'Solved late',
    main((line) => line.standing === 'SOLVED_LATE'),
  ),
  WITHDRAWN: figure('Rút, dừng, đóng hồ sơ', 'Withdrawn, stopped or closed', main(isEndedWithout)),
  IN_PROGRESS: figure('Đang giải quyết', 'In progress', main(isInProgress)),
  IN_PROGRESS_IN_TIME: figure(
    'Đang giải quyết trong hạn',
    'In progress, in time',
    main((line) => line.standing === 'IN_TIME'),
  ),
  IN_PROGRESS_PAUSED: figure(
    'Đang tạm dừng',
    'Paused',
    main((line) => line.standing === 'PAUSED'),
  ),
  IN_PROGRESS_OVERDUE: figure(
    'Đang giải quyết quá hạn',
    'In progress, overdue',
    main((line) => line.standing === 'OVERDUE'),
  ),
  RETURNED: figure('Đã trả kết quả', 'Results returned', (line) => isReturned(line)),
  RETURNED_COUNTER: figure(
    'Trả kết quả tại quầy',
    'Returned at the counter',
    (line) => isReturned(line) && line.returnedBy === 'COUNTER',
  ),
  RETURNED_ELECTRONIC: figure(
    'Trả kết quả điện tử',
    'Returned electronically',
    (line) => isReturned(line) && line.returnedBy === 'ELECTRONIC',
  ),
  RETURNED_POST: figure(
    'Trả kết quả qua bưu chính',
    'Returned by post',
    (line) => isReturned(line) && line.returnedBy === 'POST',
  ),
  REFUSED: figure(
    'Từ chối tiếp nhận (ngoài tổng số)',
    'Not accepted, apart',
    ({ part }) => part === 'REFUSED',
  ),
  CERTIFICATION: figure(
    'Chứng thực (sổ riêng, ngoài tổng số)',
    'Certification, a register of its own, apart',
    ({ part }) => part === 'CERTIFICATION',
  ),
} as const satisfies Record<string, Figure>;
export type MonthFigure = keyof typeof MONTH_FIGURES;

function isReturned({ part, returnedBy }: ReportLine): boolean {
  return returnedBy !== null && (part === 'MAIN' || part === 'RETURN_ONLY');
}

/** Figures that point at a fault of the record or at what came in beside the system. */
export const WATCH_FIGURES = {
  NO_DUE: figure(
    'Hồ sơ không có hạn giải quyết',
    'Dossiers without a due date',
    ({ standing }) => standing === 'NO_DUE' || standing === 'SOLVED_NO_DUE',
  ),
  ON_PAPER: figure(
    'Hồ sơ nhập sau từ sổ giấy',
    'Entered afterwards from the paper book',
    ({ onPaper, part }) => onPaper && part !== 'RETURN_ONLY',
  ),
} as const satisfies Record<string, Figure>;
export type WatchFigure = keyof typeof WATCH_FIGURES;

export const count = (lines: readonly ReportLine[], { counts }: Figure): number =>
  lines.reduce((sum, line) => sum + (counts(line) ? 1 : 0), 0);
