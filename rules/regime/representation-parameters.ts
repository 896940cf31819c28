/** Ages and times of acting for others (Bộ luật Dân sự 2015, Chương IX). */
export const REPRESENTATION_PARAMETERS = {
  'representation.majorityAge': {
    type: 'number',
    min: 14,
    max: 25,
    whole: true,
    scope: 'LAW',
    vi: 'Tuổi thành niên: từ tuổi này cha, mẹ thôi đại diện cho con',
    en: 'Age of majority: from this birthday on parents no longer represent their child',
  },
  'representation.agentAge': {
    type: 'number',
    min: 14,
    max: 25,
    whole: true,
    scope: 'LAW',
    vi: 'Tuổi nhỏ nhất của người được ủy quyền',
    en: 'Youngest age of an agent',
  },
  'representation.authorisationMonths': {
    type: 'number',
    unit: 'month',
    min: 1,
    max: 120,
    whole: true,
    scope: 'LAW',
    vi: 'Thời hạn của ủy quyền không ghi ngày cuối',
    en: 'How long an authorisation holds that names no last day',
  },
} as const;
