import { words } from '../words.ts';

/** Where a result is that was sent by post. */
export const postWords = words({
  title: { vi: 'Gửi kết quả qua bưu chính', en: 'Your result by post' },
  tracking: { vi: 'Mã gửi', en: 'Item' },
  collect: {
    vi: (amount: string) => `Khi nhận, trả bưu tá ${amount} tiền cước.`,
    en: (amount: string) => `Pay the courier ${amount} for postage on delivery.`,
  },
  nothing: {
    vi: 'Cước đã trả, khi nhận không phải trả thêm.',
    en: 'Postage is paid; nothing to pay on delivery.',
  },
  expected: {
    vi: (amount: string) => `Cước gửi kết quả: ${amount}, trả khi nhận. Từng chặng gửi sẽ hiện ở đây.`,
    en: (amount: string) => `Postage: ${amount}, paid on delivery. The stages will be shown here.`,
  },
  back: {
    vi: 'Kết quả đang được giữ tại quầy. Bạn có thể đến nhận hoặc chọn lại cách nhận.',
    en: 'The result is kept at the counter. You may collect it or choose anew how to get it.',
  },
});
