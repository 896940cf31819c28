/** Groups as the national portal shows them; the decision itself names five and keeps payment among online services. */
export const INDEX_GROUPS = {
  PUBLICITY: { max: 18, vi: 'Công khai, minh bạch', en: 'Publicity' },
  PROGRESS: { max: 20, vi: 'Tiến độ, kết quả giải quyết', en: 'Progress and results' },
  ONLINE: { max: 12, vi: 'Cung cấp dịch vụ trực tuyến', en: 'Online services' },
  PAYMENT: { max: 10, vi: 'Thanh toán trực tuyến', en: 'Online payment' },
  DIGITISATION: { max: 22, vi: 'Số hóa hồ sơ', en: 'Digitisation' },
  SATISFACTION: { max: 18, vi: 'Mức độ hài lòng', en: 'Satisfaction' },
} as const;
export type IndexGroup = keyof typeof INDEX_GROUPS;

/** One component of the index of QĐ 766/QĐ-TTg. */
export interface IndexComponent {
  readonly group: IndexGroup;
  /** Code of the figure at the national portal, where known. */
  readonly metric?: string;
  readonly vi: string;
  readonly en: string;
  /** Points at most; 0: watched, not scored. */
  readonly max: number;
  /** What is counted, `part / of`; null where no formula was found. */
  readonly counts: { readonly vi: string; readonly en: string } | null;
  /** Percent from which the points are full; below it they fall in proportion. 100: plainly linear. */
  readonly fullAt: number;
  /** What nothing to count gives. */
  readonly ofNothing: 'ZERO' | 'FULL';
  /** False where sources contradict each other or say nothing; `note` says what. */
  readonly certain: boolean;
  readonly note?: string;
}

const linear = { fullAt: 100, ofNothing: 'ZERO', certain: true } as const;
const fullAt80 = { ...linear, fullAt: 80 } as const;
const SPLIT_NOTE =
  'Bảng điểm năm 2026 của Cổng DVCQG tính 12 điểm cho hồ sơ trực tuyến toàn trình; cách chia 2+4+6 là suy ra';
const twoReadings = { certain: false, note: SPLIT_NOTE } as const;

