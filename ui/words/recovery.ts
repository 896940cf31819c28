import { words } from '../words.ts';

/** The way back into an account, by a code of a counter; and the inbox of the account. */
export const recoveryWords = words({
  title: { vi: 'Khôi phục tài khoản', en: 'Recover your account' },
  forgot: {
    vi: 'Quên mật khẩu hoặc mất điện thoại xác thực?',
    en: 'Forgot the password, or lost the telephone?',
  },
  how: { vi: 'Cách khôi phục tài khoản', en: 'How to recover your account' },
  lead: {
    vi: 'Mang giấy tờ tùy thân đến bộ phận một cửa gần nhất. Cán bộ xem giấy tờ rồi in cho bạn một mã dùng một lần. Nhập mã ấy ở đây và tự đặt mật khẩu mới; cán bộ không biết mật khẩu của bạn.',
    en: 'Take your identity paper to the nearest one-stop shop. The officer looks at it and prints a code that opens once. Enter it here and choose a new password; the officer never knows it.',
  },
  counters: { vi: 'Tìm bộ phận một cửa', en: 'Find a one-stop shop' },
  organisation: {
    vi: 'Tài khoản của tổ chức: người đứng đầu mang giấy chứng nhận đăng ký hoặc quyết định thành lập và căn cước của mình.',
    en: 'Accounts of organisations: their head brings the certificate of registration or the decision of founding, and his own identity card.',
  },
  formTitle: { vi: 'Đã có mã của quầy', en: 'You have a code' },
  username: { vi: 'Tên đăng nhập, in trên phiếu', en: 'User name, printed on the slip' },
  code: { vi: 'Mã khôi phục, in trên phiếu', en: 'Code, printed on the slip' },
  codeHint: {
    vi: 'Ba nhóm bốn chữ; viết hoa, viết thường đều được',
    en: 'Three groups of four; capitals do not matter',
  },
  password: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordHint: {
    vi: 'Ít nhất 10 ký tự; vài từ ghép lại là dễ nhớ',
    en: 'At least 10 characters; a few words are easy to remember',
  },
  again: { vi: 'Gõ lại mật khẩu mới', en: 'Type the new password again' },
  button: { vi: 'Đặt mật khẩu mới', en: 'Set the new password' },
  usernameMissing: { vi: 'Nhập tên đăng nhập in trên phiếu', en: 'Enter the user name on the slip' },
  codeMissing: { vi: 'Nhập mã in trên phiếu', en: 'Enter the code on the slip' },
  passwordMissing: { vi: 'Nhập mật khẩu mới', en: 'Enter a new password' },
  differs: { vi: 'Hai lần gõ mật khẩu không giống nhau', en: 'The two passwords differ' },
  effect: {
    vi: 'Xác thực hai lớp cũ tắt đi và mọi nơi đang đăng nhập đều bị thoát; ngay sau đó bạn bật lại xác thực hai lớp được.',
    en: 'The second step you had is turned off and you are signed out everywhere; you can set a second step anew at once.',
  },
  done: {
    vi: 'Đã đặt mật khẩu mới và thoát khỏi mọi nơi khác. Hãy bật lại xác thực hai lớp để tài khoản an toàn hơn.',
    en: 'The new password is set and you are signed out everywhere else. Turn two-step sign-in on again to be safer.',
  },
  pastTitle: { vi: 'Mã khôi phục đã cấp', en: 'Codes of recovery' },
  past: {
    vi: 'Mỗi lần một quầy cấp mã khôi phục cho tài khoản của bạn. Không phải bạn xin thì gọi ngay',
    en: 'Each time a counter issued a code for your account. If you did not ask for one, call at once',
  },
  issued: {
    vi: (unit: string, officer: string) => `Cấp tại ${unit}, cán bộ ${officer}`,
    en: (unit: string, officer: string) => `Issued at ${unit} by ${officer}`,
  },
  paper: { vi: 'Giấy tờ đã xem', en: 'Paper seen' },
  cancel: { vi: 'Không phải tôi xin: hủy mã này', en: 'I did not ask for it: cancel this code' },
  usedAt: { vi: 'Dùng lúc', en: 'Used' },
  until: { vi: 'Dùng được đến', en: 'Good until' },
  inboxTitle: { vi: 'Tin nhắn của tôi', en: 'My messages' },
  inboxLead: {
    vi: 'Mọi điều hệ thống đã báo cho tài khoản của bạn, mới nhất ở trên.',
    en: 'All that the system has told your account, newest first.',
  },
  inboxEmpty: { vi: 'Chưa có tin nhắn nào.', en: 'There are no messages.' },
  unread: { vi: 'Mới', en: 'New' },
  open: { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  older: { vi: 'Tin cũ hơn', en: 'Older messages' },
});
