import type { MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeKind } from '@motcua/rules/dossier';
import { formatInstant, type Lang } from '@motcua/rules/text';

interface Notice {
  vi: string;
  en: string;
  /** Sent by these as well, each with a receipt; every notice lies in the inbox of the portal. */
  channels?: readonly MessageChannel[];
}

/** Notices to applicants by the transition that causes them (journeys: TB01–TB20), short enough for any channel; no identity or phone number ever. */
export const NOTICES = {
  TB01: {
    vi: 'Đã nhận hồ sơ {submissionCode}. Cán bộ sẽ tiếp nhận hoặc hướng dẫn bổ sung trước {intakeDue}.',
    en: 'Dossier {submissionCode} received. An officer will accept it or say what is missing by {intakeDue}.',
  },
  TB02: {
    vi: 'Hồ sơ {code} đã được tiếp nhận. Hẹn trả kết quả: {due}.',
    en: 'Dossier {code} has been accepted. Result due: {due}.',
  },
  TB03: {
    vi: 'Hồ sơ {code} cần bổ sung giấy tờ. Mở hồ sơ để xem danh sách và nộp.',
    en: 'Dossier {code} needs more papers. Open it to see the list and hand them in.',
  },
  TB04: {
    vi: 'Đã nhận giấy tờ bổ sung của hồ sơ {code}. Hạn trả kết quả: {due}.',
    en: 'The papers for dossier {code} have arrived. Result due: {due}.',
  },
  TB05: {
    vi: 'Hồ sơ {code} cần thực hiện nghĩa vụ tài chính. Mở hồ sơ để xem văn bản và cách nộp.',
    en: 'Dossier {code} waits for a payment. Open it to see the notice and how to pay.',
  },
  TB06: {
    vi: 'Đã ghi nhận nghĩa vụ tài chính của hồ sơ {code}. Hạn trả kết quả: {due}.',
    en: 'The payment for dossier {code} has been recorded. Result due: {due}.',
  },
  TB07: { vi: 'Hồ sơ {code} đã có kết quả.', en: 'The result of dossier {code} is ready.' },
  TB08: { vi: 'Đã trả kết quả hồ sơ {code}.', en: 'The result of dossier {code} has been handed over.' },
  TB09: {
    vi: 'Xin lỗi: hồ sơ {code} chưa có kết quả như đã hẹn. Hẹn lại: {due}. Mời mở hồ sơ xem lý do.',
    en: 'We apologise: dossier {code} will be late. New date: {due}. Open it to read why.',
    channels: ['SMS', 'ZALO'],
  },
  TB10: {
    vi: 'Hồ sơ {code} không được tiếp nhận. Mở hồ sơ để xem lý do và cách làm tiếp.',
    en: 'Dossier {code} was not accepted. Open it to see why and what to do.',
  },
  TB11: {
    vi: 'Đã dừng giải quyết hồ sơ {code}. Mở hồ sơ để xem thông báo.',
    en: 'Work on dossier {code} has been stopped. Open it to see the notice.',
  },
  TB19: {
    vi: 'Hạn trả kết quả hồ sơ {code} đổi theo lịch làm việc: từ {dueBefore} thành {due}.',
    en: 'The calendar has changed: dossier {code} was due {dueBefore} and is now due {due}.',
  },
  TB20: {
    vi: 'Mời đánh giá việc giải quyết hồ sơ {code}. Mở hồ sơ để chấm điểm.',
    en: 'How did we handle dossier {code}? Open it to rate us.',
  },
} as const satisfies Record<NoticeKind, Notice>;

export const channelsOf = (kind: NoticeKind): readonly MessageChannel[] =>
  (NOTICES[kind] as Notice).channels ?? [];

/** Facts named here are ISO instants. */
const INSTANTS: ReadonlySet<string> = new Set(['due', 'intakeDue', 'dueBefore']);

/** Facts are text; instants are worded in the reader's language. */
export function noticeText(
  kind: NoticeKind,
  lang: Lang,
  facts: Readonly<Record<string, string | null>>,
  place: { utcOffsetMinutes: number },
): string {
  return NOTICES[kind][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? null;
    if (fact === null) return lang === 'vi' ? 'chưa xác định' : 'not yet known';
    return INSTANTS.has(name) ? formatInstant(place, new Date(fact), lang) : fact;
  });
}
