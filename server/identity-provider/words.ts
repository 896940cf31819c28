/** What the stand-in says, in the language the portal asks for (`ui_locales`). */
export const WORDS = {
  vi: {
    title: 'Đăng nhập tài khoản định danh điện tử',
    service: 'Định danh điện tử',
    demo: 'Bản minh họa',
    demoText:
      'Đây là dịch vụ định danh giả lập, chỉ chạy trong bản minh họa. Mọi người dưới đây đều hư cấu. Không nhập tài khoản VNeID thật.',
    goingTo: 'Bạn đang đăng nhập vào cổng Một Cửa của tỉnh.',
    choose: 'Chọn tài khoản',
    level: (level: number) => `mức độ ${level}`,
    organisation: 'tổ chức',
    password: 'Mật khẩu',
    hint: (password: string) => `Mật khẩu của mọi tài khoản minh họa: ${password}`,
    button: 'Xác nhận đăng nhập',
    cancel: 'Không đăng nhập nữa',
    missing: 'Hãy chọn một tài khoản.',
    wrong: 'Mật khẩu chưa đúng. Gõ lại mật khẩu ghi bên dưới ô.',
    shared: 'Dịch vụ gửi lại cho nơi yêu cầu: họ tên, số định danh, ngày sinh, địa chỉ, mức độ tài khoản.',
    ended: 'Lần đăng nhập này đã hết hạn',
    endedText: 'Đóng trang này, quay lại cổng dịch vụ công và bấm đăng nhập lần nữa.',
    refused: 'Không đăng nhập được',
  },
  en: {
    title: 'Sign in with your e-identity',
    service: 'Electronic identity',
    demo: 'Demonstration',
    demoText:
      'This is a simulated identity service that runs in the demonstration only. Everybody below is invented. Do not enter a real VNeID account.',
    goingTo: 'You are signing in to the portal of the province.',
    choose: 'Choose an account',
    level: (level: number) => `level ${level}`,
    organisation: 'organisation',
    password: 'Password',
    hint: (password: string) => `Password of all sample accounts: ${password}`,
    button: 'Sign in',
    cancel: 'Do not sign in',
    missing: 'Choose an account.',
    wrong: 'The password is not right. Type the one shown below the field.',
    shared:
      'The service sends back: name, identification number, date of birth, address, level of the account.',
    ended: 'This sign-in has ended',
    endedText: 'Close this page, go back to the portal and sign in once more.',
    refused: 'The sign-in failed',
  },
} as const;

export type Lang = keyof typeof WORDS;
