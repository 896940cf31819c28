const days = { type: 'number', unit: 'workingDay', whole: true, min: 0, max: 60, scope: 'PROVINCE' } as const;

/** Results sent by post: what the province agrees with its carrier; no text that was read sets these numbers. */
export const POST_PARAMETERS = {
  'post.attempts': {
    type: 'number',
    whole: true,
    min: 1,
    max: 5,
    scope: 'PROVINCE',
    vi: 'Số lần phát không thành công, đến lần này thì chuyển hoàn về quầy',
    en: 'Failed deliveries after which a result goes back to the counter',
  },
  'post.packDays': {
    ...days,
    vi: 'Kết quả sẵn sàng đến khi giao cho bưu chính',
    en: 'From a result being ready until it is handed to the post',
  },
  'post.deliverDays': {
    ...days,
    vi: 'Giao cho bưu chính đến khi phát',
    en: 'From the hand-over to the post until delivery',
  },
  'post.returnDays': {
    ...days,
    vi: 'Chuyển hoàn kết quả không phát được về quầy',
    en: 'Until what could not be delivered is back at the counter',
  },
  'post.postage': {
    type: 'number',
    whole: true,
    min: 0,
    max: 1_000_000,
    scope: 'PROVINCE',
    vi: 'Cước gửi kết quả qua bưu chính công ích (đồng)',
    en: 'Postage of a result sent by the public post (đồng)',
  },
} as const;
