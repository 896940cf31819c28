import type { AlertKind } from '@motcua/contract/deadlines';
import type { Calendar } from '@motcua/rules/calendar';
import { formatDate, formatDecimal, formatInstant, type Lang } from '@motcua/rules/text';
import type { AlertFacts } from './tables.ts';

interface Words {
  /** The timer of the law it comes from (rules A.4); null: from an act. */
  timer: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T10' | null;
  /** What makes it needless even if nobody closes it. */
  settledBy: Settling;
  vi: string;
  en: string;
}

/**
 * INTAKE: the counter has answered; RESULT: the matter has ended; DUE: it has, or the due date is another, or the owner's
 * step is done; SIGNED: or the apology is signed; STEP: whoever was asked has answered; READ: the applicant knows; DAY:
 * the day is over; SUPPLIED: the applicant is not waited for any more; WEEK: it is a week ago; NAMED: the version names its
 * decision; ROSTER: the unit has a roster for the week, or the week has begun; DECIDED: the proposal is decided; LETTER: the letter has been carried out or given up for good; HAND: somebody
 * closes it.
 */
export type Settling =
  | 'INTAKE'
  | 'RESULT'
  | 'DUE'
  | 'SIGNED'
  | 'STEP'
  | 'READ'
  | 'DAY'
  | 'SUPPLIED'
  | 'WEEK'
  | 'NAMED'
  | 'ROSTER'
  | 'DECIDED'
  | 'LETTER'
  | 'HAND';

