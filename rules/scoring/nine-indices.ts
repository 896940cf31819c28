/** Points a dossier or an agency gets in one index. */
export type Score = 0 | 1 | 2;

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** One of the nine indices of TT 01/2018/TT-VPCP Điều 13. */
export interface IndexRule extends Words {
  readonly number: number;
  /** What one score is given to; DOSSIER_UNIT: each unit that takes part in the dossier. */
  readonly level: 'DOSSIER' | 'DOSSIER_UNIT' | 'AGENCY';
  /** It counts for the officer too, not for the agency alone (Điều 15). */
  readonly officer: boolean;
  readonly conditions: Readonly<Record<Score, Words>>;
  /** False where the text does not settle every case; `note` says which and how it is read here. */
  readonly certain: boolean;
  readonly note?: string;
}

const TIME_CONDITIONS = {
  2: { vi: 'Ngắn hơn thời gian quy định', en: 'Shorter than the rule' },
  1: { vi: 'Bằng thời gian quy định', en: 'As long as the rule' },
  0: { vi: 'Dài hơn thời gian quy định', en: 'Longer than the rule' },
} as const;

/** Chỉ số đánh giá việc giải quyết thủ tục hành chính, in the order of the article. */
export const NINE_INDICES = {
  TOTAL_TIME: {
    number: 1,
    level: 'DOSSIER',
    officer: true,
    vi: 'Tổng thời gian giải quyết so với quy định',
    en: 'Whole time against the rule',
    conditions: TIME_CONDITIONS,
    certain: true,
  },
  UNIT_TIME: {
    number: 2,
    level: 'DOSSIER_UNIT',
    officer: true,
    vi: 'Thời gian giải quyết của từng cơ quan, đơn vị tham gia, kể cả phối hợp',
    en: 'Time of each unit that takes part',
    conditions: TIME_CONDITIONS,
    certain: true,
  },
  CONTACTS: {
    number: 3,
    level: 'DOSSIER',
    officer: true,
    vi: 'Số lần phải liên hệ để hoàn thiện hồ sơ',
    en: 'Contacts needed to complete the dossier',
    conditions: {
      2: { vi: 'Không phải liên hệ', en: 'None' },
      1: { vi: 'Một lần', en: 'One' },
      0: { vi: 'Quá một lần, không kể do lỗi của người nộp', en: "More, the applicant's own fault aside" },
    },
    certain: true,
  },
  AGENCIES: {
    number: 4,
    level: 'DOSSIER',
    officer: true,
    vi: 'Số cơ quan, đơn vị phải liên hệ',
    en: 'Agencies the applicant has to contact',
    conditions: {
      2: { vi: 'Không phải liên hệ cơ quan nào', en: 'None' },
      1: {
        vi: 'Chỉ Bộ phận Một cửa, và nơi được giao chủ trì kiểm tra thực tế hoặc hội đồng nếu có',
        en: 'The one-stop unit, and the body that by law leads a site check or council',
      },
      0: { vi: 'Nhiều hơn', en: 'More' },
    },
    certain: true,
  },
  ONE_STOP: {
    number: 5,
    level: 'AGENCY',
    officer: false,
    vi: 'Tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa',
    en: 'Received, settled and returned at the one-stop unit',
    conditions: {
      2: {
        vi: 'Đạt tỷ lệ thủ tục tiếp nhận, thẩm định, phê duyệt, trả kết quả tại chỗ của cấp mình',
        en: 'The share of its level is settled on the spot',
      },
      1: {
        vi: 'Toàn bộ thủ tục không thuộc ngoại lệ được tiếp nhận và trả kết quả tại Bộ phận Một cửa',
        en: 'All that is not excepted is received and returned at the one-stop unit',
      },
      0: { vi: 'Chưa đủ', en: 'Less' },
    },
    certain: true,
  },
  PUBLICITY: {
    number: 6,
    level: 'DOSSIER',
    officer: false,
    vi: 'Công khai thủ tục hành chính',
    en: 'Publicity of the procedure',
    conditions: {
      2: {
        vi: 'Niêm yết và công khai điện tử, chính xác, đầy đủ, kịp thời',
        en: 'Posted and electronic, exact, full and timely',
      },
      1: { vi: 'Niêm yết hoặc công khai điện tử', en: 'Posted or electronic' },
      0: { vi: 'Không công khai', en: 'Neither' },
    },
    certain: true,
  },
  ATTITUDE: {
    number: 7,
    level: 'DOSSIER',
    officer: true,
    vi: 'Thái độ phục vụ',
    en: 'Attitude',
    conditions: {
      2: { vi: 'Trước hạn và không có phản ánh đúng', en: 'Early and no justified complaint' },
      1: { vi: 'Đúng hạn và không có phản ánh đúng', en: 'On time and no justified complaint' },
      0: { vi: 'Có phản ánh đúng', en: 'A justified complaint' },
    },
    certain: false,
    note: 'Hồ sơ quá hạn mà không có phản ánh: chưa thấy quy định, tính 0 điểm',
  },
  PETITIONS: {
    number: 8,
    level: 'AGENCY',
    officer: false,
    vi: 'Tiếp thu, giải trình phản ánh, kiến nghị',
    en: 'Answers to petitions',
    conditions: {
      2: {
        vi: 'Không có phản ánh, hoặc trả lời đúng hạn toàn bộ và không kéo dài',
        en: 'None, or all on time and none prolonged',
      },
      1: { vi: 'Đúng hạn từ 90 % và không kéo dài', en: 'At least 90% on time and none prolonged' },
      0: { vi: 'Dưới 90 % hoặc có vụ kéo dài', en: 'Under 90%, or one prolonged' },
    },
    certain: true,
  },
  ONLINE: {
    number: 9,
    level: 'AGENCY',
    officer: false,
    vi: 'Cung cấp dịch vụ công trực tuyến',
    en: 'Online services',
    conditions: {
      2: {
        vi: 'Từ 20 % thủ tục đủ điều kiện ở mức độ 3, 4; từ 30 % hồ sơ trực tuyến; không hồ sơ chậm',
        en: 'At least 20% of eligible procedures at level 3–4 and 30% of dossiers online; none late',
      },
      1: { vi: 'Từ 15 % đến dưới 30 % hồ sơ; không hồ sơ chậm', en: '15% to under 30% online; none late' },
      0: { vi: 'Dưới 15 %, hoặc có hồ sơ chậm', en: 'Under 15%, or one late' },
    },
    certain: false,
    note: 'Từ 30 % hồ sơ trực tuyến mà chưa đủ 20 % thủ tục mức độ 3, 4: chưa thấy quy định, tính 1 điểm',
  },
} as const satisfies Record<string, IndexRule>;

export type NineIndex = keyof typeof NINE_INDICES;
export const INDEX_KEYS = Object.keys(NINE_INDICES) as NineIndex[];
