import { words } from '../words.ts';

/** One place where dossiers are received. */
export const receptionWords = words({
  back: { vi: 'Mọi nơi tiếp nhận', en: 'All places' },
  belongs: { vi: 'Thuộc', en: 'Belongs to' },
  open: { vi: '● Đang mở cửa', en: '● Open now' },
  closed: { vi: '▲ Đang đóng cửa', en: '▲ Closed now' },
  map: { vi: 'Xem trên bản đồ OpenStreetMap', en: 'Find it on OpenStreetMap' },
  mapApp: { vi: 'Mở ứng dụng bản đồ', en: 'Open a map application' },
  mapAbout: {
    vi: 'Bản đồ ở trang khác, tìm theo địa chỉ; chỉ mở khi bạn bấm.',
    en: 'The map is on another site and searches for the address; it opens only when you press.',
  },
  week: { vi: 'Giờ mở cửa bảy ngày tới', en: 'Opening hours of the next seven days' },
  day: { vi: 'Ngày', en: 'Day' },
  hours: { vi: 'Giờ mở cửa', en: 'Open' },
  today: { vi: 'hôm nay', en: 'today' },
  off: { vi: 'Nghỉ', en: 'Closed' },
  unconfirmed: { vi: 'dự kiến, có thể thay đổi', en: 'announced, may still change' },
  doors: { vi: 'Địa điểm khác của nơi này', en: 'Other doors of this place' },
  received: { vi: 'Tiếp nhận tại đây', en: 'Received here' },
  receivedAll: {
    vi: (count: string) => `Xem cả ${count} thủ tục`,
    en: (count: string) => `See all ${count} procedures`,
  },
});
