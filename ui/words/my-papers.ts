import { words } from '../words.ts';

/** One's own papers that the offices keep. */
export const myPapersWords = words({
  title: { vi: 'Giấy tờ của tôi', en: 'My papers' },
  lead: {
    vi: 'Kết quả bạn đã nhận và giấy tờ bạn đã nộp trong các hồ sơ đã tiếp nhận. Khi làm thủ tục khác, bộ phận một cửa dùng lại được giấy tờ còn giá trị, bạn không phải nộp lại.',
    en: 'Results you received and papers you handed in with accepted dossiers. For another procedure the counter can use again what is still good, so that you need not bring it again.',
  },
  empty: {
    vi: 'Chưa có giấy tờ nào. Giấy tờ hiện ở đây sau khi hồ sơ của bạn được tiếp nhận.',
    en: 'No papers yet. They appear here once a dossier of yours has been accepted.',
  },
  results: { vi: 'Kết quả đã cấp', en: 'Results issued' },
  copies: { vi: 'Bản sao điện tử đã chứng thực', en: 'Certified electronic copies' },
  certifiedBy: { vi: 'Cơ quan chứng thực', en: 'Certified by' },
  signed: { vi: 'Đã ký số, người ký', en: 'Digitally signed by' },
  check: { vi: 'Kiểm tra bản sao này', en: 'Check this copy' },
  revokeReason: { vi: 'Lý do thu hồi', en: 'Why it was taken back' },
  unused: { vi: 'Chưa dùng lại lần nào', en: 'Not used again yet' },
  files: { vi: 'Giấy tờ đã nộp', en: 'Papers handed in' },
  number: { vi: (number: string) => `Số ${number}`, en: (number: string) => `No. ${number}` },
  issued: { vi: 'Cơ quan cấp', en: 'Issued by' },
  taken: { vi: 'Nơi tiếp nhận', en: 'Taken in by' },
  date: { vi: 'Ngày', en: 'Day' },
  from: { vi: 'Trong hồ sơ', en: 'In dossier' },
  good: { vi: '✓ Chưa bị thu hồi', en: '✓ Not taken back' },
  revoked: { vi: '✕ Đã thu hồi, không dùng lại được', en: '✕ Taken back, cannot be used again' },
  uses: { vi: 'Đã dùng lại trong', en: 'Used again in' },
  open: { vi: 'Xem bản PDF', en: 'View the PDF' },
});
