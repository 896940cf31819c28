/** How somebody confirms what was filled in for him online, or signs it beside the applicant. */
export const ASSISTED_PARAMETERS = {
  'assisted.codeMinutes': {
    type: 'number',
    unit: 'minute',
    min: 1,
    max: 60,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Nộp trực tuyến giúp: mã xác nhận gửi đến điện thoại dùng được trong bao lâu',
    en: 'Assisted filing: how long a code sent to the phone may be used',
  },
  'assisted.codeTries': {
    type: 'number',
    min: 1,
    max: 10,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Nộp trực tuyến giúp: số lần được nhập một mã, và số mã được gửi cho một hồ sơ trong ngày',
    en: 'Assisted filing: tries of one code, and codes sent for one dossier in a day',
  },
  'signature.asksADay': {
    type: 'number',
    min: 1,
    max: 50,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Người cùng ký tờ khai: số lần được đề nghị ký cho một hồ sơ trong ngày',
    en: 'Other signers of a declaration: how often they may be asked in a day for one dossier',
  },
} as const;
