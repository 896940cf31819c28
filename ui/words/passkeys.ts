import { words } from '../words.ts';

/** Signing in with what the telephone or computer keeps. */
export const passkeyWords = words({
  title: { vi: 'Khóa truy cập', en: 'Passkeys' },
  lead: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã mở khóa của chính điện thoại hay máy tính này, không cần nhớ mật khẩu. Vân tay, khuôn mặt không rời khỏi máy của bạn.',
    en: 'Sign in with the finger, face or PIN that opens this telephone or computer; no password to remember. Your finger and face never leave your device.',
  },
  none: { vi: 'Bạn chưa có khóa truy cập nào.', en: 'You have no passkey yet.' },
  notOffered: {
    vi: 'Hiện không thêm được khóa truy cập cho tài khoản này.',
    en: 'No passkey can be added to this account at present.',
  },
  add: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  addTitle: { vi: 'Thêm khóa truy cập cho máy này', en: 'Add a passkey for this device' },
  addLead: {
    vi: 'Bấm nút dưới đây, rồi làm theo máy: chạm vân tay, nhìn vào máy hoặc nhập mã mở khóa. Chỉ thêm trên máy của riêng bạn.',
    en: 'Press the button, then do what your device asks: touch, look or enter your PIN. Add one on a device of your own only.',
  },
  name: { vi: 'Đặt tên cho khóa', en: 'Name it' },
  nameHint: { vi: 'Ví dụ: điện thoại của tôi', en: 'For example: my telephone' },
  nameMissing: { vi: 'Hãy đặt tên cho khóa', en: 'Give it a name' },
  make: { vi: 'Tạo khóa', en: 'Make the passkey' },
  added: {
    vi: 'Đã thêm khóa. Lần sau có thể đăng nhập bằng khóa này.',
    en: 'Added. You can sign in with it next time.',
  },
  removed: {
    vi: 'Đã bỏ khóa. Khóa ấy không mở được tài khoản nữa.',
    en: 'Removed. It no longer opens your account.',
  },
  addedOn: { vi: 'Thêm lúc', en: 'Added' },
  lastUsed: { vi: 'dùng lần cuối', en: 'last used' },
  neverUsed: { vi: 'chưa dùng lần nào', en: 'never used' },
  remove: { vi: 'Bỏ khóa', en: 'Remove' },
  signIn: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' },
  signInWhat: {
    vi: 'Bằng vân tay, khuôn mặt hoặc mã mở khóa của máy, nếu bạn đã thêm khóa trên máy này.',
    en: 'With the finger, face or PIN of your device, if you have added a passkey on it.',
  },
  open: { vi: 'Mở bằng khóa', en: 'Use my passkey' },
  otherWay: { vi: 'Đăng nhập cách khác', en: 'Sign in another way' },
  noScript: {
    vi: 'Khóa truy cập cần trình duyệt chạy được JavaScript. Không có thì hãy đăng nhập cách khác.',
    en: 'A passkey needs a browser that runs JavaScript. Without it, sign in another way.',
  },
  unsupported: {
    vi: 'Trình duyệt này không dùng được khóa truy cập. Hãy cập nhật trình duyệt, hoặc đăng nhập cách khác.',
    en: 'This browser cannot use passkeys. Update it, or sign in another way.',
  },
  already: {
    vi: 'Máy này đã có khóa của tài khoản.',
    en: 'This device has a passkey of the account already.',
  },
  failed: {
    vi: 'Máy không mở khóa: bạn đã hủy, hoặc quá lâu, hoặc máy chưa có khóa. Bấm lại để thử.',
    en: 'The device did not open a passkey: it was cancelled, took too long, or there is none. Press again to try.',
  },
});
