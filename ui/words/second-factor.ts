import { words } from '../words.ts';

/** The second factor beside a password. */
export const secondFactorWords = words({
  title: { vi: 'Xác thực hai lớp', en: 'Two-step sign-in' },
  lead: {
    vi: 'Khi bật, đăng nhập bằng mật khẩu cần thêm mã 6 chữ số của ứng dụng xác thực trên điện thoại. Người khác biết mật khẩu cũng không vào được.',
    en: 'With it, signing in by password also needs a code of six digits from an authenticator application on your telephone. A password alone lets nobody in.',
  },
  notOffered: {
    vi: 'Tài khoản này không đăng nhập bằng mật khẩu của người dân nên không cần xác thực hai lớp ở đây.',
    en: 'This account does not sign in by a citizen’s password, so it needs no second step here.',
  },
  off: { vi: 'Đang tắt.', en: 'It is off.' },
  onSince: { vi: 'Đang bật từ', en: 'On since' },
  codesLeft: {
    vi: (left: number) => `Còn ${left} mã dự phòng chưa dùng.`,
    en: (left: number) => `${left} recovery codes are left.`,
  },
  turnOn: { vi: 'Bật xác thực hai lớp', en: 'Turn it on' },
  scan: {
    vi: 'Quét mã này bằng ứng dụng xác thực',
    en: 'Scan this with an authenticator application',
  },
  scanWhich: {
    vi: 'Ứng dụng xác thực nào theo chuẩn TOTP cũng dùng được. Không quét được thì gõ khóa này vào ứng dụng:',
    en: 'Any authenticator application for TOTP will do. If you cannot scan, type this key into it:',
  },
  enterCode: { vi: 'Rồi nhập mã ứng dụng đang hiện', en: 'Then enter the code it shows' },
  scanned: {
    vi: 'Khóa đã ở trong ứng dụng của bạn. Nhập mã ứng dụng đang hiện, hoặc bắt đầu lại để quét khóa mới.',
    en: 'Your application has the key. Enter the code it shows, or begin again to scan a new key.',
  },
  beginAgain: { vi: 'Bắt đầu lại', en: 'Begin again' },
  code: { vi: 'Mã 6 chữ số', en: 'Code of six digits' },
  confirm: { vi: 'Xác nhận và bật', en: 'Confirm and turn on' },
  doneTitle: { vi: 'Đã bật xác thực hai lớp', en: 'Two-step sign-in is on' },
  codesTitle: { vi: 'Mười mã dự phòng', en: 'Ten recovery codes' },
  codesWhat: {
    vi: 'Ghi lại hoặc in ra, cất nơi an toàn. Mất điện thoại thì dùng một mã thay cho ứng dụng, mỗi mã một lần. Trang này không hiện lại được.',
    en: 'Write them down or print them, and keep them safe. If you lose the telephone, each stands once for the application. They are not shown again.',
  },
  othersEnded: {
    vi: 'Mọi phiên đăng nhập khác đã kết thúc.',
    en: 'All other sessions have ended.',
  },
  turnOff: { vi: 'Tắt xác thực hai lớp', en: 'Turn it off' },
  turnOffWhat: {
    vi: 'Nhập mã của ứng dụng hoặc một mã dự phòng để tắt. Sau đó chỉ cần mật khẩu.',
    en: 'Enter a code of the application or a recovery code. Afterwards the password suffices.',
  },
  anyCode: { vi: 'Mã của ứng dụng hoặc mã dự phòng', en: 'Code of the application, or a recovery code' },
  signInWith: { vi: 'Tôi dùng xác thực hai lớp', en: 'I use two-step sign-in' },
});
