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
  state: { vi: 'Trạng thái', en: 'State' },
  map: { vi: 'Đường đi của hồ sơ', en: 'The way of your dossier' },
  here: { vi: 'Hồ sơ đang ở đây', en: 'Your dossier is here' },
  done: { vi: 'Đã xong', en: 'Done' },
  toDo: { vi: 'Chưa đến', en: 'To come' },
  dueTitle: { vi: 'Ngày hẹn được tính thế nào', en: 'How the due date is reckoned' },
  dueNone: {
    vi: 'Thời hạn bắt đầu tính khi hồ sơ được tiếp nhận.',
    en: 'The time limit begins when the dossier is accepted.',
  },
  dueMoved: { vi: (when: string) => `Hẹn ban đầu: ${when}`, en: (when: string) => `First due: ${when}` },
  papers: { vi: 'Giấy tờ trong hồ sơ', en: 'Papers in the dossier' },
  papersNone: { vi: 'Chưa có tệp nào.', en: 'No files yet.' },
  slips: { vi: 'Phiếu và giấy hẹn', en: 'Slips and receipts' },
  slipNumber: { vi: 'Số', en: 'No.' },
  pdf: { vi: 'tệp PDF', en: 'PDF' },
  history: { vi: 'Quá trình', en: 'History' },
  result: { vi: 'Kết quả', en: 'Result' },
  resultNumber: {
    vi: (number: string, date: string, signer: string) => `Số ${number}, ngày ${date}, người ký: ${signer}`,
    en: (number: string, date: string, signer: string) => `No. ${number} of ${date}, signed by ${signer}`,
  },
  download: { vi: 'Tải kết quả', en: 'Download the result' },
  supply: { vi: 'Bổ sung giấy tờ', en: 'Hand in what was asked for' },
  answers: { vi: 'Nội dung đã khai', en: 'Your answers' },
  about: { vi: 'Thông tin hồ sơ', en: 'About this dossier' },
  sentAt: { vi: 'Nộp lúc', en: 'Sent' },
  acceptedAt: { vi: 'Tiếp nhận lúc', en: 'Accepted' },
  channel: { vi: 'Cách nộp', en: 'Channel' },
});
