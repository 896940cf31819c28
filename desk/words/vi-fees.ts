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
  reason: 'Lý do tính lại',
  done: 'Đã tính phí, lệ phí',
};
export type FeeWords = typeof feeWords;
