/** How people say what they think of the work, and when figures of it are shown. */
export const QUALITY_PARAMETERS = {
  'rating.changeDays': {
    type: 'number',
    unit: 'day',
    min: 0,
    max: 365,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Người nộp hồ sơ được sửa đánh giá trong thời gian này kể từ lần đánh giá đầu tiên',
    en: 'Until when an applicant may change his rating, from the first time he gave it',
  },
  'rating.minimum': {
    type: 'number',
    min: 2,
    max: 100,
    whole: true,
    scope: 'PROVINCE',
    vi: 'Số lượt đánh giá ít nhất để hiện số liệu của một đơn vị',
    en: 'Fewest ratings from which the figures of a unit are shown',
  },
} as const;
