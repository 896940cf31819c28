import { words } from '../words.ts';

/** What the applicant has to pay before the matter goes on, and whom outside it waits for. */
export const obligationWords = words({
  title: { vi: 'Tiền phải nộp', en: 'To be paid' },
  notice: {
    vi: (number: string, date: string) => `Theo thông báo số ${number} ngày ${date}`,
    en: (number: string, date: string) => `Notice no. ${number} of ${date}`,
  },
  item: { vi: 'Khoản', en: 'Item' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  total: { vi: 'Cộng', en: 'Total' },
  paid: { vi: (when: string) => `Đã nộp lúc ${when}`, en: (when: string) => `Paid at ${when}` },
  remainder: { vi: 'Còn phải nộp', en: 'Still to be paid' },
  excess: { vi: 'Nộp thừa', en: 'Paid too much' },
  payBy: { vi: (date: string) => `Nộp trước hết ngày ${date}`, en: (date: string) => `Pay by ${date}` },
  how: {
    vi: 'Chuyển khoản hoặc nộp tại ngân hàng, kho bạc. Ghi đúng nội dung dưới đây; không phải mang chứng từ đến nơi nộp hồ sơ.',
    en: 'By transfer, or at a bank or the treasury, with the text below. You need not bring the receipt to any office.',
  },
  text: { vi: 'Nội dung chuyển khoản', en: 'Text of the transfer' },
  received: {
    vi: 'Đã nhận đủ tiền, đang ghi vào hồ sơ; bạn không phải nộp thêm.',
    en: 'All the money has been received and is being entered in the dossier; you need not pay any more.',
  },
  settled: {
    vi: (when: string) => `Đã nộp đủ lúc ${when}. Hồ sơ được giải quyết tiếp từ lúc đó.`,
    en: (when: string) => `Paid in full at ${when}. Work has gone on from then.`,
  },
  simulated: {
    vi: 'Đây là hệ thống minh họa: nút dưới đây trả bằng tiền giả định, không có tiền thật nào được chuyển.',
    en: 'This is a demonstration: the button pays with invented money.',
  },
  pay: {
    vi: (amount: string) => `Nộp ${amount} (giả định)`,
    en: (amount: string) => `Pay ${amount} (invented)`,
  },
  waits: {
    vi: (name: string) => `Đang chờ ${name}`,
    en: (name: string) => `Waiting for ${name}`,
  },
  waitsSince: {
    vi: (when: string) => `Đã chuyển thông tin lúc ${when}; bạn không phải đi đâu.`,
    en: (when: string) => `Passed on at ${when}; you need not go anywhere.`,
  },
  down: {
    vi: 'Hệ thống bên đó đang gián đoạn; yêu cầu được gửi lại cho đến khi họ nhận.',
    en: 'Their system is interrupted; the request is repeated until they take it.',
  },
  systemTAX: { vi: 'cơ quan thuế', en: 'the tax office' },
  systemCIVIL_STATUS: { vi: 'hệ thống hộ tịch', en: 'the civil status system' },
  systemRESIDENCE: { vi: 'công an đăng ký cư trú', en: 'the residence register' },
  systemSOCIAL_INSURANCE: { vi: 'bảo hiểm xã hội', en: 'social insurance' },
  systemPOWER: { vi: 'điện lực', en: 'the power company' },
});
