/** Who comes in, and how: what the law and the province ask of whoever files online. */
export const SIGN_IN_PARAMETERS = {
  'signIn.citizenPassword': {
    type: 'boolean',
    scope: 'PROVINCE',
    vi: 'Người dân, doanh nghiệp được đăng nhập bằng mật khẩu, bên cạnh định danh điện tử',
    en: 'People and businesses may sign in by password, beside the e-identity',
  },
  'signIn.passkeys': {
    type: 'boolean',
    scope: 'PROVINCE',
    vi: 'Người dân, doanh nghiệp được thêm khóa truy cập (passkey) và đăng nhập bằng khóa ấy',
    en: 'People and businesses may add passkeys and sign in with them',
  },
  'eIdentity.filingLevel': {
    type: 'number',
    min: 1,
    max: 2,
    whole: true,
    scope: 'PROCEDURE',
    vi: 'Mức độ tài khoản định danh điện tử để nộp hồ sơ trực tuyến',
    en: 'Level of the e-identity account that files online',
  },
  'recovery.codeHours': {
    type: 'number',
    unit: 'hour',
    min: 1,
    max: 168,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Mã khôi phục tài khoản cấp tại quầy dùng được trong',
    en: 'How long a code of recovery issued at a counter opens the account',
  },
  'recovery.perDay': {
    type: 'number',
    min: 1,
    max: 20,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Số mã khôi phục nhiều nhất cho một tài khoản trong 24 giờ',
    en: 'Most codes of recovery for one account within 24 hours',
  },
} as const;
