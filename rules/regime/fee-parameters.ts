/** What the law or the People's Council changes of fees from a day on, for all procedures or for one. */
export const FEE_PARAMETERS = {
  'fee.onlineReductionPercent': {
    type: 'number',
    whole: true,
    min: 0,
    max: 100,
    scope: 'PROCEDURE',
    vi: 'Giảm phí, lệ phí cho hồ sơ nộp trực tuyến (%)',
    en: 'Fees and charges of what is sent online are lower by (%)',
  },
  'receipt.form': {
    type: 'text',
    pattern: '^[0-9A-Z/-]{4,12}$',
    scope: 'PROVINCE',
    vi: 'Ký hiệu mẫu biên lai thu phí, lệ phí',
    en: 'Symbol of the form of receipts',
  },
  'receipt.symbol': {
    type: 'text',
    pattern: '^[A-Z]{2}$',
    scope: 'PROVINCE',
    vi: 'Hai chữ đầu của ký hiệu biên lai, trước năm',
    en: 'First two letters of the symbol of receipts, before the year',
  },
  'payment.account': {
    type: 'text',
    pattern: '^[0-9]{6} [0-9A-Za-z]{6,19} [A-Z0-9 ]{3,50}$',
    scope: 'PROVINCE',
    vi: 'Tài khoản thu phí, lệ phí: mã ngân hàng, số tài khoản, tên chủ tài khoản không dấu',
    en: 'Account fees are transferred to: bank number, account, holder',
  },
  'fee.digitalCitizenReduction': {
    type: 'boolean',
    scope: 'PROCEDURE',
    vi: 'Miễn, giảm phí cho công dân số',
    en: 'Fee reduction for digital citizens',
  },
} as const;
