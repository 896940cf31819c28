import { ASSISTED_PARAMETERS } from './assisted-parameters.ts';
import { AUDIT_PARAMETERS } from './audit-parameters.ts';
import { BOOKING_PARAMETERS } from './booking-parameters.ts';
import { FEE_PARAMETERS } from './fee-parameters.ts';
import { LATER_PARAMETERS } from './later-parameters.ts';
import { MESSAGE_PARAMETERS } from './message-parameters.ts';
import { POST_PARAMETERS } from './post-parameters.ts';
import { QUALITY_PARAMETERS } from './quality-parameters.ts';
import { REPRESENTATION_PARAMETERS } from './representation-parameters.ts';
import { SIGN_IN_PARAMETERS } from './sign-in-parameters.ts';
import { WRITING_PARAMETERS } from './writing-parameters.ts';

/** How a parameter is written and meant; `unit` is what a number counts. */
export type ParameterFacts = {
  readonly vi: string;
  readonly en: string;
  /** LAW: a procedure may not have its own value. */
  readonly scope: 'LAW' | 'PROVINCE' | 'PROCEDURE';
  /** Nothing reads it yet: its rows say what the law is, and no other value is proposed. */
  readonly usedBy?: 'later';
} & (
  | {
      readonly type: 'number';
      readonly unit?: 'workingDay' | 'workingHour' | 'day' | 'month' | 'hour' | 'minute';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
    }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'boolean' }
  /** HH:MM. */
  | { readonly type: 'time' }
  | { readonly type: 'text'; readonly pattern: string }
);

const count = { type: 'number', min: 0, max: 100, whole: true } as const;
const workingDays = { ...count, unit: 'workingDay', max: 250 } as const;
const points = { ...count, scope: 'PROVINCE' } as const;
const share = { type: 'number', min: 0, max: 1, whole: false, scope: 'PROVINCE' } as const;
const workingHours = { ...count, unit: 'workingHour', max: 200, whole: false } as const;

/**
 * Every number and word the law or the province sets for a time (docs/parameters.md); the values with their validity
 * and basis are data. A parameter that is not here does not exist.
 */
