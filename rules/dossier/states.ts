/**
 * The states of a dossier, docs/states.md. One business state at a time; overdue, paid, delivered,
 * synchronised are facts beside it. `national` is the DVCQG code (docs/rules-sources.md), null before sending.
 */
export interface StateFacts {
  /** Official wording shown to the citizen, and its translation. */
  vi: string;
  en: string;
  national: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | null;
  /** What the legal clock does while the dossier is in this state. */
  clock: 'NOT_STARTED' | 'RUNNING' | 'STOPPED' | 'ENDED';
  terminal: boolean;
  /** How far the matter has come, in per cent, the only thing but the code that the public look-up shows (TT 01/2018 Đ.16). */
  completion: number;
}

const state = (
  vi: string,
  en: string,
  national: StateFacts['national'],
  clock: StateFacts['clock'],
  completion: number,
  terminal = false,
): StateFacts => ({ vi, en, national, clock, terminal, completion });

export const STATES = {
  DRAFT: state('Bản nháp, chưa nộp', 'Draft, not sent', null, 'NOT_STARTED', 0),
  DISCARDED: state('Bản nháp đã bỏ', 'Draft thrown away', null, 'ENDED', 0, true),
  SUBMITTED: state('Mới đăng ký', 'Submitted', 1, 'NOT_STARTED', 10),
  SUPPLEMENT_BEFORE_INTAKE: state('Yêu cầu bổ sung giấy tờ', 'More papers requested', 5, 'NOT_STARTED', 10),
  REJECTED_AT_INTAKE: state('Không được tiếp nhận', 'Not accepted', 3, 'ENDED', 100, true),
  ACCEPTED: state('Được tiếp nhận', 'Accepted', 2, 'RUNNING', 20),
  IN_TRANSFER: state('Đang xử lý', 'In process', 4, 'RUNNING', 30),
  IN_PROCESS: state('Đang xử lý', 'In process', 4, 'RUNNING', 40),
  VERIFYING: state('Đang xử lý', 'In process', 4, 'RUNNING', 50),
  CONSULTING: state('Đang xử lý', 'In process', 4, 'RUNNING', 50),
  INTERAGENCY: state('Đang xử lý', 'In process', 4, 'RUNNING', 50),
  SUPPLEMENT_IN_PROCESS: state('Yêu cầu bổ sung giấy tờ', 'More papers requested', 5, 'STOPPED', 40),
  AWAITING_FINANCIAL_OBLIGATION: state(
    'Yêu cầu thực hiện nghĩa vụ tài chính',
    'Payment requested',
    6,
    'RUNNING',
    60,
  ),
  PENDING_APPROVAL: state('Đang xử lý', 'In process', 4, 'RUNNING', 70),
  ISSUING: state('Đang xử lý', 'In process', 4, 'RUNNING', 85),
  RESULT_READY: state('Đã xử lý xong', 'Result ready', 9, 'ENDED', 95),
  RETURNED: state('Đã trả kết quả', 'Result returned', 10, 'ENDED', 100, true),
  REFUSED_AFTER_APPRAISAL: state('Đã xử lý xong', 'Result ready', 9, 'ENDED', 95),
  WITHDRAWN: state('Công dân yêu cầu rút hồ sơ', 'Withdrawn', 7, 'ENDED', 100, true),
  STOPPED: state('Dừng xử lý', 'Stopped', 8, 'ENDED', 100, true),
  CLOSED_INCOMPLETE: state('Đã đóng hồ sơ', 'Closed, incomplete', 8, 'ENDED', 100, true),
  ARCHIVED: state('Đã nộp lưu', 'Archived', null, 'ENDED', 100, true),
} as const satisfies Record<string, StateFacts>;

export type DossierState = keyof typeof STATES;
export const DOSSIER_STATES = Object.keys(STATES) as DossierState[];

/** Nothing was ever sent: no list, look-up or figure knows of it but the list of who began it. */
export const UNSENT_STATES = ['DRAFT', 'DISCARDED'] as const satisfies readonly DossierState[];

/** Whether it was never sent. */
export const isUnsentState = (of: DossierState): boolean => UNSENT_STATES.some((one) => one === of);

/** National status code of a state (docs/rules-sources.md); a pure function of the state. */
export const nationalCode = (of: DossierState): StateFacts['national'] => STATES[of].national;

/** The citizen's wording of a state. */
export const stateWording = (of: DossierState, lang: 'vi' | 'en'): string => STATES[of][lang];
