import { applicant, base, code, decider, due, header, legalBases, received, unit } from './sampleBase.ts';
import { samplePostList } from './postList.ts';
import { sampleReceipt } from './sampleReceipt.ts';
import { isSampleCertification, sampleCertification } from './sampleCertifications.ts';
import { isSampleList, sampleList } from './sampleLists.ts';
import { isSampleNotice, sampleNotice } from './sampleNotices.ts';
import type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

/** A sample of the kind under the regime; every field of the form has a value of its own. */
export function sampleSlip(kind: SlipKind, regime: SlipRegime): SlipData {
  if (isSampleNotice(kind)) return sampleNotice(kind, regime);
  if (isSampleList(kind)) return sampleList(kind, regime);
  if (kind === 'FEE_RECEIPT') return sampleReceipt(regime);
  if (kind === 'POST_LIST') return samplePostList(regime);
  if (isSampleCertification(kind)) return sampleCertification(kind, regime);
  switch (kind) {
    case 'INTAKE_RECEIPT':
      return {
        kind,
        ...base(regime, 'GTN'),
        ...applicant,
        dossierCode: code[regime],
        intakeUnit: unit[regime],
        applicantIdNo: '038190000111',
        principal: {
          name: 'Lê Văn Hưởng',
          address: 'Thôn Phượng, xã Hoằng Giang, tỉnh Thanh Hóa',
          idNo: '038175000222',
          phone: '0987 654 321',
          email: 'huong.le@example.vn',
          authorisationPaper: 'Hợp đồng ủy quyền số 1215/2026/HĐUQ ngày 02/02/2026',
        },
        components: [
          { name: 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất', original: 1 },
          { name: 'Giấy chứng nhận quyền sử dụng đất đã cấp', original: 1, photocopy: 2 },
          { name: 'Hợp đồng chuyển nhượng quyền sử dụng đất', original: 0, certified: 1 },
        ],
        setCount: 1,
        legalDuration: '15 ngày làm việc',
        feeToPay: '60.000 đ',
        receivedAt: received[regime],
        dueAt: due[regime],
        resultChannel: 'Nhà riêng, qua dịch vụ bưu chính công ích',
        bookNo: '02',
        bookSeq: '0075',
        submitterName: 'Nguyễn Thị Tuyết Nhung',
        receiverName: 'Phạm Quỳnh Phương',
        twoCopies: regime === '2018',
      };
    case 'SUPPLEMENT_REQUEST':
      return {
        kind,
        ...base(regime, 'PBS'),
        ...applicant,
        dossierCode: code[regime],
        requirements: [
          'Bản chính Giấy chứng nhận quyền sử dụng đất (hồ sơ mới có bản photo).',
          'Văn bản thỏa thuận của các thành viên hộ gia đình có chung quyền sử dụng đất, đã được chứng thực.',
        ],
        reason:
          'Thành phần hồ sơ chưa đủ theo khoản 2 Điều 37 Nghị định 101/2024/NĐ-CP; người nộp chỉ phải bổ sung một lần.',
        contactName: 'bà Phạm Quỳnh Phương',
        contactPhone: '0237 3852 246',
        guideName: 'Phạm Quỳnh Phương',
      };
    case 'REFUSAL':
      return {
        kind,
        ...base(regime, 'PTC'),
        ...applicant,
        applicantIdNo: '038190000111',
        dossierCode: code[regime],
        refusingUnit: unit[regime],
        reasons: [
          'Thửa đất đang có tranh chấp, Tòa án nhân dân khu vực đã thụ lý.',
          'Người nộp hồ sơ không phải là người sử dụng đất và không có giấy tờ ủy quyền.',
        ],
        submitterName: 'Nguyễn Thị Tuyết Nhung',
        receiverName: 'Phạm Quỳnh Phương',
      };
    case 'CONTROL_SLIP':
      return {
        kind,
        ...base(regime, 'PKS'),
        dossierCode: code[regime],
        handlingUnit: 'Chi nhánh Văn phòng Đăng ký đất đai khu vực I',
        coordinatingUnits: 'Phòng Kinh tế, Hạ tầng và Đô thị; Thuế cơ sở 1',
        receivedAt: received[regime],
        dueAt: due[regime],
        handovers: [
          {
            givingUnit: unit[regime],
            receivingUnit: 'Chi nhánh Văn phòng Đăng ký đất đai khu vực I',
            at: '2026-02-08T08:30:00Z',
            giver: 'Phạm Quỳnh Phương',
            giverSignedAt: '2026-02-08T08:28:00Z',
            receiver: 'Trịnh Đình Dũng',
            receiverSignedAt: '2026-02-08T08:30:00Z',
            outcome: 'ON_TIME',
            note: '01 bộ hồ sơ giấy',
          },
          {
            givingUnit: 'Chi nhánh Văn phòng Đăng ký đất đai khu vực I',
            receivingUnit: 'Thuế cơ sở 1',
            at: '2026-10-12T02:00:00Z',
            giver: 'Trịnh Đình Dũng',
            giverSignedAt: '2026-10-12T01:58:00Z',
            receiver: 'Hoàng Thị Mỹ Lệ',
            receiverSignedAt: '2026-10-12T02:00:00Z',
            outcome: 'LATE',
            delayCause: 'VERIFICATION',
            delayReason: 'Chờ kết quả đo đạc lại ranh giới thửa đất',
          },
        ],
      };
    case 'RESULT_RECEIPT':
      return {
        kind,
        ...base(regime, 'BNKQ'),
        dossierCode: code[regime],
        ratingPlace: 'dichvucong.thanhhoa.example/danh-gia/phieu',
        ratingCode: 'NT-7K3M-Q9XD-P4WN',
        returningUnit: unit[regime],
        applicantName: applicant.applicantName,
        requestContent: applicant.requestContent,
        collectorName: 'Lê Văn Hưởng',
        collectorIdNo: '038175000222',
        authorisationPaper: 'Giấy ủy quyền ngày 02/02/2026',
        results: [
          { name: 'Giấy chứng nhận quyền sử dụng đất', number: 'DA 123456', date: '2026-03-02', count: 1 },
        ],
        returnedPapers: [{ name: 'Sổ hộ khẩu (bản chính để đối chiếu)', count: 1 }],
        keptPapers: [{ name: 'Giấy ủy quyền (lưu theo hồ sơ)', count: 1 }],
        collectedPapers: [{ name: 'Giấy chứng nhận đã cấp', count: 1 }],
        fees: [
          { name: 'Lệ phí cấp giấy chứng nhận', amount: 50_000 },
          { name: 'Phí thẩm định hồ sơ', amount: 1_250_000 },
        ],
        totalFee: 1_300_000,
        dueAt: due[regime],
        returnedAt: '2026-03-04T02:15:00Z',
        resultChannel: 'Trực tiếp tại quầy 3',
        returnerName: 'Phạm Quỳnh Phương',
      };
    case 'RESULT_DOCUMENT':
      return {
        kind,
        regime,
        header: { ...header[regime], ...decider[regime], number: '05/KQ-UBND' },
        qrUrl: base(regime, 'KQ').qrUrl,
        resultName: 'Giấy chứng nhận\nđăng ký hộ kinh doanh',
        subject: 'Đăng ký thành lập hộ kinh doanh',
        bases: legalBases[regime],
        dossierCode: code[regime],
        acceptedAt: received[regime],
        decidingAuthority: decider[regime].issuingUnit,
        applicantName: applicant.applicantName,
        applicantIdNo: '038190000111',
        applicantAddress: applicant.applicantAddress,
        paragraphs: [
          'Chứng nhận hộ kinh doanh “Tạp hóa Tuyết Nhung” được đăng ký, ngành nghề bán lẻ lương thực, thực phẩm trong các cửa hàng kinh doanh tổng hợp (mã 4711), vốn kinh doanh 50.000.000 đồng.',
          'Chủ hộ kinh doanh chịu trách nhiệm về tính chính xác của nội dung đăng ký./.',
        ],
        collective: 'Ủy ban nhân dân',
        actingFor: 'Chủ tịch',
        signerPosition: 'Phó Chủ tịch',
        signerName: 'Vương Thị Tâm',
        signedAt: received[regime],
        returningUnit: unit[regime],
      };
    case 'READ_BACK':
      return {
        kind,
        ...base(regime, 'DL'),
        formTitle: 'Tờ khai đăng ký khai sinh',
        dossierCode: code[regime],
        procedureName: '1.001193 – Đăng ký khai sinh',
        applicantName: 'Nguyễn Thị Tuyết Nhung',
        pages: [
          {
            title: 'Người được khai sinh',
            answers: [{ question: 'Họ, chữ đệm, tên', answer: 'Lê Nguyễn Gia Hưởng' }],
          },
        ],
        declaration: 'Tôi đã đọc lại toàn bộ nội dung trên và đồng ý nộp trực tuyến.',
        checkCode: '9F2A 61C0',
        helperName: 'Nguyễn Quang Minh',
      };
    case 'JOINT_DECLARATION':
      return {
        kind,
        ...base(regime, 'CK'),
        formTitle: 'Tờ khai đăng ký kết hôn',
        dossierCode: code[regime],
        procedureName: '1.000894 – Đăng ký kết hôn',
        applicantName: 'Lê Văn Hưởng',
        pages: [{ title: 'Bên nữ', answers: [{ question: 'Họ và tên', answer: 'Nguyễn Thị Tuyết Nhung' }] }],
        declaration: 'Tôi tự nguyện kết hôn và cam đoan nội dung khai trên là đúng sự thật.',
        checkCode: '4C1D 07AB',
        signerRole: 'Bên nữ',
        signerName: 'Nguyễn Thị Tuyết Nhung',
      };
    case 'ANSWERS_COPY':
      return {
        kind,
        ...base(regime, 'TK'),
        formTitle: 'Tờ khai đăng ký khai sinh',
        dossierCode: code[regime],
        procedureName: '1.001193 – Đăng ký khai sinh',
        declarantName: 'Nguyễn Thị Tuyết Nhung',
        pages: [
          {
            title: 'Người được khai sinh',
            answers: [
              { question: 'Họ, chữ đệm, tên', answer: 'Lê Nguyễn Gia Hưởng' },
              { question: 'Nơi sinh', answer: 'Bệnh viện Phụ sản Thanh Hóa\nphường Hạc Thành' },
              { question: 'Dân tộc', answer: 'Kinh' },
            ],
          },
          {
            title: 'Giấy tờ gửi kèm',
            answers: [
              { question: 'Đã gửi', answer: ['Giấy chứng sinh', 'Giấy chứng nhận kết hôn'] },
              { question: 'Ghi chú' },
            ],
          },
        ],
        declaration:
          'Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
        submittedAt: received[regime],
      };
  }
}
