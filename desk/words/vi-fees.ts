import type { LineType, Receiver } from '@motcua/rules/fees';

/** Fees: what is asked for them, what they come to and why. */
export const feeWords = {
  title: 'Phí, lệ phí',
  types: { FEE: 'Phí', CHARGE: 'Lệ phí', TAX: 'Thuế', POSTAGE: 'Cước' } satisfies Record<LineType, string>,
  receivers: {
    AUTHORITY: 'cơ quan giải quyết thu',
    INTAKE_UNIT: 'bộ phận một cửa thu',
    BUDGET: 'nộp ngân sách nhà nước',
    POST: 'bưu chính thu',
  } satisfies Record<Receiver, string>,
  total: 'Tổng phải nộp',
  nothing: 'Không phải nộp',
  why: 'Vì sao?',
  missing: (facts: string) => `Chưa tính được, còn thiếu: ${facts}.`,
  later: 'Chưa biết thì cứ tiếp nhận, tính sau ở trang hồ sơ.',
  uncertain: 'Mức thu chưa đối chiếu văn bản.',
  under: (basis: string, date: string) => `Theo ${basis}, biểu phí từ ${date}.`,
  on: (date: string) => `Tính theo ngày ${date}.`,
  try: 'Thử biểu phí mới',
  tryIntro:
    'Sửa thử biểu phí rồi xem: nếu đã áp dụng cho hồ sơ tiếp nhận trong kỳ thì thu bao nhiêu. Không ghi gì cả.',
  tryButton: 'Chạy thử',
  procedure: 'Thủ tục',
  draft: 'Biểu phí thử (JSON)',
  unreadable: (why: string) => `Không đọc được JSON, sửa rồi chạy lại: ${why}`,
  tried: (count: string, unknown: string) =>
    `${count} hồ sơ tính được; ${unknown} hồ sơ còn thiếu dữ kiện, không tính vào tổng.`,
  differences: 'Chênh lệch lớn nhất',
  code: 'Mã hồ sơ',
  before: 'Đã tính',
  after: 'Theo biểu thử',
  difference: 'Chênh lệch',
  none: 'Không hồ sơ nào khác đi.',
  reason: 'Lý do tính lại',
  done: 'Đã tính phí, lệ phí',
};
export type FeeWords = typeof feeWords;
