import { words } from '../words.ts';

/** Signing in by the national e-identity, and what to do when it fails. */
export const signInWords = words({
  eIdentity: {
    vi: 'Đăng nhập bằng VNeID (định danh điện tử)',
    en: 'Sign in with VNeID (national e-identity)',
  },
  eIdentityWhat: {
    vi: 'Bạn được đưa sang hệ thống định danh điện tử, xác nhận ở đó rồi trở lại đúng trang đang xem. Cá nhân dùng tài khoản mức độ 2 để nộp hồ sơ; doanh nghiệp, tổ chức dùng tài khoản của tổ chức.',
    en: 'You are taken to the national e-identity, confirm there, and come back to this page. People need an account of level 2 to file; businesses use the account of the organisation.',
  },
  levelLow: {
    vi: (has: number, wanted: number) =>
      `Tài khoản định danh của bạn ở mức độ ${has}. Bạn soạn được, nhưng gửi trực tuyến cần mức độ ${wanted}: đến công an xã, phường để nâng mức rồi đăng nhập lại, hoặc nộp tại quầy.`,
    en: (has: number, wanted: number) =>
      `Your e-identity account has level ${has}. You may prepare, but sending online needs level ${wanted}: have it raised at the commune police and sign in again, or file at a counter.`,
  },
  passwordTitle: { vi: 'Hoặc bằng tên đăng nhập và mật khẩu', en: 'Or with user name and password' },
  none: {
    vi: 'Đăng nhập cho người dân chưa mở ở đây. Hồ sơ vẫn nộp được tại quầy một cửa.',
    en: 'Signing in is not open here yet. Dossiers are received at the counters.',
  },
  units: { vi: 'Xem các quầy một cửa', en: 'See the counters' },
  again: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  toHome: { vi: 'Về trang chủ', en: 'Go to the home page' },
  cancelled: { vi: 'Bạn đã dừng việc đăng nhập', en: 'You cancelled the sign-in' },
  cancelledCure: {
    vi: 'Chưa có gì thay đổi. Bấm đăng nhập lần nữa khi bạn muốn; không đăng nhập vẫn tìm được thủ tục và tra cứu hồ sơ.',
    en: 'Nothing has changed. Sign in again whenever you like; finding procedures and looking up a dossier needs no account.',
  },
  expired: { vi: 'Lần đăng nhập này không còn dùng được', en: 'This sign-in can no longer be used' },
  expiredCure: {
    vi: 'Lần đăng nhập này đã dùng rồi, đã quá mười phút, hoặc bắt đầu ở trình duyệt khác. Bấm đăng nhập lần nữa trên trình duyệt này.',
    en: 'It has been used already, is older than ten minutes, or began in another browser. Sign in once more in this browser.',
  },
  untrusted: { vi: 'Chưa kiểm chứng được việc đăng nhập', en: 'The sign-in could not be verified' },
  untrustedCure: {
    vi: 'Câu trả lời của hệ thống định danh không đúng như đã hẹn nên bạn chưa được đăng nhập. Bấm đăng nhập lần nữa; nếu vẫn vậy, gọi đường dây nóng hoặc nộp tại quầy.',
    en: 'The answer of the identity service was not the one that was agreed, so you are not signed in. Sign in once more; if it stays so, call the hot line or file at a counter.',
  },
  away: { vi: 'Hệ thống định danh đang gián đoạn', en: 'The identity service does not answer' },
  awayCure: {
    vi: 'Đợi vài phút rồi đăng nhập lại. Tra cứu hồ sơ vẫn dùng được, và quầy một cửa vẫn tiếp nhận hồ sơ như thường.',
    en: 'Wait a few minutes and sign in again. Looking up a dossier still works, and the counters receive dossiers as usual.',
  },
  closed: { vi: 'Tài khoản này đã bị đóng', en: 'This account has been closed' },
  closedCure: {
    vi: 'Mang giấy tờ tùy thân đến quầy một cửa gần nhất để được mở lại.',
    en: 'Bring an identity paper to the nearest counter to have it opened again.',
  },
  notConnected: {
    vi: 'Chưa đăng nhập được bằng định danh điện tử',
    en: 'The e-identity is not connected here',
  },
  notConnectedCure: {
    vi: 'Tỉnh chưa nối với hệ thống định danh điện tử. Nộp hồ sơ tại quầy một cửa gần nhất.',
    en: 'The province is not connected to the national e-identity yet. File at the nearest counter.',
  },
});
