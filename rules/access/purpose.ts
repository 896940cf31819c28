import type { Place } from '../authority/index.ts';
import type { Lang } from '../text/index.ts';

/**
 * For what an officer reads somebody's data; each reading of personal data needs a purpose, and the person may know it
 * (NĐ 13/2023/NĐ-CP Đ.3, Đ.9; Luật 91/2025/QH15). COUNTER to OVERSIGHT are of a dossier, by where the post stands to it;
 * IDENTIFY and INTAKE of a person before the counter, by the number of his paper; ASSISTANCE of a dossier filled in together with
 * the person at hand.
 */
export const PURPOSES = [
  'COUNTER',
  'HANDLING',
  'OPINION',
  'RETURN',
  'OVERSIGHT',
  'IDENTIFY',
  'INTAKE',
  'ASSISTANCE',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PURPOSE_NAMES = {
  COUNTER: { vi: 'Tiếp nhận và theo dõi hồ sơ', en: 'Receiving and following the dossier' },
  HANDLING: { vi: 'Giải quyết hồ sơ', en: 'Handling the dossier' },
  OPINION: { vi: 'Cho ý kiến về hồ sơ', en: 'Giving an opinion on the dossier' },
  RETURN: { vi: 'Trả kết quả', en: 'Handing over the result' },
  OVERSIGHT: { vi: 'Kiểm soát thủ tục, thanh tra', en: 'Procedure control, inspection' },
  IDENTIFY: { vi: 'Nhận diện người đến quầy', en: 'Identifying who stands at the counter' },
  ASSISTANCE: { vi: 'Nộp trực tuyến giúp', en: 'Helping to file online' },
  INTAKE: { vi: 'Tìm giấy tờ đã có khi tiếp nhận', en: 'Looking for papers already held, at intake' },
} as const satisfies Record<Purpose, Record<Lang, string>>;

/** The purpose that follows from where the post stands to the dossier. */
export const PURPOSE_AT = {
  HANDLING: 'HANDLING',
  INTAKE: 'COUNTER',
  RETURN: 'RETURN',
  ASKED: 'OPINION',
  ANYWHERE: 'OVERSIGHT',
} as const satisfies Record<Exclude<Place, 'TASK'>, Purpose>;
