import { words } from '../words.ts';

/** CD04–CD08: from the first question to the confirmation. */
export const draftWords = words({
  step: {
    vi: (n: number, of: number) => `Bước ${n}/${of}`,
    en: (n: number, of: number) => `Step ${n} of ${of}`,
  },
  why: { vi: 'Vì sao hỏi điều này?', en: 'Why we ask' },
  next: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
  addItem: { vi: (item: string) => `Thêm: ${item}`, en: (item: string) => `Add: ${item}` },
  removeItem: { vi: (item: string) => `Xoá: ${item}`, en: (item: string) => `Remove: ${item}` },
  noItems: {
    vi: (item: string) => `Chưa khai mục nào (${item}). Không có thì bấm “Lưu và tiếp tục”.`,
    en: (item: string) => `None yet (${item}). If there is none, choose “Save and continue”.`,
  },
  mostItems: {
    vi: (most: number) => `Đã đủ ${most} mục, là số nhiều nhất của mẫu này.`,
    en: (most: number) => `That is ${most}, the most this form takes.`,
  },
  saveAway: { vi: 'Lưu và để sau', en: 'Save and return later' },
  saved: { vi: (time: string) => `Đã tự lưu lúc ${time}`, en: (time: string) => `Saved at ${time}` },
  prefilled: {
    vi: 'Chúng tôi đã điền sẵn những gì hệ thống biết về bạn. Hãy sửa nếu chưa đúng.',
    en: 'We filled in what the system knows about you. Change it if it is not right.',
  },
  onlyIf: {
    vi: (question: string, answer: string) => `Chỉ trả lời nếu bạn chọn “${answer}” ở câu “${question}”`,
    en: (question: string, answer: string) => `Answer only if you chose “${answer}” for “${question}”`,
  },
  papers: { vi: 'Giấy tờ kèm theo', en: 'Papers to attach' },
  papersLead: {
    vi: 'Chụp hoặc quét giấy tờ cho rõ chữ. Nhận tệp PDF, JPG, PNG, DOCX, XLSX; mỗi tệp không quá 200 MB. Mạng yếu vẫn tải tiếp được từ chỗ dừng.',
    en: 'Photograph or scan so that every word can be read. PDF, JPG, PNG, DOCX and XLSX, 200 MB each at most. On a weak line the upload goes on where it stopped.',
  },
  papersNone: {
    vi: 'Thủ tục này không cần kèm giấy tờ nào.',
    en: 'This procedure needs no papers.',
  },
  required: { vi: 'Cần có', en: 'Required' },
  ifAny: { vi: 'Nếu có', en: 'If it applies' },
  attached: { vi: 'Đã kèm', en: 'Attached' },
  notAttached: { vi: 'Chưa kèm', en: 'Not attached yet' },
  presentLater: {
    vi: 'Mang theo khi đến nhận kết quả, không cần tải lên',
    en: 'Bring it along; no upload needed',
  },
  asForm: { vi: 'Bạn đã khai ở các bước trước', en: 'Filled in at the steps before' },
  chooseFile: { vi: 'Chọn tệp', en: 'Choose files' },
  upload: { vi: 'Tải lên', en: 'Upload' },
  remove: { vi: 'Bỏ tệp này', en: 'Remove this file' },
  removeNamed: { vi: (name: string) => `Bỏ tệp ${name}`, en: (name: string) => `Remove ${name}` },
  hash: { vi: 'Mã kiểm tra SHA-256', en: 'SHA-256' },
  noFile: { vi: 'Hãy chọn một tệp rồi bấm Tải lên', en: 'Choose a file, then press Upload' },
  emptyFile: {
    vi: (name: string) => `Tệp ${name} rỗng. Hãy chọn tệp khác.`,
    en: (name: string) => `${name} is empty. Choose another file.`,
  },
  unreadable: {
    vi: 'Máy không đọc được tệp này. Hãy chọn lại tệp.',
    en: 'This file cannot be read here. Choose it again.',
  },
  reload: { vi: 'Tải lại trang', en: 'Reload the page' },
  uploading: { vi: 'Đang tải lên', en: 'Uploading' },
  waitingLine: {
    vi: 'Mất kết nối. Sẽ tự tải tiếp khi có mạng.',
    en: 'No connection. It goes on by itself when the line is back.',
  },
  checking: { vi: 'Đang tính mã kiểm tra', en: 'Computing the check sum' },
  uploaded: { vi: 'Đã tải lên', en: 'Uploaded' },
  thenOn: {
    vi: 'Tải xong, trang sẽ tự đi tiếp. Xin đừng đóng trang này.',
    en: 'This page goes on by itself when the upload is done. Please keep it open.',
  },
  resultTitle: { vi: 'Bạn muốn nhận kết quả ở đâu?', en: 'Where would you like to receive the result?' },
  resultCOUNTER: { vi: 'Tại nơi tiếp nhận', en: 'At the unit' },
  resultCOUNTERHint: {
    vi: 'Mang giấy tiếp nhận và giấy tờ tùy thân',
    en: 'Bring the receipt and your identity card',
  },
  resultAtAuthority: { vi: 'Tại quầy của cơ quan giải quyết', en: 'At the counter of the authority' },
  resultChange: { vi: 'Đổi nơi nhận kết quả', en: 'Change where to receive the result' },
  resultELECTRONIC: { vi: 'Bản điện tử trên trang này', en: 'Electronically, on this site' },
  resultELECTRONICHint: {
    vi: 'Có giá trị như bản giấy, tải về bất cứ lúc nào',
    en: 'As valid as paper; download it at any time',
  },
  resultPOST: { vi: 'Qua bưu chính công ích', en: 'By public post' },
  resultPOSTHint: { vi: 'Trả cước khi nhận, theo bảng giá bưu chính', en: 'Postage is paid on delivery' },
  resultMissing: { vi: 'Hãy chọn một cách nhận kết quả', en: 'Choose how to receive the result' },
  checkTitle: { vi: 'Kiểm tra trước khi nộp', en: 'Check before you send' },
  checkLead: {
    vi: 'Xem lại từng mục. Muốn sửa mục nào, bấm “Sửa” ở mục đó.',
    en: 'Read it once more. To change a part, follow “Change”.',
  },
  checkMissing: { vi: 'Còn thiếu', en: 'Still missing' },
  checkMissingPaper: { vi: 'Tải lên:', en: 'Upload:' },
  notAnswered: { vi: 'Chưa trả lời', en: 'Not answered' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  sendTo: { vi: 'Nơi tiếp nhận', en: 'Received by' },
  authority: { vi: 'Cơ quan giải quyết', en: 'Decided by' },
  resultBy: { vi: 'Cách nhận kết quả', en: 'Result' },
  declare: {
    vi: 'Tôi cam đoan những điều khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
    en: 'I declare that the answers are true and take responsibility for them before the law.',
  },
  declareMissing: {
    vi: 'Đánh dấu vào lời cam đoan trước khi nộp',
    en: 'Tick the declaration before you send',
  },
  submit: { vi: 'Nộp hồ sơ', en: 'Send the dossier' },
  procedureChanged: {
    vi: (day: string) => `Thủ tục thay đổi từ ${day}, sau khi bạn bắt đầu khai`,
    en: (day: string) => `The procedure has changed since you began, from ${day}`,
  },
  procedureChangedKept: {
    vi: 'Nội dung đã khai và giấy tờ đã tải lên vẫn được giữ. Trước khi nộp, bạn xác nhận một lần ở bước kiểm tra.',
    en: 'Your answers and uploads are kept. You confirm once, at the last step, before you send.',
  },
  procedureChangedSent: {
    vi: 'Khi được tiếp nhận, hồ sơ của bạn theo quy định mới này. Giấy tờ đã nộp vẫn được giữ; nếu cần thêm gì, bạn được báo một lần, đầy đủ.',
    en: 'When it is accepted, your dossier follows these new rules. What you sent is kept; if anything more is needed you are told once, and fully.',
  },
  noLongerAsked: { vi: 'Giấy tờ không còn yêu cầu', en: 'Papers no longer asked for' },
  noLongerAskedLead: {
    vi: 'Bạn đã tải lên các tệp này. Hệ thống vẫn giữ; bạn có thể bỏ đi nếu muốn.',
    en: 'You uploaded these files. They are kept; remove them if you wish.',
  },
  formChanged: {
    vi: 'Thủ tục hoặc mẫu đơn đã thay đổi từ khi bạn bắt đầu khai',
    en: 'The procedure or its form has changed since you began',
  },
  formChangedLead: {
    vi: 'Những gì bạn đã khai và tải lên vẫn được giữ. Dưới đây là chỗ khác với lúc bạn bắt đầu.',
    en: 'Your answers and uploads are kept. Below is what differs from when you began.',
  },
  formAdded: { vi: 'Câu hỏi mới:', en: 'New question:' },
  formRemoved: { vi: 'Không còn hỏi:', en: 'No longer asked:' },
  formEdited: { vi: 'Đã sửa cách hỏi:', en: 'Asked differently:' },
  formOther: {
    vi: 'Hướng dẫn hoặc thứ tự câu hỏi đã được chỉnh lại.',
    en: 'Hints or the order of questions were changed.',
  },
  formAccept: { vi: 'Đồng ý thay đổi và kiểm tra lại', en: 'Accept the changes and check again' },
  sentTitle: { vi: 'Đã nộp hồ sơ', en: 'Your dossier has been sent' },
  sentCode: { vi: 'Mã nộp hồ sơ', en: 'Submission code' },
  sentNext: { vi: 'Việc tiếp theo', en: 'What happens next' },
  sentIntake: {
    vi: (unit: string, when: string) => `${unit} kiểm tra hồ sơ, chậm nhất ${when}.`,
    en: (unit: string, when: string) => `${unit} checks the dossier by ${when} at the latest.`,
  },
  sentIntakeSoon: {
    vi: (unit: string) => `${unit} kiểm tra hồ sơ trong giờ làm việc tới.`,
    en: (unit: string) => `${unit} checks the dossier in the next working hours.`,
  },
  sentAccept: {
    vi: 'Nếu đủ, bạn nhận giấy tiếp nhận có mã hồ sơ và ngày giờ hẹn trả kết quả.',
    en: 'If complete, you receive a receipt with the dossier code and the day and hour of the result.',
  },
  sentSupplement: {
    vi: 'Nếu thiếu, bạn được hướng dẫn bổ sung một lần, đầy đủ.',
    en: 'If something is missing, you are told once, and fully.',
  },
  sentFollow: { vi: 'Theo dõi hồ sơ này', en: 'Follow this dossier' },
  supplyTitle: { vi: 'Bổ sung hồ sơ', en: 'Hand in what was asked for' },
  supplyAsked: { vi: 'Cơ quan giải quyết cần thêm', en: 'The authority asks for' },
  supplyReason: { vi: 'Lý do', en: 'Reason' },
  supplyBasis: { vi: 'Căn cứ:', en: 'Legal basis:' },
  supplyUntil: {
    vi: (when: string) => `Nhận bổ sung đến ${when}.`,
    en: (when: string) => `Papers are taken until ${when}.`,
  },
  supplyOtherwise: {
    vi: 'Quá giờ này mà chưa đủ, hồ sơ được đóng và bạn phải nộp hồ sơ mới. Bổ sung một lần cho đủ; cần giúp thì gọi',
    en: 'After that the dossier is closed and you would have to send a new one. Hand in everything at once; for help call',
  },
  supplyNOT_STARTED: {
    vi: 'Thời hạn giải quyết chưa tính; bắt đầu khi hồ sơ được tiếp nhận.',
    en: 'The time limit has not begun; it does when the dossier is accepted.',
  },
  supplyPAUSE: {
    vi: 'Thời gian chờ bổ sung không tính vào thời hạn giải quyết.',
    en: 'Waiting time does not count against the time limit.',
  },
  supplyRESTART: {
    vi: 'Khi bạn bổ sung đủ, thời hạn giải quyết tính lại từ đầu.',
    en: 'When your papers are complete the time limit begins anew.',
  },
  supplyCONTINUE: {
    vi: 'Thời hạn giải quyết vẫn tính trong lúc chờ bổ sung.',
    en: 'The time limit runs on while your papers are waited for.',
  },
  supplyNote: { vi: 'Lời nhắn cho cán bộ', en: 'Message to the officer' },
  supplyButton: { vi: 'Gửi phần bổ sung', en: 'Send the additions' },
});
