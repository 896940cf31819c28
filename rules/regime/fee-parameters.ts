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
  'fee.digitalCitizenReduction': {
    type: 'boolean',
    scope: 'PROCEDURE',
    vi: 'Miễn, giảm phí cho công dân số',
    en: 'Fee reduction for digital citizens',
  },
} as const;
