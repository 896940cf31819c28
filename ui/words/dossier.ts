import { words } from '../words.ts';

/** CD09: following one's dossiers. */
export const dossierWords = words({
  mineTitle: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  mineEmpty: {
    vi: 'Bạn chưa có hồ sơ nào. Tìm thủ tục cần làm để bắt đầu; khai dở vẫn được lưu ở đây.',
    en: 'You have no dossiers yet. Find a procedure to begin; unfinished drafts are kept here.',
  },
  mineFind: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  older: { vi: 'Hồ sơ cũ hơn', en: 'Older dossiers' },
  dueAt: { vi: 'Hẹn trả', en: 'Due' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  submission: { vi: 'Mã nộp', en: 'Submission code' },
  map: { vi: 'Đường đi của hồ sơ', en: 'The way of your dossier' },
  here: { vi: 'Hồ sơ đang ở đây', en: 'Your dossier is here' },
  done: { vi: 'Đã xong', en: 'Done' },
  toDo: { vi: 'Chưa đến', en: 'To come' },
  skipped: { vi: 'Không phải qua', en: 'Not needed' },
  dueTitle: { vi: 'Vì sao hạn là ngày này', en: 'Why the due date is this day' },
  dueLines: { vi: 'Từng bước tính', en: 'The reckoning, line by line' },
  dueWaits: { vi: 'Các lần hồ sơ phải chờ', en: 'Times the dossier had to wait' },
  dueFirst: { vi: 'In trên giấy hẹn', en: 'Printed on the receipt' },
  dueLegal: { vi: 'Hạn theo quy định', en: 'Due by law' },
  dueStands: { vi: 'Chưa có, đang tạm dừng', en: 'None while the clock stands' },
  dueCounted: {
    vi: 'Chậm hay không luôn tính theo hạn theo quy định, không theo ngày hẹn lại.',
    en: 'Lateness always counts from the date due by law, never from the new date.',
  },
  waitSUPPLEMENT: { vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for papers' },
  waitFINANCIAL_OBLIGATION: {
    vi: 'Chờ thực hiện nghĩa vụ tài chính',
    en: 'Waiting for a financial obligation',
  },
  waitPAUSE: { vi: 'không tính vào thời hạn', en: 'not counted' },
  waitRESTART: { vi: 'khi đủ thì thời hạn tính lại từ đầu', en: 'the time limit begins anew afterwards' },
  waitCONTINUE: { vi: 'thời hạn vẫn tính', en: 'the clock runs on' },
  waitSince: { vi: (from: string) => `từ ${from}, chưa xong`, en: (from: string) => `since ${from}` },
  waitFromTo: {
    vi: (from: string, to: string) => `từ ${from} đến ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  waitBasis: {
    vi: (basis: string, document: string) => `Căn cứ ${basis}, văn bản số ${document}.`,
    en: (basis: string, document: string) => `By ${basis}, paper no. ${document}.`,
  },
  waitPeople: {
    vi: (one: string, other: string) => `${one} đề xuất, ${other} duyệt.`,
    en: (one: string, other: string) => `Proposed by ${one}, agreed to by ${other}.`,
  },
  spent: {
    vi: (days: string, worked: string) =>
      `Từ khi tiếp nhận đến khi xong: ${days} ngày theo lịch, trong đó tính vào thời hạn ${worked}.`,
    en: (days: string, worked: string) =>
      `From acceptance to the end: ${days} days by the calendar, of which ${worked} count.`,
  },
  spentSoFar: {
    vi: (days: string, worked: string) =>
      `Từ khi tiếp nhận đến nay: ${days} ngày theo lịch, trong đó tính vào thời hạn ${worked}.`,
    en: (days: string, worked: string) =>
      `Since acceptance: ${days} days by the calendar, of which ${worked} count.`,
  },
  dueNone: {
    vi: 'Thời hạn bắt đầu tính khi hồ sơ được tiếp nhận.',
    en: 'The time limit begins when the dossier is accepted.',
  },
  papers: { vi: 'Giấy tờ trong hồ sơ', en: 'Papers in the dossier' },
  papersNone: { vi: 'Chưa có tệp nào.', en: 'No files yet.' },
  slips: { vi: 'Phiếu và giấy hẹn', en: 'Slips and receipts' },
  slipNumber: { vi: 'Số', en: 'No.' },
  pdf: { vi: 'tệp PDF', en: 'PDF' },
  messages: { vi: 'Tin báo', en: 'Messages' },
  readAt: { vi: (when: string) => `Đã đọc ${when}`, en: (when: string) => `Read ${when}` },
  history: { vi: 'Quá trình', en: 'History' },
  replaces: {
    vi: (number: string, date: string) => `Đã đính chính, thay cho số ${number} ngày ${date}`,
    en: (number: string, date: string) => `Corrected: it replaces no. ${number} of ${date}`,
  },
  replacesFree: {
    vi: 'Bạn không phải trả thêm chi phí nào cho việc đính chính.',
    en: 'The correction costs you nothing.',
  },
  replacesOpen: { vi: 'Xem bản đã thay', en: 'See the replaced paper' },
  reason: { vi: 'Lý do', en: 'Reason' },
  openRefusal: { vi: 'Mở thông báo nêu lý do', en: 'Open the notice with the reasons' },
  openResult: { vi: 'Mở kết quả', en: 'Open the result' },
  result: { vi: 'Kết quả', en: 'Result' },
  resultNumber: {
    vi: (number: string, date: string, signer: string) => `Số ${number}, ngày ${date}, người ký: ${signer}`,
    en: (number: string, date: string, signer: string) => `No. ${number} of ${date}, signed by ${signer}`,
  },
  download: { vi: 'Tải kết quả', en: 'Download the result' },
  supply: { vi: 'Bổ sung giấy tờ', en: 'Hand in what was asked for' },
  who: { vi: 'Ai đang giữ', en: 'Who has it' },
  whoNobody: { vi: 'đang phân công người xử lý', en: 'an officer is being named' },
  whoYou: { vi: 'Bạn, để bổ sung giấy tờ', en: 'You: papers are waited for' },
  whoYouPay: { vi: 'Bạn, để thực hiện nghĩa vụ tài chính', en: 'You: a payment is waited for' },
  answerBy: { vi: 'Trả lời chậm nhất', en: 'Answer by' },
  supplyBy: { vi: 'Bổ sung chậm nhất', en: 'Papers by' },
  rescheduled: { vi: 'Hẹn lại', en: 'New date' },
  late: {
    vi: (hours: string, due: string) => `Chậm ${hours} giờ làm việc so với hạn ${due}.`,
    en: (hours: string, due: string) => `Late by ${hours} working hours against the due date ${due}.`,
  },
  goOn: { vi: 'Khai tiếp và nộp', en: 'Go on and send' },
  answers: { vi: 'Nội dung đã khai', en: 'Your answers' },
  about: { vi: 'Thông tin hồ sơ', en: 'About this dossier' },
  sentAt: { vi: 'Nộp lúc', en: 'Sent' },
  acceptedAt: { vi: 'Tiếp nhận lúc', en: 'Accepted' },
  channel: { vi: 'Cách nộp', en: 'Channel' },
});
