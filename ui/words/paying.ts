import { words } from '../words.ts';

/** Paying a fee by transfer, card or wallet. */
export const payingWords = words({
  title: { vi: 'Nộp phí, lệ phí', en: 'Pay the fee' },
  open: { vi: 'Nộp phí, lệ phí', en: 'Pay the fee' },
  see: { vi: 'Xem việc nộp phí', en: 'See the payment' },
  openLead: {
    vi: 'Nộp ngay bằng mã QR, thẻ hoặc ví; không phải đến quầy.',
    en: 'Pay now by QR code, card or wallet; you need not come to the counter.',
  },
  back: { vi: 'Về hồ sơ', en: 'Back to the dossier' },
  item: { vi: 'Khoản', en: 'Item' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  total: { vi: 'Tổng phải nộp', en: 'To be paid' },
  remainder: { vi: 'Còn phải nộp', en: 'Still to be paid' },
  inCash: { vi: 'Đã nộp tiền mặt tại quầy', en: 'Paid in cash at the counter' },
  byTRANSFER: {
    vi: (when: string) => `Đã chuyển khoản lúc ${when}`,
    en: (when: string) => `Transferred at ${when}`,
  },
  byGATEWAY: {
    vi: (when: string) => `Đã nộp bằng thẻ, ví lúc ${when}`,
    en: (when: string) => `Paid by card or wallet at ${when}`,
  },
  byREFUND: {
    vi: (when: string) => `Đã hoàn lại lúc ${when}`,
    en: (when: string) => `Given back at ${when}`,
  },
  paid: { vi: (when: string) => `Đã nộp đủ lúc ${when}.`, en: (when: string) => `Paid in full at ${when}.` },
  paidNext: { vi: 'Về hồ sơ để xem và tải biên lai', en: 'Go to the dossier to see and keep the receipt' },
  paidSends: {
    vi: 'Hồ sơ được gửi ngay; mở hồ sơ để xem và tải biên lai',
    en: 'Your dossier is being sent; open it to see and keep the receipt',
  },
  sends: {
    vi: 'Hồ sơ tự gửi đi ngay khi tiền tới; bạn có thể đóng trang này.',
    en: 'Your dossier is sent by itself as soon as the money has come; you may close this page.',
  },
  excess: {
    vi: (sum: string) => `Nộp thừa ${sum}: cơ quan sẽ hoàn lại, bạn không phải làm gì thêm.`,
    en: (sum: string) => `${sum} too much: it will be given back, you need not do anything.`,
  },
  stateWAITING: { vi: 'Chưa nộp', en: 'Not paid yet' },
  statePART: { vi: 'Mới nộp một phần', en: 'Paid in part' },
  stateREFUNDED: {
    vi: 'Biên lai đã hủy, khoản này không còn phải nộp.',
    en: 'The receipt was cancelled; this is not owed any more.',
  },
  stateCANCELLED: { vi: 'Lệnh nộp này đã hủy.', en: 'This order of payment was cancelled.' },
  undecided: {
    vi: 'Đang chờ cổng thanh toán báo kết quả',
    en: 'Waiting to hear from the payment gateway',
  },
  undecidedHelp: {
    vi: 'Nếu bạn đã trả tiền thì không trả lại lần nữa: chúng tôi tự hỏi cổng thanh toán cho đến khi rõ. Đóng trang này cũng không mất tiền.',
    en: 'If you have paid, do not pay again: we ask the gateway until it tells us. Closing this page loses nothing.',
  },
  byQr: { vi: 'Chuyển khoản bằng mã QR', en: 'Transfer by QR code' },
  byQrHelp: {
    vi: 'Mở ứng dụng ngân hàng, quét mã này: số tiền và nội dung đã điền sẵn. Chuyển tay thì ghi đúng nội dung dưới đây.',
    en: 'Scan this with your banking app: amount and text are filled in. By hand, use exactly the text below.',
  },
  qrOf: { vi: (sum: string) => `Mã VietQR nộp ${sum}`, en: (sum: string) => `VietQR code for ${sum}` },
  noTransfer: {
    vi: 'Chưa nhận chuyển khoản ở đây. Chọn cách khác, hoặc nộp tại một cửa.',
    en: 'No transfers are taken here yet. Use another way, or pay at the one-stop shop.',
  },
  text: { vi: 'Nội dung chuyển khoản', en: 'Text of the transfer' },
  bank: { vi: 'Mã ngân hàng', en: 'Bank number' },
  number: { vi: 'Số tài khoản', en: 'Account' },
  holder: { vi: 'Chủ tài khoản', en: 'Holder' },
  byCard: { vi: 'Thẻ hoặc ví điện tử', en: 'Card or wallet' },
  byCardHelp: {
    vi: 'Bạn sang trang của cổng thanh toán rồi quay về đây. Kết quả tính theo lời báo của cổng, đóng trang giữa chừng cũng không mất tiền.',
    en: 'You go to the gateway and come back here. What counts is what the gateway tells us; closing the page loses nothing.',
  },
  toGateway: { vi: (sum: string) => `Nộp ${sum} qua cổng`, en: (sum: string) => `Pay ${sum} by the gateway` },
  look: { vi: 'Tôi đã nộp, xem lại', en: 'I have paid, look again' },
  simulated: {
    vi: 'Đây là hệ thống minh họa: nút dưới đây trả bằng tiền giả định, không có tiền thật nào được chuyển.',
    en: 'This is a demonstration: the button pays with invented money.',
  },
  invented: { vi: (sum: string) => `Nộp ${sum} (giả định)`, en: (sum: string) => `Pay ${sum} (invented)` },
  thenSend: { vi: 'Nộp phí rồi tự gửi hồ sơ', en: 'Pay, then send by itself' },
  thenSendHelp: {
    vi: 'Nộp phí trước thì hồ sơ tự gửi ngay khi tiền tới. Gửi trước cũng được; phí nộp sau.',
    en: 'Paid first, it is sent by itself as soon as the money comes. You may also send it first and pay later.',
  },
});
