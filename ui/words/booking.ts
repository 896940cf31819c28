import { words } from '../words.ts';

/** Booking of a visit, the slip of it, and one's own visits. */
export const bookingWords = words({
  book: { vi: 'Đặt lịch hẹn', en: 'Book a visit' },
  bookAbout: {
    vi: 'Chọn ngày, giờ đến để không phải chờ. Không đặt lịch vẫn được tiếp nhận.',
    en: 'Choose day and hour so that you need not wait. You are received without booking, too.',
  },
  whatTitle: { vi: 'Bạn đến làm việc gì?', en: 'What do you come for?' },
  whatLabel: { vi: 'Tên thủ tục hoặc việc cần làm', en: 'Name of the procedure, or what you need' },
  whatNone: {
    vi: 'Nơi này không có thủ tục khớp từ đã gõ. Gõ cách khác, hoặc chọn nơi khác.',
    en: 'Nothing here has these words. Type others, or choose another place.',
  },
  whereTitle: { vi: 'Bạn muốn đến đâu?', en: 'Where do you want to go?' },
  dayTitle: { vi: 'Chọn ngày', en: 'Choose a day' },
  hourTitle: { vi: 'Chọn giờ', en: 'Choose an hour' },
  otherDay: { vi: 'Chọn ngày khác', en: 'Another day' },
  otherUnit: { vi: 'Chọn nơi khác', en: 'Another place' },
  free: {
    vi: (count: number) => `còn ${count} chỗ`,
    en: (count: number) => (count === 1 ? '1 place left' : `${count} places left`),
  },
  full: { vi: 'hết chỗ', en: 'full' },
  off: { vi: 'không nhận lịch hẹn', en: 'no visits' },
  notOffered: {
    vi: 'Nơi này chưa nhận đặt lịch hẹn trong những ngày tới. Hãy đến trong giờ mở cửa, không cần hẹn.',
    en: 'No visits can be booked here in the next days. Come within opening hours; you need no booking.',
  },
  dayGone: {
    vi: 'Ngày này không còn giờ nào đặt được. Chọn ngày khác.',
    en: 'No hour of this day can be booked. Choose another day.',
  },
  hourMissing: { vi: 'Chọn một giờ còn chỗ', en: 'Choose an hour that is free' },
  what: { vi: 'Thủ tục', en: 'Procedure' },
  where: { vi: 'Nơi hẹn', en: 'Place' },
  when: { vi: 'Giờ hẹn', en: 'Hour' },
  who: { vi: 'Người hẹn', en: 'Booked by' },
  confirm: { vi: 'Đặt lịch hẹn', en: 'Book this visit' },
  signIn: { vi: 'Đăng nhập để đặt lịch hẹn', en: 'Sign in to book' },
  officersNot: {
    vi: 'Bạn đang dùng tài khoản cán bộ. Đặt lịch hẹn bằng tài khoản của người dân.',
    en: 'You are signed in as an officer. Visits are booked with a citizen’s account.',
  },
  slipTitle: { vi: 'Phiếu hẹn', en: 'Visit slip' },
  booked: {
    vi: 'Đã đặt lịch hẹn. Phiếu này luôn có trong mục Lịch hẹn của tôi; tin nhắn có ngày, giờ và nơi hẹn đang được gửi cho bạn.',
    en: 'Your visit is booked. The slip stays among your visits; a message with day, hour and place is on its way.',
  },
  moved: { vi: 'Đã đổi giờ hẹn. Mã lịch hẹn vẫn như cũ.', en: 'The hour is changed. The code is the same.' },
  code: { vi: 'Mã lịch hẹn', en: 'Code' },
  qr: { vi: 'Đưa mã này cho cán bộ quét', en: 'Show this code at the counter' },
  bring: { vi: 'Giấy tờ cần mang', en: 'What to bring' },
  bringId: {
    vi: 'Mang theo thẻ căn cước và phiếu này (in ra hoặc trên điện thoại).',
    en: 'Bring your identity card and this slip, on paper or on your phone.',
  },
  hold: {
    vi: (minutes: number) =>
      `Đến đúng giờ. Chỗ được giữ ${minutes} phút sau giờ hẹn; đến muộn hơn vẫn được tiếp nhận theo số thứ tự.`,
    en: (minutes: number) =>
      `Come on time. Your place is kept for ${minutes} minutes; later you are still received in turn.`,
  },
  until: { vi: 'Đổi hoặc hủy được đến', en: 'Can be moved or cancelled until' },
  noShift: {
    vi: 'Nơi tiếp nhận không còn ca làm việc vào giờ này. Hãy chọn giờ khác.',
    en: 'Nobody is received at this hour any more. Please choose another.',
  },
  move: { vi: 'Đổi giờ', en: 'Move' },
  moveTitle: { vi: 'Đổi lịch hẹn', en: 'Move the visit' },
  moveNow: { vi: 'Đang hẹn', en: 'Booked for' },
  moveConfirm: { vi: 'Đổi sang giờ này', en: 'Move to this hour' },
  cancel: { vi: 'Hủy lịch hẹn', en: 'Cancel the visit' },
  cancelTitle: { vi: 'Hủy lịch hẹn này?', en: 'Cancel this visit?' },
  cancelAbout: {
    vi: 'Chỗ của bạn được nhường ngay cho người khác. Cần lại thì đặt lịch mới.',
    en: 'Your place goes to somebody else at once. To come after all, book again.',
  },
  keep: { vi: 'Giữ lịch hẹn', en: 'Keep it' },
  notChangeable: {
    vi: 'Lịch hẹn này không đổi, hủy được nữa. Không đến được thì gọi nơi tiếp nhận.',
    en: 'This visit can no longer be moved or cancelled. If you cannot come, call the place.',
  },
  mineTitle: { vi: 'Lịch hẹn của tôi', en: 'My visits' },
  mineEmpty: { vi: 'Bạn chưa đặt lịch hẹn nào.', en: 'You have booked no visits.' },
  mineBook: { vi: 'Tìm thủ tục để đặt lịch hẹn', en: 'Find a procedure to book a visit' },
});
