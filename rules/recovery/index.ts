/** The paper an officer saw before he let somebody back into an account: of a person, or of an organisation by whoever heads it. */
export const RECOVERY_PAPERS = {
  CITIZEN_CARD: { vi: 'Thẻ căn cước, căn cước công dân', en: 'Citizen identity card', of: 'PERSON' },
  IDENTITY_CERTIFICATE: { vi: 'Giấy chứng nhận căn cước', en: 'Certificate of identity', of: 'PERSON' },
  PASSPORT: { vi: 'Hộ chiếu', en: 'Passport', of: 'PERSON' },
  ENTERPRISE_REGISTRATION: {
    vi: 'Giấy chứng nhận đăng ký và căn cước của người đại diện theo pháp luật',
    en: 'Certificate of registration, and the identity card of the legal representative',
    of: 'ORGANISATION',
  },
  FOUNDING_DECISION: {
    vi: 'Quyết định thành lập và căn cước của người đứng đầu',
    en: 'Decision of founding, and the identity card of its head',
    of: 'ORGANISATION',
  },
} as const;
export type RecoveryPaper = keyof typeof RECOVERY_PAPERS;
export const ALL_RECOVERY_PAPERS = Object.keys(RECOVERY_PAPERS) as [RecoveryPaper, ...RecoveryPaper[]];

/** Which papers say who the owner of such an account is. */
export const papersOf = (kind: 'PERSON' | 'ORGANISATION'): RecoveryPaper[] =>
  ALL_RECOVERY_PAPERS.filter((paper) => RECOVERY_PAPERS[paper].of === kind);

/** How it stands with a code. */
export const RECOVERY_STANDINGS = {
  OPEN: { vi: 'Chưa dùng', en: 'Not used yet' },
  USED: { vi: 'Đã dùng', en: 'Used' },
  CANCELLED: { vi: 'Chủ tài khoản đã hủy', en: 'Cancelled by its owner' },
  REPLACED: { vi: 'Đã có mã khác thay', en: 'Replaced by another' },
  EXPIRED: { vi: 'Hết hạn', en: 'Expired' },
} as const;
export type RecoveryStanding = keyof typeof RECOVERY_STANDINGS;
export const ALL_RECOVERY_STANDINGS = Object.keys(RECOVERY_STANDINGS) as [
  RecoveryStanding,
  ...RecoveryStanding[],
];

export function recoveryStanding(
  code: { usedAt: Date | null; replacedAt: Date | null; cancelledAt: Date | null; expiresAt: Date },
  now: Date,
): RecoveryStanding {
  if (code.usedAt !== null) return 'USED';
  if (code.cancelledAt !== null) return 'CANCELLED';
  if (code.replacedAt !== null) return 'REPLACED';
  return code.expiresAt <= now ? 'EXPIRED' : 'OPEN';
}
