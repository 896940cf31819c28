import { applicant, base, code, decider, due, received, unit } from './sampleBase.ts';
import type { SlipData, SlipKind, SlipRegime } from './slipData.ts';

const KINDS = [
  'REGISTER',
  'DOSSIER_HANDOVER',
  'RESULT_HANDOVER',
  'PROCESS_HISTORY',
  'REPORT',
] as const satisfies SlipKind[];
type ListKind = (typeof KINDS)[number];

export const isSampleList = (kind: SlipKind): kind is ListKind => KINDS.some((one) => one === kind);

const head = {
  collective: 'Ủy ban nhân dân',
  signerPosition: 'Chủ tịch',
  signerName: 'Hoàng Văn Thụ',
} as const;
const office = 'Chi nhánh Văn phòng Đăng ký đất đai khu vực I';
const other = {
  applicantName: 'Công ty TNHH Thương mại và Dịch vụ Hưng Thịnh Phát',
  phone: '0912 000 111',
} as const;

/** A sample of a paper that lists dossiers, events or figures. */
export function sampleList(kind: ListKind, regime: SlipRegime): SlipData {
  const year = received[regime].slice(0, 4);
  const exchange = {
    handedAt: `${year}-06-16T08:30:00Z`,
    place: 'Phòng giao nhận, tầng 1',
    carrier: 'Nhân viên bưu chính Ngô Văn Tiến, Bưu điện phường Hàm Rồng',
    giverSignedAt: `${year}-06-16T08:28:00Z`,
    receiverSignedAt: `${year}-06-16T08:30:00Z`,
    total: 2,
  };
  switch (kind) {
    case 'REGISTER':
      return {
        kind,
        ...base(regime, 'STD'),
        intakeUnit: unit[regime],
        sector: 'Đất đai',
        year: Number(year),
        bookNo: '02',
        openedAt: `${year}-01-04`,
        entries: [
          {
            seq: 75,
            dossierCode: code[regime],
            procedureName: applicant.requestContent,
            applicantName: applicant.applicantName,
            applicantAddress: applicant.applicantAddress,
            phone: applicant.phone,
            handlingUnit: office,
            receivedAt: received[regime],
            dueAt: due[regime],
            returnedAt: `${year}-07-06T02:15:00Z`,
            resultChannel: 'COUNTER',
            collectorName: applicant.applicantName,
            collectedAt: `${year}-07-06T02:20:00Z`,
          },
          {
            seq: 76,
            dossierCode: code[regime].replace(/\d{4}$/, '0076'),
            procedureName: 'Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất',
            ...other,
            applicantAddress: 'Lô C3 Khu công nghiệp Tây Bắc Ga, phường Hàm Rồng',
            handlingUnit: office,
            receivedAt: received[regime],
            dueAt: due[regime],
            resultChannel: 'ELECTRONIC',
            note: 'Ghi sổ giấy số 12 khi mất mạng',
          },
        ],
        entryCount: 76,
        firstSeq: 1,
        lastSeq: 76,
        closedAt: `${year}-12-31T10:00:00Z`,
        keeperName: 'Phạm Quỳnh Phương',
        ...head,
        signedAt: `${year}-12-31T10:05:00Z`,
      };
    case 'DOSSIER_HANDOVER':
      return {
        kind,
        ...base(regime, 'PBG'),
        givingUnit: unit[regime],
        receivingUnit: office,
        ...exchange,
        giverName: 'Phạm Quỳnh Phương',
        receiverName: 'Trịnh Đình Dũng',
        dossiers: [
          {
            dossierCode: code[regime],
            applicantName: applicant.applicantName,
            requestContent: applicant.requestContent,
            receivedAt: received[regime],
            dueAt: due[regime],
            paperCount: 4,
            duty: 'Thẩm định, trích lục bản đồ địa chính',
            deadline: `${year}-06-21T17:00`,
            note: 'Có 01 bản chính',
          },
          {
            dossierCode: code[regime].replace(/\d{4}$/, '0076'),
            applicantName: other.applicantName,
            requestContent: 'Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất',
            receivedAt: received[regime],
            dueAt: due[regime],
            duty: 'Đăng ký',
            deadline: `${year}-06-17T17:00`,
          },
        ],
      };
    case 'RESULT_HANDOVER':
      return {
        kind,
        ...base(regime, 'PBGKQ'),
        givingUnit: office,
        receivingUnit: unit[regime],
        ...exchange,
        giverName: 'Trịnh Đình Dũng',
        receiverName: 'Phạm Quỳnh Phương',
        results: [
          {
            dossierCode: code[regime],
            applicantName: applicant.applicantName,
            resultName: 'Giấy chứng nhận quyền sử dụng đất',
            number: 'DA 123456',
            date: `${year}-06-15`,
            count: 1,
            dueAt: due[regime],
            resultChannel: 'POST',
            note: 'Bản gốc',
          },
          {
            dossierCode: code[regime].replace(/\d{4}$/, '0076'),
            applicantName: other.applicantName,
            resultName: 'Văn bản xác nhận đăng ký biện pháp bảo đảm',
            number: '112/XN-VPĐK',
            date: `${year}-06-16`,
            count: 2,
            dueAt: due[regime],
            resultChannel: 'ELECTRONIC',
          },
        ],
      };
    case 'PROCESS_HISTORY':
      return {
        kind,
        ...base(regime, 'LS'),
        dossierCode: code[regime],
        requestContent: applicant.requestContent,
        applicantName: applicant.applicantName,
        intakeUnit: unit[regime],
        handlingUnit: decider[regime].issuingUnit,
        receivedAt: received[regime],
        originalDueAt: due[regime],
        dueAt: `${year}-07-09T17:00`,
        rescheduledTo: `${year}-07-12T17:00`,
        finishedAt: `${year}-07-12T09:00`,
        state: 'Đã có kết quả, chờ trả',
        events: [
          {
            at: received[regime],
            unit: unit[regime],
            actor: 'Phạm Quỳnh Phương',
            act: 'Tiếp nhận hồ sơ',
            detail: 'Hồ sơ đủ thành phần, 03 giấy tờ, đã số hóa',
            document: `05/GTN-TTPVHCC`,
          },
          {
            at: `${year}-06-18T09:00`,
            unit: office,
            actor: 'Trịnh Đình Dũng',
            act: 'Hoàn thành bước “Thẩm định hồ sơ”',
            detail: 'Đủ điều kiện, trình lãnh đạo',
            stepDueAt: `${year}-06-18T17:00`,
            outcome: 'EARLY',
          },
        ],
        asOf: `${year}-07-12T10:00`,
      };
    case 'REPORT':
      return {
        kind,
        ...base(regime, 'BC'),
        header: { ...base(regime, 'BC').header, ...decider[regime], number: '05/BC-UBND' },
        reportingUnit: decider[regime].issuingUnit,
        periodName: `tháng 11 năm ${year}`,
        windowFrom: `${year}-11-01`,
        windowTo: `${year}-11-30`,
        frozenAt: `${year}-12-01T00:05`,
        ruleVersion: `${year}-11`,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        rows: [
          figures('Tổng số', [20, 11, 7, 2, 12, 5, 4, 3, 8, 5, 3], { total: true }),
          figures('Cấp xã', [20, 11, 7, 2, 12, 5, 4, 3, 8, 5, 3], { ordinal: 'I', total: true }),
          figures('Đất đai', [6, 2, 3, 1, 3, 1, 0, 2, 3, 1, 2], { ordinal: '1' }),
          figures('Hộ tịch', [1405, 900, 500, 5, 1400, 1200, 200, 0, 5, 5, 0], { ordinal: '2' }),
        ],
        notes: ['Hồ sơ chờ người nộp bổ sung được tính vào số đang giải quyết trong hạn.'],
        amendmentNo: 1,
        amendedSha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
        differences: [
          {
            rowName: 'Đất đai',
            columnName: '(10) Đã giải quyết – quá hạn',
            before: 3,
            after: 2,
            reason: `Hồ sơ ${code[regime]} thuộc đơn vị khác.`,
          },
        ],
        preparedBy: 'Nguyễn Thị Hà',
        ...head,
        signedAt: `${year}-12-01T02:30:00Z`,
      };
  }
}

/** A row from its columns (3) to (13). */
function figures(
  name: string,
  [received, receivedOnline, receivedDirect, carriedOver, ...rest]: [
    number,
    number,
    number,
    number,
    ...number[],
  ],
  own: { ordinal?: string; total?: boolean },
) {
  const [
    solved = 0,
    solvedEarly = 0,
    solvedOnTime = 0,
    solvedLate = 0,
    open = 0,
    openInTime = 0,
    openLate = 0,
  ] = rest;
  return {
    ...own,
    name,
    received,
    receivedOnline,
    receivedDirect,
    carriedOver,
    solved,
    solvedEarly,
    solvedOnTime,
    solvedLate,
    open,
    openInTime,
    openLate,
  };
}
