import { words } from '../words.ts';

/** Acting for others: who acts for me, for whom I act. */
export const representationWords = words({
  title: { vi: 'Thay mặt người khác', en: 'Acting for others' },
  lead: {
    vi: 'Ủy quyền cho người khác làm thủ tục thay bạn, hoặc khai con, người được giám hộ, tổ chức mà bạn đại diện để làm thủ tục cho họ.',
    en: 'Authorise somebody to deal with procedures for you, or name the child, ward or organisation you represent, to deal with theirs.',
  },
  officer: {
    vi: 'Mục này dành cho tài khoản của người dân, tổ chức.',
    en: 'This is for accounts of people and organisations.',
  },
  iGive: { vi: 'Người thay mặt tôi', en: 'Who acts for me' },
  iAct: { vi: 'Người, tổ chức tôi thay mặt', en: 'For whom I act' },
  noneGiven: { vi: 'Chưa có ai thay mặt bạn.', en: 'Nobody acts for you.' },
  noneActed: { vi: 'Bạn chưa thay mặt ai.', en: 'You act for nobody.' },
  authorise: { vi: 'Ủy quyền cho người khác', en: 'Authorise somebody' },
  declareParent: { vi: 'Khai con chưa thành niên', en: 'Name a minor child' },
  declareGuardian: { vi: 'Khai người được giám hộ', en: 'Name a ward' },
  declareOrganisation: { vi: 'Khai tổ chức tôi đại diện', en: 'Name an organisation I represent' },
  waits: { vi: 'Chờ bạn trả lời', en: 'Waits for your answer' },
  done: { vi: 'Đã ghi nhận.', en: 'Done.' },
  ending: {
    vi: (digits: string) => `số định danh kết thúc bằng ${digits}`,
    en: (digits: string) => `number ending in ${digits}`,
  },
  scope: { vi: 'Thủ tục', en: 'Procedures' },
  all: { vi: 'Mọi thủ tục', en: 'All procedures' },
  acts: { vi: 'Được làm', en: 'May' },
  term: { vi: 'Thời hạn', en: 'Time' },
  fromTo: {
    vi: (from: string, to: string) => `từ ${from} đến hết ${to}`,
    en: (from: string, to: string) => `from ${from} to the end of ${to}`,
  },
  fromOn: {
    vi: (from: string) => `từ ${from} cho đến khi chấm dứt`,
    en: (from: string) => `from ${from} until it is ended`,
  },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  paperOf: {
    vi: (kind: string, number: string, date: string) => `${kind} số ${number} ngày ${date}`,
    en: (kind: string, number: string, date: string) => `${kind} no. ${number} of ${date}`,
  },
  noPaper: { vi: 'Hai bên thỏa thuận tại đây', en: 'Agreed here by both sides' },
  bring: {
    vi: 'Mang giấy tờ này đến một bộ phận một cửa để cán bộ đối chiếu. Trước đó bạn chưa thay mặt được.',
    en: 'Take this paper to any one-stop unit, where an officer compares it. Until then you cannot act.',
  },
  code: { vi: 'Mã để đọc cho cán bộ:', en: 'Code to tell the officer:' },
  history: { vi: 'Quá trình', en: 'History' },
  MADE: { vi: 'Lập', en: 'Made' },
  ACCEPTED: { vi: 'Đồng ý', en: 'Accepted' },
  DECLINED: { vi: 'Từ chối', en: 'Declined' },
  VERIFIED: { vi: 'Đã đối chiếu giấy tờ', en: 'Compared with the paper' },
  NOT_CONFIRMED: { vi: 'Giấy tờ không khớp', en: 'The paper does not agree' },
  ENDED: { vi: 'Chấm dứt', en: 'Ended' },
  answer: { vi: 'Xem và trả lời', en: 'Read and answer' },
  end: { vi: 'Chấm dứt', en: 'End it' },
  answerTitle: { vi: 'Trả lời ủy quyền', en: 'Answer an authorisation' },
  answerLead: {
    vi: (name: string) =>
      `${name} muốn bạn làm thủ tục thay. Bạn chỉ được làm những việc dưới đây, vì lợi ích của người ấy; người ấy thấy mọi hồ sơ bạn nộp.`,
    en: (name: string) =>
      `${name} wants you to deal with procedures. You may do only what stands below, in that person's interest, and every dossier you send is seen there too.`,
  },
  accept: { vi: 'Đồng ý', en: 'Accept' },
  decline: { vi: 'Từ chối', en: 'Decline' },
  declineReason: { vi: 'Nếu từ chối, ghi lý do', en: 'If you decline, say why' },
  declineMissing: { vi: 'Ghi lý do từ chối để người ủy quyền biết', en: 'Say why you decline' },
  endTitle: { vi: 'Chấm dứt việc thay mặt', en: 'End acting for another' },
  endLead: {
    vi: 'Có hiệu lực ngay. Hồ sơ đã nộp vẫn được giải quyết. Người thay mặt chỉ còn xem được hồ sơ chính mình đã nộp.',
    en: 'It counts at once. Dossiers that were sent go on. Whoever acted sees only what was sent by that person.',
  },
  endReason: { vi: 'Lý do', en: 'Reason' },
  endMissing: { vi: 'Ghi lý do, ít nhất ba ký tự', en: 'Give the reason, at least three characters' },
  gone: {
    vi: 'Việc này đã được trả lời hoặc đã chấm dứt.',
    en: 'This has been answered or has ended.',
  },
  keep: { vi: 'Quay lại, không đổi gì', en: 'Back, change nothing' },

  authoriseLead: {
    vi: 'Nhập đúng số định danh và họ tên của người bạn ủy quyền; người ấy thấy lời ủy quyền khi đăng nhập và phải đồng ý thì mới có hiệu lực. Tổ chức thì nhập mã số thuế và tên. Không ghi ngày cuối thì ủy quyền có hiệu lực một năm. Đăng ký kết hôn, nhận cha, mẹ, con phải tự mình làm.',
    en: 'Enter the exact number and full name of whom you authorise; the offer is seen there after signing in, and counts once accepted. Of an organisation enter tax code and name. Without a last day it holds for one year. Marriage and recognition of a parent or child are done in person.',
  },
  agentNumber: {
    vi: 'Số định danh hoặc mã số thuế của người được ủy quyền',
    en: 'Personal number or tax code of whom you authorise',
  },
  agentName: { vi: 'Họ và tên người được ủy quyền', en: 'Full name of whom you authorise' },
  whichActs: { vi: 'Những việc được làm thay', en: 'What may be done for you' },
  procedures: {
    vi: 'Mã thủ tục, nhiều mã cách nhau bằng dấu phẩy; để trống là mọi thủ tục',
    en: 'Codes of procedures, separated by commas; empty means all',
  },
  from: { vi: 'Từ ngày', en: 'First day' },
  to: { vi: 'Đến hết ngày', en: 'Last day' },
  toOnPaper: { vi: 'Đến hết ngày (nếu giấy tờ có ghi)', en: 'Last day (if the paper names one)' },
  paperKind: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
  paperNumber: { vi: 'Số giấy tờ', en: 'Number of the paper' },
  paperDate: { vi: 'Ngày của giấy tờ', en: 'Date of the paper' },
  paperIssuer: { vi: 'Nơi cấp hoặc nơi chứng thực', en: 'Issued or certified by' },
  paperWhole: {
    vi: 'Ghi đủ loại, số, ngày và nơi cấp của giấy tờ, hoặc bỏ trống cả bốn',
    en: 'Give kind, number, date and issuer of the paper, or leave all four empty',
  },
  declareLead: {
    vi: 'Khai xong, mang giấy tờ đến một bộ phận một cửa để cán bộ đối chiếu. Sau khi đối chiếu, bạn nộp hồ sơ thay được.',
    en: 'Afterwards take the paper to any one-stop unit, where an officer compares it. Then you can file.',
  },
  childName: { vi: 'Họ và tên con', en: 'Full name of the child' },
  wardName: { vi: 'Họ và tên người được giám hộ', en: 'Full name of the ward' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  personNumber: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  taxCode: { vi: 'Mã số thuế hoặc mã số doanh nghiệp', en: 'Tax or enterprise code' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
  checkTitle: { vi: 'Kiểm tra trước khi xác nhận', en: 'Check before you confirm' },
  checkAuthorise: {
    vi: 'Người được ủy quyền sẽ thấy họ tên của bạn và những điều dưới đây. Chưa có gì được ghi nhận cho đến khi bạn xác nhận.',
    en: 'Whom you authorise will see your name and what stands below. Nothing is kept before you confirm.',
  },
  checkDeclare: {
    vi: 'Khai sai sự thật thì phải chịu trách nhiệm. Chưa có gì được ghi nhận cho đến khi bạn xác nhận.',
    en: 'You answer for what you declare. Nothing is kept before you confirm.',
  },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  change: { vi: 'Sửa lại', en: 'Change' },

  whose: { vi: 'Hồ sơ này của ai?', en: 'Whose dossier is it?' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  choose: { vi: 'Chọn', en: 'Choose' },
  filedFor: {
    vi: (name: string) =>
      `Bạn đang lập hồ sơ cho ${name}. Hồ sơ lấy thông tin của người ấy, và cả hai cùng theo dõi được.`,
    en: (name: string) =>
      `You are filing for ${name}. The dossier is about that person, and both of you can follow it.`,
  },
  noLonger: {
    vi: 'Việc thay mặt đã chọn không còn hiệu lực hoặc không gồm thủ tục này. Chọn lại.',
    en: 'What you chose is no longer in force or does not cover this procedure. Choose again.',
  },
  letOther: { vi: 'Ủy quyền cho người khác làm thủ tục này', en: 'Authorise somebody to do this for you' },
  onBehalfOf: { vi: (name: string) => `Thay mặt ${name}`, en: (name: string) => `For ${name}` },
});