export const PARAMETERS = {
  'intake.onlineNotifyOfficerHours': {
    ...workingHours,
    scope: 'PROVINCE',
    vi: 'Thời gian để cán bộ một cửa biết có hồ sơ nộp trực tuyến',
    en: 'Until the officer knows of an online submission',
  },
  'intake.onlineDecisionHours': {
    ...workingHours,
    scope: 'PROCEDURE',
    vi: 'Thời gian để tiếp nhận hoặc yêu cầu bổ sung hồ sơ nộp trực tuyến',
    en: 'Until an online submission is accepted or answered',
  },
  'intake.supplementCloseDays': {
    ...workingDays,
    scope: 'PROCEDURE',
    vi: 'Thời gian chờ bổ sung giấy tờ, quá thời gian này thì đóng hồ sơ',
    en: 'How long missing papers are waited for',
  },
  'intake.lateCutoffMinutesBeforeClose': {
    type: 'number',
    unit: 'minute',
    min: 0,
    max: 240,
    whole: true,
    scope: 'PROCEDURE',
    vi: 'Hồ sơ đến trong số phút cuối giờ này được tính như nhận vào đầu ngày làm việc tiếp theo',
    en: 'Receipt so many minutes before close counts as the next working day',
  },
  'transfer.cutoff': {
    type: 'time',
    scope: 'PROVINCE',
    vi: 'Giờ chốt chuyển hồ sơ giấy trong ngày',
    en: 'Hour until which papers are handed over on the same day',
  },
  'sameDay.cutoff': {
    type: 'time',
    scope: 'PROCEDURE',
    vi: 'Giờ chốt của thủ tục trả kết quả trong ngày',
    en: 'Hour until which a same-day procedure is settled on that day',
  },
  'supplement.maxAfterIntake': {
    ...count,
    max: 2,
    scope: 'LAW',
    vi: 'Số lần yêu cầu bổ sung sau khi đã tiếp nhận',
    en: 'Requests for papers after acceptance',
  },
  'supplement.ceiling': {
    ...count,
    max: 2,
    scope: 'LAW',
    vi: 'Số lần yêu cầu bổ sung nhiều nhất, kể cả khi lãnh đạo duyệt vì có tình tiết mới',
    en: 'Requests for papers at most, also for a new fact',
  },
  'supplement.returnNoticeDays': {
    ...workingDays,
    scope: 'PROCEDURE',
    vi: 'Thời hạn báo hồ sơ cần bổ sung, kể từ ngày tiếp nhận',
    en: 'Until when papers may be asked for after acceptance',
  },
  'supplement.clockPolicy': {
    type: 'choice',
    values: ['RESTART', 'PAUSE_RESUME', 'CONTINUE'],
    scope: 'PROCEDURE',
    vi: 'Thời hạn sau khi bổ sung: tính lại từ đầu, tính tiếp hay không dừng',
    en: 'What waiting for papers does to the time limit',
  },
  'obligation.clockPolicy': {
    type: 'choice',
    values: ['RESTART', 'PAUSE_RESUME', 'CONTINUE'],
    scope: 'PROCEDURE',
    vi: 'Thời hạn trong lúc chờ nộp nghĩa vụ tài chính',
    en: 'What waiting for a payment does to the time limit',
  },
  'reschedule.max': { ...count, max: 1, scope: 'LAW', vi: 'Số lần hẹn lại', en: 'Re-appointments' },
  'apology.leadHours': {
    ...workingHours,
    scope: 'PROVINCE',
    vi: 'Dự thảo phiếu xin lỗi được lập trước hạn',
    en: 'When the apology is drafted before the due date',
  },
  'apology.extensionDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Ngày hẹn lại mà hệ thống đề nghị, kể từ hạn',
    en: 'Re-appointment the system proposes, after the due date',
  },
  'risk.dueSoonWorkingDays': {
    ...workingDays,
    whole: false,
    scope: 'PROVINCE',
    vi: 'Hồ sơ sắp đến hạn khi còn lại',
    en: 'Due soon when so much is left',
  },
  'risk.dueSoonShare': {
    ...share,
    vi: 'Hồ sơ sắp đến hạn khi phần thời hạn còn lại không quá',
    en: 'Due soon when no more than this share of the limit is left',
  },
  'risk.usedShare': {
    ...share,
    vi: 'Hồ sơ có rủi ro từ phần thời hạn đã dùng này',
    en: 'At risk from this share of the limit used',
  },
  'risk.points.overdue': { ...points, vi: 'Điểm rủi ro: đã quá hạn', en: 'Risk points: overdue' },
  'risk.points.littleTimeLeft': {
    ...points,
    vi: 'Điểm rủi ro: còn ít thời gian',
    en: 'Risk points: little time left',
  },
  'risk.points.muchTimeUsed': {
    ...points,
    vi: 'Điểm rủi ro: đã dùng nhiều thời gian',
    en: 'Risk points: much time used',
  },
  'risk.points.stepLate': {
    ...points,
    vi: 'Điểm rủi ro: bước đang làm chậm',
    en: 'Risk points: its step is late',
  },
  'risk.points.pausedBefore': {
    ...points,
    vi: 'Điểm rủi ro: đã từng tạm dừng',
    en: 'Risk points: paused before',
  },
  'risk.points.noOwner': {
    ...points,
    vi: 'Điểm rủi ro: chưa có người giữ',
    en: 'Risk points: nobody holds it',
  },
  'risk.mediumFrom': { ...points, vi: 'Rủi ro vừa từ số điểm', en: 'Medium risk from so many points' },
  'risk.highFrom': { ...points, vi: 'Rủi ro cao từ số điểm', en: 'High risk from so many points' },
  'risk.callAfterDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Chờ bổ sung quá thời gian này thì nên gọi điện',
    en: 'Call the applicant after waiting so long for papers',
  },
  'risk.coverFromTasks': {
    ...count,
    scope: 'PROVINCE',
    vi: 'Người giữ từ số việc này thì nên cử người hỗ trợ',
    en: 'Send help from so many open steps',
  },
  'overdue.escalateAgainDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Báo lại lãnh đạo hồ sơ quá hạn sau mỗi',
    en: 'Overdue dossiers are escalated again after',
  },
  'return.waitDays': {
    ...workingDays,
    min: 1,
    scope: 'PROVINCE',
    vi: 'Kết quả chờ người nhận quá thời gian này thì nhắc người nộp một lần và báo người phụ trách bộ phận một cửa',
    en: 'A result that waits longer is recalled to its applicant once and told to the head of the counter',
  },
  'message.callWithinMinutes': {
    ...count,
    unit: 'minute',
    max: 2880,
    scope: 'PROVINCE',
    vi: 'Gọi điện trong thời gian này khi thông báo không tới hoặc không được đọc',
    en: 'Call within this time when a message did not arrive or is not read',
  },
  'message.unreadHours': {
    ...count,
    unit: 'hour',
    min: 1,
    max: 240,
    scope: 'PROVINCE',
    vi: 'Thông báo xin lỗi chưa được đọc sau thời gian này thì gọi điện',
    en: 'An apology unread after so long becomes a call',
  },
  'consultation.maxDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Thời hạn dài nhất của một lần lấy ý kiến',
    en: 'Longest time for a consultation',
  },
  'consultation.remindHours': {
    ...workingHours,
    scope: 'PROVINCE',
    vi: 'Nhắc cơ quan được lấy ý kiến trước khi hết hạn trả lời',
    en: 'An agency that is asked is reminded before its answer is due',
  },
  'external.silentDays': {
    ...workingDays,
    min: 1,
    scope: 'PROVINCE',
    vi: 'Cơ quan, hệ thống bên ngoài chưa trả lời sau thời gian này thì báo người giữ bước và lãnh đạo',
    en: 'A system outside that has not answered for so long is told to the holder of the step and his head',
  },
  'limit.verificationDays': {
    ...workingDays,
    scope: 'PROCEDURE',
    vi: 'Thời hạn giải quyết khi phải xác minh (0: không có thời hạn riêng)',
    en: 'Time limit where the matter has to be verified (0: none of its own)',
  },
  'bundle.completenessDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Kiểm tra phần việc liên thông đã có kết quả chưa, kể từ lúc bắt đầu',
    en: 'When it is checked that a part of a bundle has brought its result',
  },
  'paper.fallbackDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Thời hạn nhập hồ sơ đã nhận trên giấy khi hệ thống gián đoạn',
    en: 'Until when dossiers taken in on paper are entered',
  },
  'offline.leaseNumbers': {
    ...count,
    min: 1,
    max: 1000,
    scope: 'PROVINCE',
    vi: 'Tiếp nhận ngoại tuyến: số lượng số cấp trước cho một thiết bị, mỗi ngày và mỗi loại',
    en: 'Without network: numbers leased to a device, a day and series',
  },
  'offline.maxHours': {
    ...count,
    unit: 'hour',
    min: 1,
    max: 240,
    scope: 'PROVINCE',
    vi: 'Tiếp nhận ngoại tuyến: không quá số giờ kể từ lần kết nối cuối',
    en: 'Without network: hours since the last connection in which may be accepted',
  },
  'offline.driftMinutes': {
    ...count,
    unit: 'minute',
    scope: 'PROVINCE',
    vi: 'Tiếp nhận ngoại tuyến: đồng hồ thiết bị lệch quá số phút này thì báo',
    en: 'Without network: minutes of drift of the device clock that are reported',
  },
  'due.mode': {
    type: 'choice',
    values: ['END_OF_DAY', 'HOURS_ROLLING'],
    scope: 'PROCEDURE',
    vi: 'Cách tính hạn: đến hết ngày làm việc cuối, hay theo giờ',
    en: 'Due at the close of the last day, or rolling to the hour',
  },
  'authority.drafterDecides': {
    type: 'choice',
    values: ['NEVER', 'WHERE_ALONE', 'ALWAYS'],
    scope: 'PROCEDURE',
    vi: 'Người đã thẩm định, dự thảo có được ký kết quả của chính hồ sơ ấy không',
    en: 'Whether one who appraised a dossier may sign its result',
  },
  'procedure.versionBy': {
    type: 'choice',
    values: ['ACCEPTANCE', 'SUBMISSION'],
    scope: 'PROCEDURE',
    vi: 'Phiên bản thủ tục áp dụng: theo ngày tiếp nhận, hay theo ngày nộp hồ sơ',
    en: 'Version of the procedure that applies: of the day of acceptance or of submission',
  },
  'publish.enteredWithinDays': {
    ...workingDays,
    scope: 'PROVINCE',
    vi: 'Cập nhật thủ tục lên hệ thống sau khi có quyết định công bố',
    en: 'From the decision of publication to the new version being entered here',
  },
  'publish.daysBeforeEffect': {
    ...workingDays,
    scope: 'LAW',
    vi: 'Công bố thủ tục trước ngày có hiệu lực',
    en: 'Publication of a procedure before it takes effect',
  },
  'outage.noticeDays': {
    ...workingDays,
    scope: 'LAW',
    vi: 'Báo trước việc tạm dừng hệ thống',
    en: 'Notice before a planned outage',
  },
  'letters.alertMinutes': {
    ...count,
    unit: 'minute',
    scope: 'PROVINCE',
    min: 5,
    max: 1440,
    vi: 'Báo quản trị khi việc hệ thống tự làm chờ quá lâu',
    en: 'Until administrators are told that work of the system itself waits',
  },
  'roster.aheadDays': {
    ...count,
    unit: 'workingDay',
    scope: 'PROVINCE',
    min: 1,
    max: 5,
    vi: 'Báo người đứng đầu khi tuần sau chưa có lịch trực, trước thứ Hai',
    en: 'Heads are told that next week has no roster so long before Monday',
  },
  ...AUDIT_PARAMETERS,
  ...FEE_PARAMETERS,
  ...LATER_PARAMETERS,
  ...WRITING_PARAMETERS,
  ...SIGN_IN_PARAMETERS,
  ...QUALITY_PARAMETERS,
  ...REPRESENTATION_PARAMETERS,
  ...ASSISTED_PARAMETERS,
  ...BOOKING_PARAMETERS,
  ...MESSAGE_PARAMETERS,
  ...POST_PARAMETERS,
} as const satisfies Record<string, ParameterFacts>;