/** The components in the order of the portal, by their numbers there. */
export const NATIONAL_COMPONENTS = {
  '1.1': {
    ...linear,
    group: 'PUBLICITY',
    metric: 'PUBLISH_ON_TIME',
    max: 6,
    vi: 'Thủ tục công bố đúng hạn',
    en: 'Procedures published on time',
    counts: {
      vi: 'Quyết định công bố ký đúng hạn (tỉnh: trước ngày hiệu lực 5 ngày làm việc; bộ: 20) / đã công bố trong kỳ',
      en: 'Decisions signed in time (5 working days before effect; ministries 20) / published in the period',
    },
  },
  '1.2': {
    ...linear,
    group: 'PUBLICITY',
    metric: 'PUBLIC_UPDATE_ON_TIME',
    max: 4,
    vi: 'Thủ tục cập nhật, công khai đúng hạn',
    en: 'Procedures made public on time',
    counts: {
      vi: 'Công khai trên CSDLQG trong 5 ngày làm việc từ quyết định (bộ: 10) / phải công khai',
      en: 'Public within 5 working days of the decision (ministries 10) / to be made public',
    },
  },
  '1.3': {
    ...linear,
    group: 'PUBLICITY',
    metric: 'PUBLIC_CONTENT_FULL',
    max: 2,
    vi: 'Thủ tục công khai đầy đủ bộ phận tạo thành',
    en: 'Procedures public with all their parts',
    counts: {
      vi: 'Thủ tục đủ tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan / đang công khai',
      en: 'Procedures with all seven parts / public now',
    },
  },
  '1.4': {
    ...linear,
    group: 'PUBLICITY',
    metric: 'DOSSIER_SYNC',
    max: 6,
    vi: 'Hồ sơ đồng bộ lên Cổng DVCQG',
    en: 'Dossiers synchronised to the national portal',
    counts: {
      vi: 'Hồ sơ đã đồng bộ tiếp nhận trong kỳ / số lớn hơn giữa báo cáo quốc gia và Cổng DVCQG',
      en: 'Synchronised dossiers received in the period / the larger of national report and portal',
    },
  },
  '2.1': {
    ...linear,
    group: 'PROGRESS',
    max: 20,
    vi: 'Hồ sơ xử lý trước hạn, đúng hạn',
    en: 'Dossiers handled in time',
    counts: {
      vi: 'Đã xử lý đúng hạn và đang xử lý trong hạn / tiếp nhận và xử lý trong kỳ',
      en: 'Handled in time and being handled in time / received and handled in the period',
    },
  },
  '2.2': {
    ...linear,
    group: 'PROGRESS',
    max: 0,
    vi: 'Thời gian giải quyết trung bình',
    en: 'Average handling time',
    counts: {
      vi: 'Tổng thời gian / hồ sơ đã xong, theo đơn vị tính của thủ tục',
      en: 'Total time / finished dossiers, in the unit of the procedure',
    },
  },
  '3.1': {
    ...fullAt80,
    ...twoReadings,
    group: 'ONLINE',
    max: 2,
    vi: 'Thủ tục cung cấp trực tuyến',
    en: 'Procedures offered online',
    counts: { vi: 'Một phần và toàn trình / thủ tục của cơ quan', en: 'Partial and full / procedures' },
  },
  '3.2': {
    ...linear,
    ...twoReadings,
    group: 'ONLINE',
    max: 4,
    vi: 'Dịch vụ trực tuyến có phát sinh hồ sơ',
    en: 'Online services in use',
    counts: { vi: 'Dịch vụ có hồ sơ trực tuyến / dịch vụ', en: 'Services with a dossier online / services' },
  },
  '3.3': {
    ...linear,
    ...twoReadings,
    fullAt: 50,
    group: 'ONLINE',
    max: 6,
    vi: 'Hồ sơ nộp trực tuyến',
    en: 'Dossiers submitted online',
    counts: {
      vi: 'Hồ sơ nộp trực tuyến có kết quả điện tử khi phải trả kết quả / đã tiếp nhận, nhân tỷ lệ đồng bộ',
      en: 'Submitted online, with an electronic result when one is due / received, times the share synchronised',
    },
  },
  '3.F': {
    ...linear,
    ...twoReadings,
    group: 'ONLINE',
    max: 0,
    vi: 'Hồ sơ trực tuyến toàn trình',
    en: 'Dossiers fully online',
    counts: {
      vi: 'Hồ sơ toàn trình / hồ sơ của thủ tục đủ điều kiện toàn trình',
      en: 'Full-process dossiers / dossiers of procedures fit for full process',
    },
  },
  '3.5': {
    ...fullAt80,
    group: 'PAYMENT',
    max: 2,
    vi: 'Thủ tục có thanh toán trên Cổng DVCQG',
    en: 'Procedures payable at the national portal',
    counts: {
      vi: 'Thủ tục đã đồng bộ dữ liệu phí / thủ tục có phí',
      en: 'Procedures with fee data / with a fee',
    },
  },
  '3.5b': {
    ...fullAt80,
    group: 'PAYMENT',
    max: 2,
    vi: 'Thủ tục có giao dịch thanh toán trực tuyến',
    en: 'Procedures paid for online',
    counts: {
      vi: 'Thủ tục có giao dịch trực tuyến / thủ tục có phí',
      en: 'Procedures with a payment / with a fee',
    },
  },
  '3.6': {
    ...linear,
    group: 'PAYMENT',
    max: 6,
    vi: 'Hồ sơ thanh toán trực tuyến',
    en: 'Dossiers paid for online',
    counts: {
      vi: 'Hồ sơ thanh toán trực tuyến / hồ sơ của thủ tục có phí, trừ hồ sơ có mọi mức thu bằng 0',
      en: 'Paid online / dossiers of procedures with a fee, less those whose every fee is nil',
    },
  },
  '4.1': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'ORIGINAL_RESULT_AVAILABLE',
    max: 6,
    vi: 'Hồ sơ cấp kết quả điện tử',
    en: 'Electronic results',
    counts: {
      vi: 'Hồ sơ có tệp kết quả / hồ sơ của thủ tục trả kết quả giấy',
      en: 'With a result file / dossiers of procedures that return a paper',
    },
  },
  '4.2': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'SO_HOA_GIAY_TO_GIAI_QUYET',
    max: 4,
    certain: false,
    note: 'Tài liệu: đủ điểm từ 80 %; số liệu quan sát được: tỷ lệ thuận. Ở đây tính tỷ lệ thuận',
    vi: 'Hồ sơ được số hóa',
    en: 'Digitised dossiers',
    counts: {
      vi: 'Hồ sơ có tệp thành phần và kết quả điện tử / tất cả',
      en: 'With component files and an electronic result / all',
    },
  },
  '4.3': {
    ...fullAt80,
    group: 'DIGITISATION',
    metric: 'REUSED_DIGITIZED_DATA',
    max: 2,
    vi: 'Khai thác, sử dụng lại dữ liệu số hóa',
    en: 'Digitised data used again',
    counts: {
      vi: 'Hồ sơ có thành phần dùng lại / đã tiếp nhận',
      en: 'Dossiers with a reused component / received',
    },
  },
  '4.4': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
    max: 4,
    vi: 'Số hóa có kết nối, chia sẻ để dùng lại',
    en: 'Digitised and shared for reuse',
    counts: {
      vi: 'Hồ sơ lấy từ kho dữ liệu hoặc có kết quả đã đồng bộ / đã tiếp nhận',
      en: 'Taken from the vault or with a synchronised result / received',
    },
  },
  '4.5a': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'CITIZEN_DATA_CONNECTED_FORMALITY',
    max: 2,
    vi: 'Thủ tục kết nối dữ liệu dân cư',
    en: 'Procedures linked to population data',
    counts: {
      vi: 'Thủ tục có hồ sơ dùng dữ liệu dân cư / thủ tục của công dân',
      en: 'Procedures with such dossiers / procedures of citizens',
    },
  },
  '4.5b': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'CITIZEN_DATA_CONNECTED_DOSSIER',
    max: 2,
    vi: 'Hồ sơ sử dụng dữ liệu dân cư',
    en: 'Dossiers that use population data',
    counts: { vi: 'Hồ sơ dùng dữ liệu dân cư / tất cả', en: 'Such dossiers / all' },
  },
  '4.C': {
    ...linear,
    group: 'DIGITISATION',
    metric: 'ELECTRONIC_CERTIFIED_COPY',
    max: 2,
    certain: false,
    note: 'Chưa tìm thấy công thức',
    vi: 'Chứng thực bản sao điện tử từ bản chính',
    en: 'Certified electronic copies',
    counts: null,
  },
  '5.1': {
    ...linear,
    group: 'SATISFACTION',
    max: 0,
    vi: 'Phản ánh, kiến nghị theo phân loại',
    en: 'Petitions by kind',
    counts: { vi: 'Theo dõi, không tính điểm', en: 'Watched, not scored' },
  },
  '5.2': {
    ...linear,
    group: 'SATISFACTION',
    metric: 'PETITION_PROCESSING_ON_TIME',
    max: 6,
    ofNothing: 'FULL',
    vi: 'Phản ánh, kiến nghị xử lý đúng hạn',
    en: 'Petitions handled on time',
    counts: { vi: 'Đúng hạn / tiếp nhận và xử lý', en: 'On time / received and handled' },
  },
  '5.3': {
    ...linear,
    group: 'SATISFACTION',
    metric: 'PETITION_HANDLING_SATISFACTION',
    max: 6,
    ofNothing: 'FULL',
    vi: 'Hài lòng trong xử lý phản ánh, kiến nghị',
    en: 'Satisfaction with the handling of petitions',
    counts: {
      vi: 'Tổng số trừ phản ánh không hài lòng, lặp lại hoặc chậm / tổng số',
      en: 'All less those disliked, repeated or late / all',
    },
  },
  '5.4': {
    ...linear,
    fullAt: 90,
    group: 'SATISFACTION',
    metric: 'DOSSIER_RECEIVING_SATISFACTION',
    max: 6,
    vi: 'Hài lòng trong tiếp nhận, giải quyết',
    en: 'Satisfaction with dossiers',
    counts: {
      vi: 'Hồ sơ trừ hồ sơ chậm và hồ sơ có phản ánh hoặc không hài lòng / hồ sơ',
      en: 'Dossiers less the late and less those with a petition or dislike / dossiers',
    },
  },
} as const satisfies Record<string, IndexComponent>;

export type ComponentId = keyof typeof NATIONAL_COMPONENTS;
export const COMPONENT_IDS = Object.keys(NATIONAL_COMPONENTS) as ComponentId[];

/**
 * How the twelve points of online service are given. SPLIT: 2 + 4 + 6; FULL_PROCESS: the portal's table of 2026,
 * all for full-process dossiers. Which one is official is not settled, so both can be set beside the portal's figure.
 */
export type OnlineReading = 'SPLIT' | 'FULL_PROCESS';

const FULL_PROCESS_MAX: Partial<Record<ComponentId, number>> = { '3.1': 0, '3.2': 0, '3.3': 0, '3.F': 12 };

/** Points a component gives at most. */
export function componentMax(id: ComponentId, reading: OnlineReading): number {
  const { max } = NATIONAL_COMPONENTS[id];
  return reading === 'FULL_PROCESS' ? (FULL_PROCESS_MAX[id] ?? max) : max;
}
