import type { SlipData, SlipRegime } from './slipData.ts';

/** What the samples share: a one-stop unit, a dossier and its applicant under each regime. */

export const header = {
  2018: {
    governingUnit: 'Ủy ban nhân dân thành phố Thanh Hóa',
    issuingUnit: 'Bộ phận tiếp nhận và trả kết quả',
    place: 'Thành phố Thanh Hóa',
    date: '2021-06-16',
  },
  2025: {
    governingUnit: 'Ủy ban nhân dân phường Hàm Rồng',
    issuingUnit: 'Trung tâm Phục vụ hành chính công',
    place: 'Phường Hàm Rồng',
    date: '2026-02-08',
  },
} as const satisfies Record<SlipRegime, unknown>;

const symbol = { 2018: 'BPTNTKQ', 2025: 'TTPVHCC' } as const;
export const unit = {
  2018: 'Bộ phận tiếp nhận và trả kết quả thành phố Thanh Hóa',
  2025: 'Trung tâm Phục vụ hành chính công phường Hàm Rồng',
} as const;
export const decider = {
  2018: { governingUnit: '', issuingUnit: 'Ủy ban nhân dân thành phố Thanh Hóa' },
  2025: { governingUnit: '', issuingUnit: 'Ủy ban nhân dân phường Hàm Rồng' },
} as const;
const law = { sort: 'LEGAL_ACT', number: '59/2020/QH14', issuer: 'NATIONAL_ASSEMBLY' } as const;
export const legalBases = {
  2018: [
    law,
    { sort: 'DECREE', number: '01/2021/NĐ-CP', issuer: 'GOVERNMENT' },
    { sort: 'CIRCULAR', number: '01/2021/TT-BKHĐT' },
  ],
  2025: [
    law,
    { sort: 'DECREE', number: '168/2025/NĐ-CP', issuer: 'GOVERNMENT' },
    { sort: 'CIRCULAR', number: '68/2025/TT-BTC' },
  ],
} as const;
export const code = { 2018: '000.00.06.H56-210616-0361', 2025: 'H56.33.12-260208-0075' } as const;
export const received = { 2018: '2021-06-16T01:05:00Z', 2025: '2026-02-08T01:05:00Z' } as const;
export const due = { 2018: '2021-07-07T17:00:00+07:00', 2025: '2026-03-05T17:00' } as const;

export function base(regime: SlipRegime, sign: string): Pick<SlipData, 'regime' | 'header' | 'qrUrl'> {
  return {
    regime,
    header: { ...header[regime], number: `05/${sign}-${symbol[regime]}` },
    qrUrl: `https://dichvucong.thanhhoa.example/tra-cuu/${code[regime]}`,
  };
}

export const applicant = {
  applicantName: 'Nguyễn Thị Tuyết Nhung',
  applicantAddress: 'Số 12 ngõ 5 đường Trần Hưng Đạo, tổ dân phố Đông Quang, phường Hàm Rồng, tỉnh Thanh Hóa',
  phone: '0912 345 678',
  email: 'tuyetnhung.nguyen@example.vn',
  requestContent: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
} as const;
