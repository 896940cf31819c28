/** Channels of submission (DVCQG KenhThucHien: 1 counter, 2 online, 3 post), NĐ 61/2018 Đ.16; NĐ 118/2025 Đ.15. */
export const CHANNELS = ['COUNTER', 'ONLINE', 'POST'] as const;
export type Channel = (typeof CHANNELS)[number];
export const NATIONAL_CHANNEL = { COUNTER: 1, ONLINE: 2, POST: 3 } as const satisfies Record<Channel, number>;

/** Where the applicant wants the result. */
export const RESULT_CHANNELS = ['COUNTER', 'ELECTRONIC', 'POST'] as const;
export type ResultChannel = (typeof RESULT_CHANNELS)[number];

/** At whose counter a result is collected: of the one-stop unit that took the dossier in, or of the authority. */
export const RETURN_COUNTERS = ['INTAKE', 'AUTHORITY'] as const;
export type ReturnCounter = (typeof RETURN_COUNTERS)[number];

/** Who hands the dossier in; kept apart from the channel (docs/rules-sources.md). */
export const SUBMITTER_ROLES = ['SELF', 'AUTHORISED', 'POSTAL', 'ASSISTED'] as const;
export type SubmitterRole = (typeof SUBMITTER_ROLES)[number];

/** Reasons for refusing intake, each said on Mẫu 03 before the officer's own words. */
export const REFUSAL_REASONS = {
  WRONG_AUTHORITY: { vi: 'Không thuộc thẩm quyền giải quyết', en: 'Not within this authority' },
  NOT_ELIGIBLE: { vi: 'Không đủ điều kiện theo quy định', en: 'Conditions of the law not met' },
  FALSE_PAPERS: {
    vi: 'Giấy tờ không hợp lệ hoặc có dấu hiệu giả mạo',
    en: 'Papers invalid or apparently forged',
  },
  DUPLICATE: { vi: 'Trùng với hồ sơ đang được giải quyết', en: 'Duplicate of a dossier in process' },
  NOT_COMPLETED: { vi: 'Không bổ sung, hoàn thiện hồ sơ theo hướng dẫn', en: 'Not completed as guided' },
  OTHER: { vi: 'Lý do khác', en: 'Other reason' },
} as const;
export type RefusalReason = keyof typeof REFUSAL_REASONS;
