import type { EventKind } from '@motcua/rules/dossier';
import { formatInstant, type Lang } from '@motcua/rules/text';
import type { EventData } from './tables.ts';

type Words = (data: EventData, instant: (iso: string) => string) => string;

const plus = (head: string, tail: string | undefined): string =>
  tail === undefined || tail === '' ? head : `${head}: ${tail}`;

/** Each event as a sentence of the timeline. */
const WORDS = {
  DRAFT_CREATED: { vi: () => 'Lập hồ sơ', en: () => 'Dossier begun' },
  SUBMITTED: { vi: () => 'Nộp hồ sơ', en: () => 'Dossier submitted' },
  SUPPLEMENT_REQUESTED: {
    vi: (data) => plus(`Yêu cầu bổ sung ${data.count ?? 0} nội dung`, data.note),
    en: (data) => plus(`${data.count ?? 0} more papers requested`, data.note),
  },
  SUPPLIED: {
    vi: (data) => plus('Đã nộp bổ sung', data.note),
    en: (data) => plus('Papers supplied', data.note),
  },
  ACCEPTED: {
    vi: (data, instant) =>
      `Tiếp nhận, mã hồ sơ ${data.code ?? ''}${data.dueAt === undefined ? '' : `, hẹn trả ${instant(data.dueAt)}`}`,
    en: (data, instant) =>
      `Accepted, dossier code ${data.code ?? ''}${data.dueAt === undefined ? '' : `, result due ${instant(data.dueAt)}`}`,
  },
  REFUSED: {
    vi: (data) => plus('Từ chối tiếp nhận', data.note),
    en: (data) => plus('Not accepted', data.note),
  },
  TASK_OPENED: {
    vi: (data) => `Chuyển bước: ${data.step ?? ''}`,
    en: (data) => `Step begins: ${data.stepEn ?? ''}`,
  },
  TASK_ASSIGNED: {
    vi: (data) =>
      plus(
        `Phân công bước ${data.step ?? ''}${data.assignee === undefined ? '' : ` cho ${data.assignee}`}`,
        data.note,
      ),
    en: (data) =>
      plus(
        `Step ${data.stepEn ?? ''} assigned${data.assignee === undefined ? '' : ` to ${data.assignee}`}`,
        data.note,
      ),
  },
  TASK_COMPLETED: {
    vi: (data) => plus(`Hoàn thành bước ${data.step ?? ''}`, data.note),
    en: (data) => plus(`Step ${data.stepEn ?? ''} completed`, data.note),
  },
  RETURNED_FOR_REWORK: {
    vi: (data) => plus(`Trả lại từ bước ${data.step ?? ''}`, data.note),
    en: (data) => plus(`Sent back from step ${data.stepEn ?? ''}`, data.note),
  },
  RESULT_APPROVED: {
    vi: (data) => plus('Phê duyệt kết quả', data.note),
    en: (data) => plus('Result approved', data.note),
  },
  RESULT_ISSUED: {
    vi: (data) => `Ban hành kết quả số ${data.number ?? ''}`,
    en: (data) => `Result issued, number ${data.number ?? ''}`,
  },
  RESULT_DELIVERED: { vi: () => 'Trả kết quả', en: () => 'Result handed over' },
  DUE_SET: {
    vi: (data, instant) => `Hạn trả kết quả mới: ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
    en: (data, instant) => `New due date: ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
  },
} as const satisfies Record<EventKind, Record<Lang, Words>>;

export function eventText(
  kind: EventKind,
  data: EventData,
  place: { utcOffsetMinutes: number },
  lang: Lang,
): string {
  const words: Words = WORDS[kind][lang];
  return words(data, (iso) => formatInstant(place, new Date(iso), lang));
}
