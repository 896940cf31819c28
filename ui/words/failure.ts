import { words } from '../words.ts';

/** Pages that say what went wrong and what to do now. */
export const failureWords = words({
  notFound: { vi: 'Không tìm thấy trang này', en: 'Page not found' },
  notFoundCure: {
    vi: 'Kiểm tra lại địa chỉ, hoặc tìm thủ tục bằng ô tìm kiếm ở đầu trang.',
    en: 'Check the address, or find the procedure with the search box at the top.',
  },
  forbidden: { vi: 'Bạn không xem được trang này', en: 'You cannot open this page' },
  forbiddenCure: {
    vi: 'Trang này thuộc về người khác, hoặc phiên làm việc đã hết hạn. Hãy quay lại trang trước và thử lại, hoặc đăng nhập bằng tài khoản khác.',
    en: 'It belongs to somebody else, or your session has ended. Go back and try again, or sign in with another account.',
  },
  tooMany: { vi: 'Hệ thống đang nhận quá nhiều yêu cầu', en: 'Too many requests' },
  tooManyCure: { vi: 'Hãy chờ một phút rồi thử lại.', en: 'Wait a minute, then try again.' },
  fault: { vi: 'Hệ thống gặp sự cố', en: 'Something went wrong on our side' },
  faultCure: {
    vi: 'Những gì bạn đã lưu vẫn còn. Hãy thử lại sau ít phút. Nếu vẫn không được, gọi đường dây nóng và đọc mã sự cố dưới đây.',
    en: 'What you saved is still there. Try again in a few minutes. If it happens again, call the hot line and read out the code below.',
  },
  away: { vi: 'Hệ thống đang tạm gián đoạn', en: 'The system is briefly unavailable' },
  awayCure: {
    vi: 'Những gì bạn đã lưu vẫn còn. Hãy thử lại sau ít phút; các bộ phận một cửa vẫn tiếp nhận hồ sơ trực tiếp.',
    en: 'What you saved is still there. Try again in a few minutes; the one-stop units still receive dossiers in person.',
  },
  refused: { vi: 'Chưa thực hiện được', en: 'This could not be done' },
  requestCode: { vi: 'Mã sự cố', en: 'Incident code' },
  toHome: { vi: 'Về trang chủ', en: 'Go to the home page' },
  callUs: { vi: 'Cần người giúp? Gọi', en: 'Need a person? Call' },
});
