import { words } from '../words.ts';

/** Results due on a day, for everybody to see. */
export const dueListWords = words({
  title: { vi: 'Kết quả đến hạn', en: 'Results due' },
  titleToday: { vi: 'Kết quả đến hạn hôm nay', en: 'Results due today' },
  on: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `on ${day}` },
  lead: {
    vi: 'Công khai theo mã hồ sơ, không có tên hay thông tin cá nhân. Quá hạn luôn tính theo hạn theo quy định.',
    en: 'Public, by dossier code, without names or personal data. Overdue always counts from the date due by law.',
  },
  asOf: { vi: (when: string) => `Số liệu lúc ${when}.`, en: (when: string) => `As of ${when}.` },
  todayToo: {
    vi: 'Danh sách hôm nay có cả hồ sơ quá hạn từ những ngày trước.',
    en: 'The list of today includes dossiers overdue from earlier days.',
  },
  unit: { vi: 'Cơ quan, nơi tiếp nhận', en: 'Agency or unit' },
  allUnits: { vi: 'Tất cả đơn vị', en: 'All units' },
  date: { vi: 'Ngày hẹn trả', en: 'Due on' },
  wrongDate: { vi: 'Hãy ghi một ngày có thật, như 23/12/2026', en: 'Give a real day, such as 23/12/2026' },
  show: { vi: 'Xem danh sách', en: 'Show the list' },
  before: { vi: 'Hôm trước', en: 'The day before' },
  after: { vi: 'Hôm sau', en: 'The day after' },
  today: { vi: 'Hôm nay', en: 'Today' },
  nothing: {
    vi: 'Không có kết quả nào đến hạn ngày này.',
    en: 'No result is due on this day.',
  },
  nothingOf: {
    vi: 'Chọn ngày khác, hoặc xem tất cả đơn vị.',
    en: 'Choose another day, or all units.',
  },
  counts: {
    vi: (due: number, ready: number, overdue: number) =>
      `${due} hồ sơ: ${ready} đã có kết quả, ${overdue} quá hạn`,
    en: (due: number, ready: number, overdue: number) =>
      `${due} ${due === 1 ? 'dossier' : 'dossiers'}: ${ready} ready, ${overdue} overdue`,
  },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  movedTo: { vi: (when: string) => `hẹn lại ${when}`, en: (when: string) => `now ${when}` },
  more: { vi: 'Xem tiếp', en: 'More' },
});
