import { applicant, base, code, decider, due, header, received, unit } from './sampleBase.ts';
import type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

const KINDS = [
  'APOLOGY',
  'STOP_NOTICE',
  'GUIDANCE',
  'CONSULTATION',
  'MEETING_MINUTES',
  'DUE_NOTICE',
] as const satisfies SlipKind[];
type NoticeKind = (typeof KINDS)[number];

export const isSampleNotice = (kind: SlipKind): kind is NoticeKind => KINDS.some((one) => one === kind);

const committee = {
  collective: 'Ủy ban nhân dân',
  actingFor: 'Chủ tịch',
  signerPosition: 'Phó Chủ tịch',
  signerName: 'Vương Thị Tâm',
} as const;
const signedAt = { 2018: '2021-07-06T02:05:00Z', 2025: '2026-03-04T07:05:00Z' } as const;
const later = { 2018: '2021-07-12T17:00', 2025: '2026-03-10T17:00' } as const;
const heldAt = { 2018: '2021-07-09T14:00', 2025: '2026-03-06T14:00' } as const;
const { email: _, phone: __, ...addressee } = applicant;
const identity = { applicantIdNo: '038190000111' } as const;

/** A sample of a paper addressed to the applicant or to another agency. */
export function sampleNotice(kind: NoticeKind, regime: SlipRegime): SlipData {
  const issuedByAuthority = { ...header[regime], ...decider[regime] };
  switch (kind) {
    case 'APOLOGY':
      return {
        kind,
        ...base(regime, 'PXL'),
        header: { ...issuedByAuthority, number: '05/PXL-UBND' },
        ...addressee,
        ...identity,
        dossierCode: code[regime],
        handlingUnit: decider[regime].issuingUnit,
        receivedAt: received[regime],
        dueAt: due[regime],
        cause: 'AGENCY_SILENT',
        reason: 'Thuế cơ sở 1 chưa gửi thông báo nghĩa vụ tài chính.',
        newDueAt: later[regime],
        returningUnit: unit[regime],
        ...committee,
        signedAt: signedAt[regime],
      };
    case 'STOP_NOTICE':
      return {
        kind,
        ...base(regime, 'TBD'),
        ...applicant,
        ...identity,
        dossierCode: code[regime],
        intakeUnit: unit[regime],
        receivedAt: received[regime],
        requestedAt: signedAt[regime],
        requestChannel: 'COUNTER',
        reason: 'Gia đình chưa thống nhất việc chuyển nhượng.',
        stateAtRequest: 'Đang thẩm định, chưa có quyết định giải quyết.',
        stoppedAt: signedAt[regime],
        fees: [{ name: 'Phí thẩm định hồ sơ', amount: 1_250_000 }],
        feeHandling: 'Hoàn trả trong 05 ngày làm việc vào tài khoản đã nộp.',
        returnedPapers: [{ name: 'Giấy chứng nhận quyền sử dụng đất đã cấp', count: 1 }],
        signerPosition: 'Giám đốc',
        signerName: 'Đỗ Thị Hường',
        signedAt: signedAt[regime],
      };
    case 'GUIDANCE':
      return {
        kind,
        ...base(regime, 'PHD'),
        ...applicant,
        guidingUnit: unit[regime],
        guidedAt: received[regime],
        visitNo: 1,
        missing: [
          {
            name: 'Giấy chứng nhận quyền sử dụng đất (bản chính)',
            how: 'Mang theo để đối chiếu, trả lại ngay tại quầy',
            legalBasis: 'khoản 2 Điều 37 Nghị định 101/2024/NĐ-CP',
          },
          { name: 'Đơn đăng ký biến động: mục 4 chưa ghi', how: 'Ghi lại mục 4 theo mẫu' },
        ],
        steps: [
          'Lấy số ưu tiên “quay lại” tại quầy hướng dẫn.',
          'Nộp tại quầy 3 hoặc trên Cổng dịch vụ công.',
        ],
        place: `${unit[regime]}, quầy 3; thứ Hai đến thứ Sáu, 07:30–11:30 và 13:30–17:00`,
        contactName: 'bà Phạm Quỳnh Phương',
        contactPhone: '0237 3852 246',
        objectionUrl: 'https://dichvucong.thanhhoa.example/phan-anh',
        guideName: 'Phạm Quỳnh Phương',
      };
    case 'CONSULTATION':
      return {
        kind,
        ...base(regime, 'PLYK'),
        header: { ...issuedByAuthority, number: '05/PLYK-UBND' },
        dossierCode: code[regime],
        applicantName: applicant.applicantName,
        requestContent: applicant.requestContent,
        hostUnit: decider[regime].issuingUnit,
        consultedUnit: 'Sở Nông nghiệp và Môi trường',
        receivedAt: received[regime],
        dueAt: due[regime],
        legalBasis: 'khoản 5 Điều 19 Nghị định 61/2018/NĐ-CP',
        questions: [
          'Sự phù hợp của thửa đất số 125, tờ bản đồ số 14 với quy hoạch sử dụng đất.',
          'Ranh giới, diện tích thửa đất so với hồ sơ địa chính đang quản lý.',
        ],
        documents: [
          { name: 'Đơn đăng ký biến động', count: 1 },
          { name: 'Trích lục bản đồ địa chính', count: 1 },
        ],
        answerDueAt: later[regime],
        ...committee,
        signedAt: received[regime],
        answer: 'AGREE_WITH_CONDITIONS',
        answerText: 'Phù hợp quy hoạch; đề nghị cập nhật diện tích theo kết quả đo đạc ngày 20/01.',
        answererPosition: 'Phó Giám đốc',
        answererName: 'Lê Hữu Phước',
        answeredAt: signedAt[regime],
      };
    case 'MEETING_MINUTES':
      return {
        kind,
        ...base(regime, 'BBH'),
        header: { ...issuedByAuthority, number: '02/BBH-UBND' },
        dossierCode: code[regime],
        applicantName: applicant.applicantName,
        requestContent: applicant.requestContent,
        hostUnit: decider[regime].issuingUnit,
        dueAt: due[regime],
        heldAt: heldAt[regime],
        chairName: 'Vương Thị Tâm',
        chairPosition: 'Phó Chủ tịch',
        agenda: ['Sự phù hợp của thửa đất số 125, tờ bản đồ số 14 với quy hoạch sử dụng đất.'],
        participants: ['Sở Nông nghiệp và Môi trường', 'Công an tỉnh'],
        minutes: ['Sở Nông nghiệp và Môi trường giữ ý kiến về ranh giới; Công an tỉnh nhất trí.'],
        conclusion: 'AGREE_WITH_CONDITIONS',
        conclusionText: 'Cấp theo đề nghị sau khi cập nhật diện tích theo kết quả đo đạc.',
        signerPosition: 'Chuyên viên',
        signerName: 'Lê Hữu Phước',
        signedAt: later[regime],
      };
    case 'DUE_NOTICE':
      return {
        kind,
        ...base(regime, 'TBH'),
        ...applicant,
        dossierCode: code[regime],
        handlingUnit: decider[regime].issuingUnit,
        receivedAt: received[regime],
        cause: 'SUPPLEMENT',
        reason: 'Hồ sơ được bổ sung đủ lúc 10:00 ngày 02/03/2026.',
        legalBasis: 'khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP',
        previousDueAt: due[regime],
        newDueAt: later[regime],
        explanation: [
          'Thời hạn 15 ngày làm việc được tính lại từ đầu khi hồ sơ đã đủ.',
          'Không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
        ],
        returningUnit: unit[regime],
        signerPosition: 'Công chức tiếp nhận',
        signerName: 'Phạm Quỳnh Phương',
        signedAt: signedAt[regime],
      };
  }
}