export type ParameterKey = keyof typeof PARAMETERS;
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

type ValueOf<F> = F extends { type: 'number' }
  ? number
  : F extends { type: 'boolean' }
    ? boolean
    : F extends { type: 'choice'; values: readonly (infer V)[] }
      ? V
      : string;

/** The type of a parameter's value: number, yes or no, one of its words, or text. */
export type ParameterValue<K extends ParameterKey> = ValueOf<(typeof PARAMETERS)[K]>;

/** Something in the program reads it. */
export function isUsed(key: ParameterKey): boolean {
  const facts: ParameterFacts = PARAMETERS[key];
  return facts.usedBy === undefined;
}

export const isParameterKey = (key: string): key is ParameterKey => Object.hasOwn(PARAMETERS, key);

/** What is wrong with a value, in Vietnamese; null when it may be used. */
export function parameterProblem(key: ParameterKey, value: string | number | boolean): string | null {
  const facts: ParameterFacts = PARAMETERS[key];
  switch (facts.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'phải là số';
      if (facts.whole && !Number.isInteger(value)) return 'phải là số nguyên';
      return value < facts.min || value > facts.max ? `phải từ ${facts.min} đến ${facts.max}` : null;
    case 'boolean':
      return typeof value === 'boolean' ? null : 'phải là có hoặc không';
    case 'choice':
      return facts.values.some((one) => one === value)
        ? null
        : `phải là một trong: ${facts.values.join(', ')}`;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? null : 'phải là giờ dạng HH:MM, ví dụ 15:00';
    case 'text':
      return typeof value === 'string' && new RegExp(facts.pattern).test(value)
        ? null
        : 'chưa đúng dạng quy định';
  }
}
