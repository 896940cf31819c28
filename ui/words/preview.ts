import { words } from '../words.ts';

/** An e-form that is still being made, as those who make it look at it. */
export const previewWords = words({
  title: { vi: 'Xem trước mẫu', en: 'Preview of the form' },
  waiting: {
    vi: 'Bản xem trước hiện ở đây khi mẫu có câu hỏi đầu tiên.',
    en: 'The preview shows here once the form has its first question.',
  },
  nothingKept: {
    vi: 'Bản xem trước: không lưu gì, không nhận tệp.',
    en: 'Preview: nothing is kept, no file is taken.',
  },
  next: { vi: 'Trang tiếp theo', en: 'Next page' },
  back: { vi: 'Trang trước', en: 'Page before' },
  end: {
    vi: 'Hết phần khai. Người nộp đi tiếp đến giấy tờ, nơi nhận kết quả và trang kiểm tra.',
    en: 'This is the end of the questions. The applicant goes on to papers, result and the last check.',
  },
  unreadable: {
    vi: 'Chưa đọc được mẫu. Quay lại màn hình soạn rồi thử lại.',
    en: 'The form cannot be read yet. Go back to the builder and try again.',
  },
});
