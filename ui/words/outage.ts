import { words } from '../words.ts';

/** What of the system does not work. */
export const outageWords = words({
  title: { vi: 'Tình trạng hệ thống', en: 'System status' },
  lead: {
    vi: 'Những lúc hệ thống gián đoạn được báo ở đây và ở đầu mọi trang. Khi hệ thống gián đoạn, các quầy vẫn nhận hồ sơ trên giấy.',
    en: 'Interruptions are told here and at the top of every page. Counters go on receiving dossiers on paper meanwhile.',
  },
  banner: { vi: 'Thông báo về hệ thống', en: 'About the system' },
  working: { vi: '✓ Không có gián đoạn nào đang diễn ra', en: '✓ There is no interruption now' },
  COMING: { vi: '◐ Sắp tạm dừng', en: '◐ Planned' },
  NOW: { vi: '▲ Đang gián đoạn', en: '▲ Interrupted now' },
  PAST: { vi: '✓ Đã hoạt động lại', en: '✓ Working again' },
  current: { vi: 'Hiện nay và sắp tới', en: 'Now and to come' },
  past: { vi: 'Đã qua', en: 'Past' },
  none: { vi: 'Chưa có lần gián đoạn nào được ghi.', en: 'None has been recorded.' },
  span: {
    vi: (from: string, until: string) => `Từ ${from} đến ${until}`,
    en: (from: string, until: string) => `From ${from} until ${until}`,
  },
  since: {
    vi: (from: string) => `Từ ${from}, chưa rõ khi nào hoạt động lại`,
    en: (from: string) => `Since ${from}; it is not known yet when it works again`,
  },
  meanwhile: { vi: 'Trong lúc ấy', en: 'Meanwhile' },
  more: { vi: 'Xem tình trạng hệ thống', en: 'See the system status' },
});
