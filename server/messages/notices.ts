import { formatInstant, type Lang } from '@motcua/rules/text';

/** Notices to applicants by the transition that causes them (journeys: TB01–TB10), short enough for any channel; no identity or phone number ever. */
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
  TB07: { vi: 'Hồ sơ {code} đã có kết quả.', en: 'The result of dossier {code} is ready.' },
  TB08: { vi: 'Đã trả kết quả hồ sơ {code}.', en: 'The result of dossier {code} has been handed over.' },
  TB10: {
    vi: 'Hồ sơ {code} không được tiếp nhận. Mở hồ sơ để xem lý do và cách làm tiếp.',
    en: 'Dossier {code} was not accepted. Open it to see why and what to do.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
export type NoticeKind = keyof typeof NOTICES;

/** Facts are text; those named `due` or `intakeDue` are ISO instants, worded in the reader's language. */
export function noticeText(
  kind: NoticeKind,
  lang: Lang,
  facts: Readonly<Record<string, string | null>>,
  place: { utcOffsetMinutes: number },
): string {
  return NOTICES[kind][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? null;
    if (fact === null) return lang === 'vi' ? 'chưa xác định' : 'not yet known';
    return name === 'due' || name === 'intakeDue' ? formatInstant(place, new Date(fact), lang) : fact;
  });
}
