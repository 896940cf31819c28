import { words } from '../words.ts';

/** The page on which a telephone photographs a paper for the officer who shows its code. */
export const phoneWords = words({
  title: { vi: 'Chụp giấy tờ', en: 'Photograph a paper' },
  what: { vi: 'Giấy tờ cần chụp', en: 'Paper to photograph' },
  how: {
    vi: 'Đặt giấy lên mặt phẳng tối màu, đủ sáng, thấy cả bốn góc. Mỗi trang chụp một ảnh, đúng thứ tự.',
    en: 'Lay the paper flat on something dark, in good light, with all four corners in view. One picture a page, in order.',
  },
  take: { vi: 'Chụp trang tiếp theo', en: 'Photograph the next page' },
  send: { vi: 'Gửi ảnh đã chụp', en: 'Send the picture' },
  done: { vi: 'Đã chụp xong', en: 'All pages are sent' },
  sent: {
    vi: (count: number) => `Đã gửi ${count} trang`,
    en: (count: number) => `${count} page${count === 1 ? '' : 's'} sent`,
  },
  until: { vi: (time: string) => `Dùng được đến ${time}`, en: (time: string) => `Usable until ${time}` },
  privacy: {
    vi: 'Ảnh được gửi thẳng đến máy của cán bộ, không lưu trên điện thoại này.',
    en: 'Pictures go straight to the officer’s desk; this page keeps none on the telephone.',
  },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  waiting: {
    vi: 'Mạng đang yếu; sẽ tự gửi tiếp từ chỗ dừng.',
    en: 'The line is weak; sending goes on by itself where it stopped.',
  },
  noPicture: {
    vi: 'Máy không đọc được ảnh này. Hãy chụp lại.',
    en: 'This picture cannot be read. Photograph again.',
  },
  choose: { vi: 'Chưa có ảnh. Bấm để chụp rồi gửi.', en: 'No picture yet. Take one, then send it.' },
  page: { vi: (n: number) => `Trang ${n}`, en: (n: number) => `Page ${n}` },
  endedTitle: { vi: 'Mã chụp đã hết hiệu lực', en: 'This code has ended' },
  ended: {
    vi: 'Nhờ cán bộ cho hiện mã QR mới trên máy tính rồi quét lại.',
    en: 'Ask the officer to show a new QR code, then scan it again.',
  },
  finishedTitle: { vi: 'Đã gửi xong', en: 'All sent' },
  finished: {
    vi: 'Cán bộ đã nhận được các trang. Bạn có thể đóng trang này.',
    en: 'The officer has the pages. You may close this page.',
  },
});
