import { applicant, base, decider, received } from './sampleBase.ts';
import type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

const KINDS = ['CERTIFICATION', 'CERTIFICATION_BOOK'] as const satisfies SlipKind[];
type CertificationKind = (typeof KINDS)[number];

export const isSampleCertification = (kind: SlipKind): kind is CertificationKind =>
  KINDS.some((one) => one === kind);

const bookName = '01/2026-SCT/BS';
const document = {
  documentName: 'Bằng tốt nghiệp trung học cơ sở',
  documentNumber: 'TN-2003/0417',
  documentIssuer: 'Phòng Giáo dục và Đào tạo thành phố Thanh Hóa',
} as const;

/** A sample of the words of certification, or of their register. */
export function sampleCertification(kind: CertificationKind, regime: SlipRegime): SlipData {
  const head = { ...base(regime, 'CT'), header: { ...base(regime, 'CT').header, ...decider[regime] } };
  switch (kind) {
    case 'CERTIFICATION':
      return {
        kind,
        ...head,
        ...document,
        number: '15',
        bookName,
        pages: 2,
        scanSha256: '9f86d081884c7d65 9a2feaa0c55ad015 a3bf4f1b2b0b822c d15d6c15b0f00a08',
        collective: 'Ủy ban nhân dân',
        signerPosition: 'Chủ tịch',
        signerName: 'Hoàng Văn Thụ',
        signedAt: received[regime],
      };
    case 'CERTIFICATION_BOOK':
      return {
        kind,
        ...head,
        certifyingUnit: decider[regime].issuingUnit,
        year: 2026,
        bookName,
        entries: [
          {
            seq: 15,
            certifiedAt: received[regime],
            requester: applicant.applicantName,
            ...document,
            signer: 'Hoàng Văn Thụ, Chủ tịch',
            copies: 1,
            pages: 2,
            electronic: 'ELECTRONIC',
          },
          {
            seq: 16,
            certifiedAt: received[regime],
            requester: 'Lê Văn Hưởng',
            documentName: 'Giấy khai sinh',
            signer: 'Hoàng Văn Thụ, Chủ tịch',
            copies: 3,
            pages: 1,
            electronic: 'PAPER',
            note: 'Thu hồi: bản chính không đúng thẩm quyền cấp',
          },
        ],
        entryCount: 2,
        asOf: received[regime],
      };
  }
}
