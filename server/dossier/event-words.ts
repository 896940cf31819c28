import { NOT_TAKEN, type NotTaken } from '@motcua/contract/returning';
import { CONFIRMATION_NAMES, type EventKind } from '@motcua/rules/dossier';
import { POST_WORDS, type PostState } from '@motcua/rules/post';
import { formatInstant, type Lang } from '@motcua/rules/text';
import type { EventData } from './tables.ts';

type Words = (data: EventData, instant: (iso: string) => string) => string;

const plus = (head: string, tail: string | undefined): string =>
  tail === undefined || tail === '' ? head : `${head}: ${tail}`;

const both = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('; ');

const PROPOSALS: Record<string, Record<Lang, string>> = {
  SUPPLEMENT: { vi: 'yêu cầu bổ sung', en: 'more papers' },
  OBLIGATION: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'wait for a financial obligation' },
};
const proposed = ({ cause = '', override }: EventData, lang: Lang): string =>
  `${PROPOSALS[cause]?.[lang] ?? cause}${override === true ? (lang === 'vi' ? ' lần nữa do có tình tiết mới' : ' once more for a new fact') : ''}`;

/** What a system outside says before or instead of being done. */
const REPLIES: Record<string, Record<Lang, string>> = {
  REJECTED: { vi: 'không nhận', en: 'refuses' },
  VERIFYING: { vi: 'phải xác minh', en: 'has to verify' },
};

const PLACES: Record<string, Record<Lang, string>> = {
  COUNTER: { vi: 'tại quầy', en: 'at the counter of' },
  POST: { vi: 'qua bưu chính công ích', en: 'by post' },
  ELECTRONIC: { vi: 'bản điện tử', en: 'electronically' },
};

/** A stage of the post, with the number of its tally list or what the carrier says. */
const posted = ({ cause = '', number, note }: EventData, lang: Lang): string => {
  const stage = POST_WORDS[cause as PostState]?.[lang] ?? cause;
  return plus(number === undefined ? stage : `${stage} (${number})`, note);
};

/** The document of his own by which somebody decided; of an office nothing is said. */
const byGrant = ({ authority }: EventData, lang: Lang): string =>
  authority === undefined || authority.grantId === null
    ? ''
    : `${lang === 'vi' ? ' theo' : ' by'} ${authority.document}`;

/** Cause of an owner: among so many (`count`) who are named for the sector (`reason`) and there, he is the least burdened. */
export const BY_SECTOR = 'SECTOR';

/** Why a step has its owner, where the unit's assignment of sectors says so. */
function ownerBySector({ cause, reason = '', count = 1, assignee = '' }: EventData, lang: Lang): string {
  if (cause !== BY_SECTOR) return '';
  return lang === 'vi'
    ? `; giao ${assignee} theo phân công lĩnh vực ${reason}${count > 1 ? `, ít việc nhất trong ${count} người` : ''}`
    : `; given to ${assignee} by the assignment of sector ${reason}${count > 1 ? `, the least burdened of ${count}` : ''}`;
}

/** The step in English; a map written without English keeps its Vietnamese name. */
const stepEn = ({ step = '', stepEn: name = '' }: EventData): string => (name === '' ? step : name);

