import { words } from '../words.ts';

/** What a procedure costs: the price list, the reckoning, the proof of each amount. */
export const feeWords = words({
  title: { vi: 'Phí, lệ phí', en: 'Fees' },
  list: { vi: 'Mức thu', en: 'Rates' },
  seeList: { vi: 'Xem mức thu và tự tính', en: 'See the rates and reckon yours' },
  receiver: { vi: 'Nơi thu', en: 'Paid to' },
  item: { vi: 'Khoản', en: 'Item' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  total: { vi: 'Tổng phải nộp', en: 'To be paid' },
  receipts: { vi: 'Biên lai', en: 'Receipts' },
  receiptNumber: { vi: 'Biên lai số', en: 'Receipt no.' },
  receiptCancelled: { vi: 'đã hủy:', en: 'cancelled:' },
  nothing: { vi: 'Bạn không phải nộp phí, lệ phí.', en: 'You have nothing to pay.' },
  typeFEE: { vi: 'phí', en: 'fee' },
  typeCHARGE: { vi: 'lệ phí', en: 'charge' },
  typeTAX: { vi: 'thuế', en: 'tax' },
  typePOSTAGE: { vi: 'cước', en: 'postage' },
  toAUTHORITY: { vi: 'cơ quan giải quyết', en: 'the authority that decides' },
  toINTAKE_UNIT: { vi: 'bộ phận một cửa', en: 'the one-stop unit' },
  toBUDGET: { vi: 'ngân sách nhà nước', en: 'the state budget' },
  toPOST: { vi: 'bưu chính', en: 'the post' },
  calculate: { vi: 'Tính phí của bạn', en: 'Reckon your fee' },
  calculateLead: {
    vi: 'Điền những điều dưới đây, chúng tôi tính số tiền và nói rõ cách tính. Không có gì được lưu lại.',
    en: 'Fill in what follows; we reckon the amount and say how. Nothing is kept.',
  },
  channel: { vi: 'Cách nộp', en: 'How you hand in' },
  button: { vi: 'Tính phí', en: 'Reckon the fee' },
  again: { vi: 'Tính lại', en: 'Reckon again' },
  askLead: {
    vi: 'Cơ quan cần biết thêm những điều này để tính phí. Chưa rõ thì để trống, cán bộ sẽ hỏi lại.',
    en: 'The office needs to know this for the fee. Leave out what you do not know; the officer will ask.',
  },
  why: { vi: 'Cách tính', en: 'How it is reckoned' },
  missing: {
    vi: (facts: string) => `Chưa tính được, còn thiếu: ${facts}.`,
    en: (facts: string) => `Not reckoned yet, missing: ${facts}.`,
  },
  with: { vi: 'Tính với', en: 'Reckoned with' },
  under: {
    vi: (basis: string, from: string) => `Theo ${basis}; biểu phí có hiệu lực từ ${from}.`,
    en: (basis: string, from: string) => `By ${basis}; schedule in force from ${from}.`,
  },
  today: {
    vi: 'Số tiền này tính theo mức thu hôm nay. Nộp trực tuyến thì tính theo ngày gửi, nộp tại quầy thì theo ngày tiếp nhận.',
    en: 'By the rates of today. What is sent online counts by the day it is sent, at a counter by the day it is accepted.',
  },
  pinned: {
    vi: (date: string) => `Tính theo ngày ${date}; mức thu thay đổi sau đó không ảnh hưởng hồ sơ này.`,
    en: (date: string) => `Reckoned for ${date}; later changes of the rates do not touch this dossier.`,
  },
  uncertain: {
    vi: 'Mức thu này chưa đối chiếu văn bản, hỏi lại nơi tiếp nhận trước khi nộp tiền.',
    en: 'These rates have not been compared with their document yet; ask the unit before you pay.',
  },
});