/** Alerts to officers (TB12, TB13) in words; names in braces are facts. */
export const ALERTS = {
  INTAKE_WAITING: {
    timer: 'T1',
    settledBy: 'INTAKE',
    vi: 'Hồ sơ trực tuyến {code} đã chờ {hours} giờ làm việc. Tiếp nhận hoặc hướng dẫn bổ sung trước {at}.',
    en: 'Online dossier {code} has waited {hours} working hours. Accept it or say what is missing by {at}.',
  },
  INTAKE_LATE: {
    timer: 'T2',
    settledBy: 'INTAKE',
    vi: 'Hồ sơ trực tuyến {code} quá {hours} giờ làm việc chưa được trả lời (hạn {at}).',
    en: 'Online dossier {code} has not been answered within {hours} working hours (by {at}).',
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
    vi: 'Hôm nay phải trả kết quả {count} hồ sơ; {late} hồ sơ đã quá hạn. {codes}',
    en: 'Results to return today: {count}; overdue: {late}. {codes}',
  },
  DUE_SOON: {
    timer: 'T4',
    settledBy: 'DUE',
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
    settledBy: 'DUE',
    vi: 'Hồ sơ {code} đã quá hạn từ {at}, đang ở bước “{step}”.',
    en: 'Dossier {code} has been overdue since {at}; now at “{stepEn}”.',
  },
  OVERDUE_STILL: {
    timer: 'T6',
    settledBy: 'DUE',
    vi: 'Hồ sơ {code} vẫn chưa có kết quả sau khi quá hạn {at}. Đề nghị Trung tâm đôn đốc.',
    en: 'Dossier {code}, due {at}, still has no result. The centre has to step in.',
  },
  ANSWER_SOON: {
    timer: 'T7',
    settledBy: 'STEP',
    vi: 'Hồ sơ {code}: trả lời ý kiến ở bước “{step}” trước {at}.',
    en: 'Dossier {code}: the opinion asked for at “{stepEn}” is due {at}.',
  },
  CONSULTATION_SILENT: {
    timer: 'T7',
    settledBy: 'STEP',
    vi: 'Hồ sơ {code}: chưa có ý kiến trả lời trước {at} ở bước “{step}”. Quá hạn chưa trả lời không được coi là đồng ý; đề nghị phối hợp đôn đốc hoặc quyết định việc giải quyết tiếp.',
    en: 'Dossier {code}: no opinion by {at} at “{stepEn}”. An answer that is late is not consent; urge the agency, or decide how to go on.',
  },
  PART_MISSING: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ liên thông {code}: đến {at} phần việc “{step}” vẫn chưa có kết quả. Kiểm tra với cơ quan thực hiện và báo người nộp. {text}',
    en: 'Bundle {code}: by {at} the part “{stepEn}” has brought no result. Ask the agency that does it, and tell the applicant. {text}',
  },
  SYSTEM_SILENT: {
    timer: null,
    settledBy: 'STEP',
    vi: 'Hồ sơ {code}: đến {at} bên ngoài chưa trả lời ở bước “{step}”. Liên hệ cơ quan đó; có văn bản thì ghi trả lời vào hồ sơ.',
    en: 'Dossier {code}: by {at} nothing has come from outside at “{stepEn}”. Ask there; where a paper has come, write its answer down.',
  },
  CLOSED_INCOMPLETE: {
    timer: 'T8',
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} đã được hệ thống đóng: quá hạn bổ sung {at}.',
    en: 'Dossier {code} has been closed by the system: nothing was supplied by {at}.',
  },
  CALL_APPLICANT: {
    timer: null,
    settledBy: 'READ',
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
    settledBy: 'RESULT',
    vi: 'Hồ sơ {code}, bước “{step}”: đã trả lời nguyên nhân chậm. {text}',
    en: 'Dossier {code}, “{stepEn}”: the cause of delay has been named. {text}',
  },
  PUBLICATION_MISSING: {
    timer: 'T10',
    settledBy: 'NAMED',
    vi: 'Thủ tục {code} “{procedure}” có hiệu lực từ {date} nhưng chưa ghi quyết định công bố. Trình công bố, rồi ghi số quyết định vào phiên bản này.',
    en: 'Procedure {code} “{procedure}” takes effect on {date} and names no publication decision. Have it published, then record the decision in this version.',
  },
  ENTRY_LATE: {
    timer: null,
    settledBy: 'DECIDED',
    vi: 'Quyết định công bố {text} ngày {date} về thủ tục {code} “{procedure}” chưa được duyệt trên hệ thống đúng hạn. Duyệt hoặc trả lại đề xuất.',
    en: 'The decision {text} of {date} on procedure {code} “{procedure}” is not approved here in time. Approve or return the proposal.',
  },
  PROCEDURE_CHANGED: {
    timer: null,
    settledBy: 'WEEK',
    vi: 'Thủ tục {code} “{procedure}” có phiên bản mới từ {date}: {text}. Hồ sơ tiếp nhận trước ngày này giữ phiên bản cũ.',
    en: 'Procedure {code} “{procedure}” has a new version from {date}: {textEn}. Dossiers accepted before keep the old one.',
  },
  OFFLINE_DUPLICATE: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} tiếp nhận ngoại tuyến lúc {at} trùng người nộp và thủ tục với hồ sơ {codes}. Liên hệ người nộp, thống nhất giữ một hồ sơ và cho rút hồ sơ kia.',
    en: 'Dossier {code}, accepted without network at {at}, is of the same person and procedure as {codes}. Ask the applicant which one stays and have the other withdrawn.',
  },
  OFFLINE_TO_CHECK: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} tiếp nhận ngoại tuyến lúc {at} cần kiểm tra: {text}',
    en: 'Dossier {code}, accepted without network at {at}, has to be checked: {textEn}',
  },
  OFFLINE_ASIDE: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Một mục làm ngoại tuyến lúc {at} chưa nhập được: {text} Mở Thiết bị để xem và quyết định.',
    en: 'Something done without network at {at} could not be taken over: {textEn} Open Devices to decide.',
  },
  OFFLINE_CLOCK: {
    timer: null,
    settledBy: 'WEEK',
    vi: 'Thiết bị ngoại tuyến có đồng hồ sai: {text}. Giờ tiếp nhận hồ sơ {code} đã được sửa thành {at}.',
    en: 'A device without network has a wrong clock: {textEn}. Dossier {code} counts as accepted at {at}.',
  },
  OFFLINE_UNREADABLE: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Mục số {count} làm ngoại tuyến trên {text} bị hỏng trước khi gửi, không đọc lại được. Số trên phiếu: {codes}, đã hủy. Người nộp đang giữ phiếu: tìm giấy tờ đã nhận, mời người nộp đem phiếu đến và tiếp nhận lại.',
    en: 'Item {count}, done without network on {text}, was damaged before it was sent and cannot be read. Numbers on its paper: {codes}, now void. The applicant holds that paper: find what was handed in, ask him to come with it and receive it again.',
  },
  OFFLINE_CONDITION: {
    timer: null,
    settledBy: 'RESULT',
    vi: 'Hồ sơ {code} tiếp nhận ngoại tuyến lúc {at} có điều kiện: {text}. Tra cứu ngay, rồi mở hồ sơ và trả lời đúng hay không đúng.',
    en: 'Dossier {code}, accepted without network at {at}, stands on a condition: {text}. Look it up now, then open the dossier and answer whether it holds.',
  },
  CONDITION_FAILED: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} tiếp nhận có điều kiện, quầy kiểm tra thấy không đúng ({text}). Lý do ghi trong hồ sơ; xem lại, yêu cầu bổ sung hoặc giải quyết theo quy định.',
    en: 'Dossier {code} was accepted on a condition that does not hold ({text}). The reason is in the dossier; look at it again, ask for what is missing or decide by the rules.',
  },
  RESULTS_WAITING: {
    timer: null,
    settledBy: 'WEEK',
    vi: '{count} kết quả chờ người nhận quá lâu, hệ thống đã nhắc người nộp: {codes}. Gọi điện hoặc gửi bưu chính theo yêu cầu.',
    en: '{count} results have waited too long for their applicants, who were reminded: {codes}. Telephone, or send them by post on request.',
  },
  MORE_ASKED_FOR: {
    timer: null,
    settledBy: 'SUPPLIED',
    vi: 'Hồ sơ {code} tiếp nhận tại đây: {agency} yêu cầu bổ sung trước {at}. Lý do: {text}. Nhận giấy tờ bổ sung khi người nộp đến.',
    en: 'Dossier {code}, received here: {agency} asks for more papers by {at}. Reason: {text}. Take them in when the applicant comes.',
  },
  LETTERS_STUCK: {
    timer: null,
    settledBy: 'LETTER',
    vi: '{count} việc hệ thống tự làm đang chờ quá lâu, lâu nhất từ {at}. Mở Hàng đợi để xem vì sao và xử lý.',
    en: '{count} works of the system itself wait too long, the oldest since {at}. Open Queues to see why.',
  },
  UNUSUAL_LOOKS: {
    timer: null,
    settledBy: 'WEEK',
    vi: '{text} đã xem dữ liệu người dân ngày {date} mà chưa rõ việc. Mở Bất thường để xem, yêu cầu và ghi giải trình.',
    en: '{text} read people’s data on {date} for no known work. Open Anomalies to see, ask and explain.',
  },
  COPY_REVOKED: {
    timer: null,
    settledBy: 'HAND',
    vi: 'Hồ sơ {code} đã dùng bản sao chứng thực số {text}; {agency} thu hồi bản sao này lúc {at} vì bản chính không đúng. Xem lại việc giải quyết hồ sơ.',
    en: 'Dossier {code} used the certified copy no. {text}; {agency} revoked it at {at} because the original was false. Look at the matter again.',
  },
  ROSTER_MISSING: {
    timer: null,
    settledBy: 'ROSTER',
    vi: 'Tuần từ {date} chưa có lịch trực. Xếp và công bố ở màn Lịch trực; chưa có thì việc mới giao cho mọi người như nhau.',
    en: 'There is no roster for the week from {date}. Set and publish it at Roster; without one, new work goes to everybody alike.',
  },
} as const satisfies Record<AlertKind, Words>;

const WHY = {
  FAILED: { vi: 'thông báo không gửi được qua kênh nào', en: 'the notice reached him on no channel' },
  UNREAD: { vi: 'thông báo chưa được đọc sau {hours} giờ', en: 'the notice is unread after {hours} hours' },
} as const;

export function alertText(kind: AlertKind, lang: Lang, facts: AlertFacts, calendar: Calendar): string {
  return ALERTS[kind][lang]
    .replace('{why}', WHY[facts.why ?? 'UNREAD'][lang])
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name as keyof AlertFacts];
      if (fact === undefined) return '';
      if (name === 'hours') return formatDecimal(Number(fact), 1, lang);
      if (name === 'date') return formatDate(String(fact));
      return name === 'at' ? formatInstant(calendar, new Date(fact), lang) : String(fact);
    })
    .trim();
}
