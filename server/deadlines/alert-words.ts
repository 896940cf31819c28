import type { AlertKind } from '@motcua/contract/deadlines';
import type { Calendar } from '@motcua/rules/calendar';
import { formatInstant, type Lang } from '@motcua/rules/text';
import type { AlertFacts } from './tables.ts';

interface Words {
  /** The timer of the law it comes from (rules A.4); null: from an act. */
  timer: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | null;
  /** What makes it needless even if nobody closes it. */
  settledBy: Settling;
  vi: string;
  en: string;
}

/**
 * INTAKE: the counter has answered; RESULT: the matter has ended; SIGNED: or the apology is signed; STEP: the step is
 * done; DAY: the day is over; HAND: somebody closes it.
 */
export type Settling = 'INTAKE' | 'RESULT' | 'SIGNED' | 'STEP' | 'DAY' | 'HAND';

/** Alerts to officers (TB12, TB13) in words; names in braces are facts. */
export const ALERTS = {
  INTAKE_WAITING: {
    timer: 'T1',
    settledBy: 'INTAKE',
    vi: 'Hồ sơ trực tuyến {code} đã chờ 2 giờ làm việc. Tiếp nhận hoặc hướng dẫn bổ sung trước {at}.',
    en: 'Online dossier {code} has waited two working hours. Accept it or say what is missing by {at}.',
  },
  INTAKE_LATE: {
    timer: 'T2',
    settledBy: 'INTAKE',
    vi: 'Hồ sơ trực tuyến {code} quá 8 giờ làm việc chưa được trả lời (hạn {at}).',
    en: 'Online dossier {code} has not been answered within eight working hours (by {at}).',
  },
  TRANSFER_WAITING: {
    timer: 'T3',
    settledBy: 'DAY',
    vi: 'Còn {count} hồ sơ giấy chưa bàn giao, {late} đã quá hạn bàn giao: {codes}',
    en: '{count} paper dossiers are not handed over yet, {late} of them late: {codes}',
  },
  DUE_TODAY: {
    timer: 'T4',
    settledBy: 'DAY',
    vi: 'Danh sách đến hạn hằng ngày: {count} hồ sơ phải trả kết quả hôm nay, {late} hồ sơ quá hạn. {codes}',
    en: 'Due today: {count} results to return, {late} overdue. {codes}',
  },
  DUE_SOON: {
    timer: 'T4',
    settledBy: 'RESULT',
    vi: 'Hồ sơ {code} sắp tới hạn {at}, đang ở bước “{step}”.',
    en: 'Dossier {code} is due soon, {at}; now at “{stepEn}”.',
  },
  APOLOGY_TO_SIGN: {
    timer: 'T5',
    settledBy: 'SIGNED',
    vi: 'Hồ sơ {code} đến hạn {at}, chưa có kết quả. Ký phiếu xin lỗi đã dự thảo, hoặc trả kết quả trước hạn.',
    en: 'Dossier {code} is due {at} without a result. Sign the drafted apology, or finish before.',
  },
  OVERDUE: {
    timer: 'T6',
    settledBy: 'RESULT',
    vi: 'Hồ sơ {code} đã quá hạn từ {at}, đang ở bước “{step}”.',
    en: 'Dossier {code} has been overdue since {at}; now at “{stepEn}”.',
  },
  OVERDUE_STILL: {
    timer: 'T6',
    settledBy: 'RESULT',
    vi: 'Hồ sơ {code} vẫn chưa có kết quả sau khi quá hạn {at}. Đề nghị Trung tâm đôn đốc.',
    en: 'Dossier {code}, due {at}, still has no result. The centre has to step in.',
  },
  CONSULTATION_SILENT: {
    timer: 'T7',
    settledBy: 'STEP',
    vi: 'Hồ sơ {code}: quá hạn trả lời ý kiến ({at}) ở bước “{step}”. Im lặng không phải là đồng ý; cần phối hợp hoặc quyết định rõ.',
    en: 'Dossier {code}: no opinion by {at} at “{stepEn}”. Silence is not consent; coordinate, or decide explicitly.',
  },
  CLOSED_INCOMPLETE: {
    timer: 'T8',
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} đã được hệ thống đóng: quá hạn bổ sung {at}.',
    en: 'Dossier {code} has been closed by the system: nothing was supplied by {at}.',
  },
  CALL_APPLICANT: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code}: {why}. Gọi điện cho người nộp trước {at}; không liên lạc được thì gửi thư.',
    en: 'Dossier {code}: {why}. Telephone the applicant by {at}; write where nobody answers.',
  },
  CAUSE_ASKED: {
    timer: null,
    settledBy: 'STEP',
    vi: 'Hồ sơ {code}, bước “{step}”: cho biết nguyên nhân chậm trước {at}. {text}',
    en: 'Dossier {code}, “{stepEn}”: say by {at} why it is late. {text}',
  },
  CAUSE_ANSWERED: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code}, bước “{step}”: đã trả lời nguyên nhân chậm. {text}',
    en: 'Dossier {code}, “{stepEn}”: the cause of delay has been named. {text}',
  },
} as const satisfies Record<AlertKind, Words>;

const WHY = {
  FAILED: { vi: 'thông báo không gửi được qua kênh nào', en: 'the notice reached him on no channel' },
  UNREAD: { vi: 'thông báo chưa được đọc sau 24 giờ', en: 'the notice is unread after 24 hours' },
} as const;

export function alertText(kind: AlertKind, lang: Lang, facts: AlertFacts, calendar: Calendar): string {
  return ALERTS[kind][lang]
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'why') return WHY[facts.why ?? 'UNREAD'][lang];
      const fact = facts[name as keyof AlertFacts];
      if (fact === undefined) return '';
      return name === 'at' ? formatInstant(calendar, new Date(fact), lang) : String(fact);
    })
    .trim();
}
