/** What can be wrong with a question to the clock, with the title shown to the user. */
export const clockProblems = {
  JSON_INVALID: 'Dòng dữ liệu không phải JSON hợp lệ',
  START_INVALID: 'Thời điểm tiếp nhận không hợp lệ',
  LIMIT_INVALID: 'Thời hạn giải quyết không hợp lệ',
  GRANULARITY_INVALID: 'Cách tính hạn không hợp lệ',
  PAUSE_INVALID: 'Khoảng tạm dừng không hợp lệ',
  POLICY_INVALID: 'Quy tắc tạm dừng không hợp lệ',
  CUTOFF_INVALID: 'Giờ chốt nhận trong ngày không hợp lệ',
  LATE_HOUR_INVALID: 'Khoảng cuối giờ không hợp lệ',
  CALENDAR_UNKNOWN: 'Không có lịch làm việc này',
  CALENDAR_UNUSABLE: 'Lịch làm việc không dùng để tính hạn được',
} as const satisfies Record<string, string>;

export type ClockErrorCode = keyof typeof clockProblems;

/** A question the clock cannot answer. `message` is the detail in Vietnamese and says what is accepted instead. */
export class ClockError extends Error {
  override readonly name = 'ClockError';
  readonly code: ClockErrorCode;

  constructor(code: ClockErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }

  get title(): string {
    return clockProblems[this.code];
  }
}
