import { words } from '../words.ts';

/** Where one's account is signed in. */
export const sessionWords = words({
  title: { vi: 'Phiên đăng nhập của tôi', en: 'Where I am signed in' },
  lead: {
    vi: 'Tài khoản của bạn đang mở ở những nơi sau. Thấy nơi lạ, hoặc quên thoát ở máy dùng chung, hãy kết thúc phiên ở đó.',
    en: 'Your account is open in these places. If you do not know one, or forgot to sign out of a shared computer, end it there.',
  },
  unknown: { vi: 'Chương trình hoặc trình duyệt không rõ', en: 'Unknown program or browser' },
  current: { vi: 'Phiên này', en: 'This one' },
  byPassword: { vi: 'Bằng mật khẩu', en: 'By password' },
  byPasskey: { vi: 'Bằng khóa truy cập', en: 'With a passkey' },
  byEIdentity: { vi: 'Bằng định danh điện tử', en: 'By e-identity' },
  byLevel: {
    vi: (level: number) => `Bằng định danh điện tử mức độ ${level}`,
    en: (level: number) => `By e-identity of level ${level}`,
  },
  since: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  lastUsed: { vi: 'Dùng lần cuối', en: 'Last used' },
  end: { vi: 'Kết thúc phiên', en: 'End the session' },
  others: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  othersWhat: {
    vi: 'Chỉ còn phiên bạn đang dùng. Các nơi khác phải đăng nhập lại.',
    en: 'Only the session you are using stays. Elsewhere you have to sign in again.',
  },
  ended: {
    vi: 'Đã kết thúc. Nơi đó phải đăng nhập lại mới vào được.',
    en: 'Ended. Signing in again is needed there.',
  },
  onlyThis: { vi: 'Không có phiên nào khác đang mở.', en: 'No other session is open.' },
  twelve: {
    vi: 'Mỗi phiên tự kết thúc sau mười hai giờ.',
    en: 'Each session ends by itself after twelve hours.',
  },
});