/** Each event as a sentence of the timeline. */
const WORDS = {
  DRAFT_CREATED: { vi: () => 'Lập hồ sơ', en: () => 'Dossier begun' },
  DRAFT_DISCARDED: {
    vi: () => 'Bỏ bản nháp; nội dung đã khai và tệp được xóa',
    en: () => 'Draft thrown away; its answers and files are gone',
  },
  SUBMITTED: {
    vi: ({ helper, confirmed }) =>
      `Nộp hồ sơ${confirmed === undefined ? '' : ` trực tuyến có hỗ trợ của ${helper ?? ''}; xác nhận bằng ${CONFIRMATION_NAMES[confirmed].vi}`}`,
    en: ({ helper, confirmed }) =>
      `Dossier submitted${confirmed === undefined ? '' : ` online with the help of ${helper ?? ''}; confirmed by ${CONFIRMATION_NAMES[confirmed].en}`}`,
  },
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
      `Tiếp nhận${data.reason === undefined ? '' : ` theo sổ giấy số ${data.reason}`}, mã hồ sơ ${data.code ?? ''}${data.dueAt === undefined ? '' : `, hẹn trả ${instant(data.dueAt)}`}`,
    en: (data, instant) =>
      `Accepted${data.reason === undefined ? '' : ` (paper book number ${data.reason})`}, dossier code ${data.code ?? ''}${data.dueAt === undefined ? '' : `, result due ${instant(data.dueAt)}`}`,
  },
  TAKEN_OVER_OFFLINE: {
    vi: (data, instant) =>
      plus(
        `Làm ngoại tuyến lúc ${instant(data.doneAt ?? '')} trên thiết bị ${data.device ?? ''}, nay nhập vào hệ thống`,
        data.note,
      ),
    en: (data, instant) =>
      plus(
        `Done without network at ${instant(data.doneAt ?? '')} on ${data.device ?? ''}, taken over now`,
        data.note,
      ),
  },
  CONDITION_CHECKED: {
    vi: (data) =>
      plus(
        `${data.cause === 'CONFIRMED' ? 'Đã kiểm tra, đúng' : 'Đã kiểm tra, không đúng'}: ${data.reason ?? ''}`,
        data.note,
      ),
    en: (data) =>
      plus(
        `${data.cause === 'CONFIRMED' ? 'Checked and confirmed' : 'Checked and not confirmed'}: ${data.reason ?? ''}`,
        data.note,
      ),
  },
  REFUSED: {
    vi: (data) => plus('Từ chối tiếp nhận', data.note),
    en: (data) => plus('Not accepted', data.note),
  },
  TASK_OPENED: {
    vi: (data) => `Chuyển bước: ${data.step ?? ''}${ownerBySector(data, 'vi')}`,
    en: (data) => `Step begins: ${stepEn(data)}${ownerBySector(data, 'en')}`,
  },
  TASK_ASSIGNED: {
    vi: (data) =>
      plus(
        `Phân công bước ${data.step ?? ''}${data.assignee === undefined ? '' : ` cho ${data.assignee}`}`,
        data.note,
      ),
    en: (data) =>
      plus(
        `Step ${stepEn(data)} assigned${data.assignee === undefined ? '' : ` to ${data.assignee}`}`,
        data.note,
      ),
  },
  TASK_COMPLETED: {
    vi: (data) => plus(`Hoàn thành bước ${data.step ?? ''}`, data.note),
    en: (data) => plus(`Step ${stepEn(data)} completed`, data.note),
  },
  RETURNED_FOR_REWORK: {
    vi: (data) => plus(`Trả lại từ bước ${data.step ?? ''}`, data.note),
    en: (data) => plus(`Sent back from step ${stepEn(data)}`, data.note),
  },
  RESULT_APPROVED: {
    vi: (data) => plus(`Phê duyệt kết quả${byGrant(data, 'vi')}`, data.note),
    en: (data) => plus(`Result approved${byGrant(data, 'en')}`, data.note),
  },
  RESULT_ISSUED: {
    vi: (data) => `Ban hành kết quả số ${data.number ?? ''}`,
    en: (data) => `Result issued, number ${data.number ?? ''}`,
  },
  RESULT_DELIVERED: {
    vi: (data) =>
      plus(
        'Trả kết quả',
        both(
          data.note && `đã thu ${data.note}`,
          data.code && `giấy tờ phải thu đã thu cho hồ sơ ${data.code}`,
        ),
      ),
    en: (data) =>
      plus(
        'Result handed over',
        both(
          data.note && `taken back: ${data.note}`,
          data.code && `already taken back for dossier ${data.code}`,
        ),
      ),
  },
  DUE_SET: {
    // a limit beside the due date has moved, which its note tells
    vi: (data, instant) =>
      data.dueBefore === undefined && data.note !== undefined
        ? data.note
        : `Hạn trả kết quả mới${data.cause === 'VERIFICATION' ? ' vì phải xác minh' : ''}: ${data.dueAt === undefined ? '' : instant(data.dueAt)}${data.dueBefore === undefined ? '' : ` (trước đó ${instant(data.dueBefore)})`}`,
    en: (data, instant) =>
      data.dueBefore === undefined && data.note !== undefined
        ? `A limit has moved with the calendar: ${data.note}`
        : `New due date${data.cause === 'VERIFICATION' ? ', it has to be verified' : ''}: ${data.dueAt === undefined ? '' : instant(data.dueAt)}${data.dueBefore === undefined ? '' : ` (before: ${instant(data.dueBefore)})`}`,
  },
  GUIDED: {
    vi: (data) => plus(`Hướng dẫn tại quầy (${data.reason ?? ''})`, data.note),
    en: (data) => plus('Guided at the counter', data.note),
  },
  HANDED_OVER: {
    vi: (data) => `Bàn giao cho ${data.agency ?? ''}, phiếu số ${data.number ?? ''}`,
    en: (data) => `Handed over to ${data.agency ?? ''}, slip ${data.number ?? ''}`,
  },
  HANDOVER_RECEIVED: {
    vi: (data) => `Xác nhận đã nhận bàn giao từ ${data.agency ?? ''}, phiếu số ${data.number ?? ''}`,
    en: (data) => `Received from ${data.agency ?? ''}, slip ${data.number ?? ''}`,
  },
  VERIFICATION_BEGUN: {
    vi: (data, instant) =>
      plus(`Thẩm tra, xác minh lúc ${data.dueAt === undefined ? '' : instant(data.dueAt)}`, data.note),
    en: (data, instant) =>
      plus(`Verification at ${data.dueAt === undefined ? '' : instant(data.dueAt)}`, data.note),
  },
  VERIFICATION_ENDED: {
    vi: (data) => plus('Kết quả xác minh', data.note),
    en: (data) => plus('Findings of the verification', data.note),
  },
  CONSULTATION_REQUESTED: {
    vi: (data, instant) =>
      `${data.cause === 'PART' ? 'Giao phần việc cho' : 'Lấy ý kiến'} ${data.agency ?? ''}, trả lời trước ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
    en: (data, instant) =>
      `${data.agency ?? ''} asked, answer due ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
  },
  CONSULTATION_ANSWERED: {
    vi: (data) => plus(`${data.agency ?? ''} trả lời`, data.note),
    en: (data) => plus(`${data.agency ?? ''} answered`, data.note),
  },
  CONSULTATION_ENDED: {
    vi: (data) => plus(`Kết thúc lấy ý kiến ${data.agency ?? ''} khi không có trả lời`, data.note),
    en: (data) => plus(`Gone on without an answer of ${data.agency ?? ''}`, data.note),
  },
  CONSENT_DEEMED: {
    vi: (data) => plus(`${data.agency ?? ''} không trả lời trong thời hạn, được coi là đồng ý`, data.note),
    en: (data) => plus(`${data.agency ?? ''} has not answered in time and is deemed to agree`, data.note),
  },
  TIME_PASSED: {
    vi: (data) => `Đã hết thời gian của bước ${data.step ?? ''}`,
    en: (data) => `The time of step ${stepEn(data)} has passed`,
  },
  SYSTEM_ASKED: {
    vi: (data, instant) =>
      `Chuyển thông tin cho ${data.agency ?? ''}, phiếu số ${data.number ?? ''}${data.dueAt === undefined ? '' : `, hạn ${instant(data.dueAt)}`}`,
    en: (data, instant) =>
      `Passed on to ${data.agency ?? ''}, slip ${data.number ?? ''}${data.dueAt === undefined ? '' : `, due ${instant(data.dueAt)}`}`,
  },
  SYSTEM_REPLIED: {
    vi: (data) => plus(`${data.agency ?? ''} ${REPLIES[data.cause ?? '']?.vi ?? 'đã xong'}`, data.note),
    en: (data) => plus(`${data.agency ?? ''} ${REPLIES[data.cause ?? '']?.en ?? 'is done'}`, data.note),
  },
  PART_DONE: {
    vi: (data) =>
      plus(
        `Phần việc ${data.code ?? ''} ${data.cause === 'DONE' ? 'đã xong' : 'không có kết quả'}`,
        data.step,
      ),
    en: (data) =>
      plus(`Part ${data.code ?? ''} ${data.cause === 'DONE' ? 'is done' : 'has no result'}`, stepEn(data)),
  },
  OBLIGATION_SET: {
    vi: (data) => plus(`${data.agency ?? ''} thông báo số tiền phải nộp, số ${data.number ?? ''}`, data.note),
    en: (data) =>
      plus(`${data.agency ?? ''} says what is to be paid, notice ${data.number ?? ''}`, data.note),
  },
  PAID: {
    vi: (data, instant) =>
      plus(`Đã nộp tiền ${data.dueAt === undefined ? '' : `lúc ${instant(data.dueAt)}`}`, data.note),
    en: (data, instant) => plus(`Paid ${data.dueAt === undefined ? '' : instant(data.dueAt)}`, data.note),
  },
  MEETING_CONCLUDED: {
    vi: (data) => plus(`Cuộc họp kết luận, biên bản số ${data.number ?? ''}`, data.note),
    en: (data) => plus(`The meeting has concluded, minutes ${data.number ?? ''}`, data.note),
  },
  PROPOSED: {
    vi: (data) => plus(`Đề xuất ${proposed(data, 'vi')}`, data.note),
    en: (data) => plus(`Proposed: ${proposed(data, 'en')}`, data.note),
  },
  PROPOSAL_REJECTED: {
    vi: (data) => plus(`Không duyệt đề xuất ${proposed(data, 'vi')}`, data.note),
    en: (data) => plus(`Proposal rejected: ${proposed(data, 'en')}`, data.note),
  },
  SUSPENDED: {
    vi: (data) => plus(`Chờ thực hiện nghĩa vụ tài chính theo ${data.number ?? ''}`, data.note),
    en: (data) => plus(`Waiting for the financial obligation of ${data.number ?? ''}`, data.note),
  },
  RESUMED: {
    vi: (data) => plus(`Đã thực hiện nghĩa vụ tài chính, chứng từ ${data.number ?? ''}`, data.note),
    en: (data) => plus(`Financial obligation met, document ${data.number ?? ''}`, data.note),
  },
  APOLOGY_DRAFTED: {
    vi: (data, instant) =>
      `Dự thảo phiếu xin lỗi, đề nghị hẹn lại ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
    en: (data, instant) => `Apology drafted, new date ${data.dueAt === undefined ? '' : instant(data.dueAt)}`,
  },
  RESCHEDULED: {
    vi: (data, instant) =>
      plus(
        `Xin lỗi và hẹn lại ${data.dueAt === undefined ? '' : instant(data.dueAt)}, phiếu số ${data.number ?? ''}${byGrant(data, 'vi')}`,
        data.note,
      ),
    en: (data, instant) =>
      plus(
        `Apology sent, re-appointed to ${data.dueAt === undefined ? '' : instant(data.dueAt)}${byGrant(data, 'en')}`,
        data.note,
      ),
  },
  PAPER_TAKEN_OVER: {
    vi: (data) => `Dùng lại giấy tờ đã có từ hồ sơ ${data.code ?? ''}: ${data.note ?? ''}`,
    en: (data) => `A paper held already is used again, from dossier ${data.code ?? ''}: ${data.note ?? ''}`,
  },
  FEE_RECKONED: {
    vi: (data) =>
      plus(
        `Tính phí, lệ phí${data.number === undefined ? ', còn thiếu dữ kiện' : `: ${data.number}`}${data.reason === undefined ? '' : ` (trước đó ${data.reason})`}`,
        data.note,
      ),
    en: (data) =>
      plus(
        `Fee reckoned${data.number === undefined ? ', facts are still missing' : `: ${data.number}`}${data.reason === undefined ? '' : ` (before: ${data.reason})`}`,
        data.note,
      ),
  },
  POST_MOVED: {
    vi: (data) => posted(data, 'vi'),
    en: (data) => posted(data, 'en'),
  },
  FEE_COLLECTED: {
    vi: (data) => `Đã thu ${data.note ?? ''}, biên lai số ${data.number ?? ''}`,
    en: (data) => `${data.note ?? ''} collected, receipt no. ${data.number ?? ''}`,
  },
  RECEIPT_CANCELLED: {
    vi: (data) =>
      plus(
        data.code === undefined
          ? `Hủy biên lai số ${data.number ?? ''}, đã hoàn tiền`
          : `Hủy biên lai số ${data.number ?? ''}, thay bằng số ${data.code}`,
        data.reason,
      ),
    en: (data) =>
      plus(
        data.code === undefined
          ? `Receipt no. ${data.number ?? ''} cancelled, the money given back`
          : `Receipt no. ${data.number ?? ''} cancelled, no. ${data.code} takes its place`,
        data.reason,
      ),
  },
  CONTACTED: {
    vi: (data) => plus(contacted(data, 'vi'), data.note),
    en: (data) => plus(contacted(data, 'en'), data.note),
  },
  RETURN_PLACE_CHOSEN: {
    vi: ({ cause = '', agency = '' }) =>
      `Chọn nơi nhận kết quả: ${PLACES[cause]?.vi ?? cause}${agency === '' ? '' : ` ${agency}`}`,
    en: ({ cause = '', agency = '' }) =>
      `Place to receive the result chosen: ${PLACES[cause]?.en ?? cause}${agency === '' ? '' : ` ${agency}`}`,
  },
  RESULT_CORRECTED: {
    vi: (data) => plus(`Thay kết quả số ${data.reason ?? ''} bằng số ${data.number ?? ''}`, data.note),
    en: (data) => plus(`Result ${data.reason ?? ''} replaced by ${data.number ?? ''}`, data.note),
  },
  WITHDRAWN: {
    vi: (data) => plus('Người nộp rút hồ sơ', data.note),
    en: (data) => plus('Withdrawn by the applicant', data.note),
  },
  STOPPED: {
    vi: (data) =>
      plus(
        `Dừng giải quyết theo đề nghị${data.number === undefined ? '' : `, thông báo số ${data.number}`}`,
        data.note,
      ),
    en: (data) => plus('Stopped at the applicant’s request', data.note),
  },
  CLOSED_INCOMPLETE: {
    vi: (data) => plus('Đóng hồ sơ do không bổ sung', data.note),
    en: (data) => plus('Closed: papers not supplied', data.note),
  },
  ARCHIVED: {
    vi: (data) => `Nộp lưu, số ${data.number ?? ''}`,
    en: (data) => `Archived, number ${data.number ?? ''}`,
  },
  PROCESS_CHANGED: {
    vi: (data) => plus(`Chuyển sang bản đồ quy trình mới theo quyết định ${data.number ?? ''}`, data.reason),
    en: (data) => plus(`Moved to a new version of its map by decision ${data.number ?? ''}`, data.reason),
  },
  SCANNED: {
    vi: ({ note = '', count = 0, from }) =>
      `Số hóa “${note}”: ${count} trang, đã đối chiếu, đúng với bản chính${from === undefined ? '' : `; thay bản quét trước (${from})`}`,
    en: ({ note = '', count = 0, from }) =>
      `“${note}” scanned: ${count} page${count === 1 ? '' : 's'}, compared, true to the original${from === undefined ? '' : `; in place of an earlier scan (${from})`}`,
  },
  SCAN_REMOVED: {
    vi: ({ note = '' }) => `Gỡ bản quét ${note}`,
    en: ({ note = '' }) => `Scan ${note} taken out`,
  },
} as const satisfies Record<EventKind, Record<Lang, Words>>;

/** A talk, or why somebody who came for the result left without it. */
function contacted({ cause }: EventData, lang: Lang): string {
  const notTaken = cause !== undefined && isNotTaken(cause) ? NOT_TAKEN[cause][lang] : undefined;
  if (notTaken !== undefined)
    return lang === 'vi' ? `Chưa trả được kết quả: ${notTaken}` : `Result not handed over: ${notTaken}`;
  if (lang === 'en') return 'Applicant contacted';
  return cause === 'PHONE' ? 'Gọi điện cho người nộp' : 'Trao đổi với người nộp';
}
const isNotTaken = (cause: string): cause is NotTaken => Object.hasOwn(NOT_TAKEN, cause);

export function eventText(
  kind: EventKind,
  data: EventData,
  place: { utcOffsetMinutes: number },
  lang: Lang,
): string {
  const words: Words = WORDS[kind][lang];
  return words(data, (iso) => formatInstant(place, new Date(iso), lang));
}
