import { words } from '../words.ts';

/** How a person is told outside of the portal. */
export const messageSettingsWords = words({
  title: { vi: 'Cách nhận tin của tôi', en: 'How I am told' },
  lead: {
    vi: 'Mọi thông báo luôn có trong Tin nhắn của tôi trên Cổng. Ở đây bạn chọn thêm cách báo khác, ngôn ngữ và giờ không làm phiền.',
    en: 'Every notice is always in My messages on the portal. Here you choose other ways too, the language, and hours without a ring.',
  },
  how: { vi: 'Báo cho tôi bằng', en: 'Tell me by' },
  asNoticesSay: {
    vi: 'Như từng loại thông báo đã định (thông báo quan trọng bằng SMS và Zalo)',
    en: 'As each notice says (important ones by text message and Zalo)',
  },
  inboxOnly: { vi: 'Chỉ trên Cổng', en: 'The portal only' },
  own: { vi: 'Theo thứ tự tôi chọn dưới đây', en: 'In the order chosen below' },
  ownHint: {
    vi: 'Cách thứ nhất không tới thì thử cách tiếp theo. Số điện thoại và thư điện tử lấy theo hồ sơ.',
    en: 'Where the first does not arrive the next is tried. Number and address are those of the dossier.',
  },
  first: { vi: 'Trước hết', en: 'First' },
  second: { vi: 'Không tới thì', en: 'If it does not arrive' },
  third: { vi: 'Vẫn không tới thì', en: 'If that does not arrive either' },
  noChannel: { vi: 'Không dùng', en: 'None' },
  channels: {
    vi: { SMS: 'Tin nhắn SMS', ZALO: 'Zalo', EMAIL: 'Thư điện tử' },
    en: { SMS: 'Text message', ZALO: 'Zalo', EMAIL: 'E-mail' },
  },
  notOffered: { vi: 'nơi này chưa dùng', en: 'not in use here' },
  lang: { vi: 'Ngôn ngữ của tin', en: 'Language of the messages' },
  langs: { vi: { vi: 'Tiếng Việt', en: 'Tiếng Anh' }, en: { vi: 'Vietnamese', en: 'English' } },
  quiet: { vi: 'Giờ không làm phiền', en: 'Quiet hours' },
  quietHint: {
    vi: 'Tin tới trong giờ này được giữ lại và gửi khi hết giờ. Tin về an toàn tài khoản và mã xác nhận gửi ngay, bằng mọi cách.',
    en: 'What comes in these hours is sent when they end. What concerns the safety of your account, and codes, go at once by every way.',
  },
  usual: {
    vi: (from: string, until: string) => `Theo giờ chung: ${from} đến ${until}`,
    en: (from: string, until: string) => `The usual ones: ${from} to ${until}`,
  },
  never: { vi: 'Không có giờ nào, gửi ngay cả ban đêm', en: 'None, also at night' },
  ownHours: { vi: 'Giờ của tôi', en: 'My own' },
  from: { vi: 'Từ', en: 'From' },
  until: { vi: 'Đến', en: 'Until' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu. Áp dụng cho tin gửi từ bây giờ.', en: 'Saved. It counts for messages from now on.' },
  pickOne: {
    vi: 'Chọn ít nhất một cách ở ô Trước hết, hoặc chọn Chỉ trên Cổng.',
    en: 'Choose a way under First, or choose The portal only.',
  },
  twice: {
    vi: 'Mỗi cách chỉ chọn một lần. Chọn cách khác hoặc Không dùng.',
    en: 'Each way is chosen once. Choose another one, or None.',
  },
  hours: {
    vi: 'Ghi giờ bắt đầu và giờ kết thúc khác nhau, dạng 21:00.',
    en: 'Give two different hours, written like 21:00.',
  },
});
