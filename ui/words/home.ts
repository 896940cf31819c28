import { words } from '../words.ts';

/** CD01: the first page. */
export const homeWords = words({
  title: { vi: 'Bạn cần làm việc gì?', en: 'What do you need to do?' },
  lead: {
    vi: 'Tìm thủ tục bằng lời thường ngày, có dấu hoặc không dấu.',
    en: 'Find a procedure in everyday words, with or without accents.',
  },
  example: { vi: 'Ví dụ:', en: 'For example (in Vietnamese):' },
  /** Vietnamese in both: it is what procedures are called. */
  examples: { vi: 'khai sinh cho con, mở cửa hàng, xây nhà', en: 'khai sinh, mở cửa hàng, xây nhà' },
  events: { vi: 'Việc trong đời sống và kinh doanh', en: 'Events in life and business' },
  person: { vi: 'Người dân', en: 'For people' },
  organisation: { vi: 'Doanh nghiệp, hộ kinh doanh', en: 'For businesses' },
  useful: { vi: 'Thủ tục hay dùng', en: 'Most used procedures' },
  lookup: { vi: 'Hồ sơ của bạn đến đâu rồi?', en: 'How far is your dossier?' },
  lookupLabel: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  lookupHint: { vi: 'In trên giấy tiếp nhận, cạnh mã QR', en: 'Printed on your receipt, beside the QR code' },
  lookupButton: { vi: 'Tra cứu', en: 'Look up' },
  dueToday: { vi: 'Kết quả đến hạn hôm nay', en: 'Results due today' },
  dueTodayLead: {
    vi: 'Công khai theo mã hồ sơ của từng đơn vị.',
    en: 'Public, by dossier code, for each unit.',
  },
  nearest: { vi: 'Bộ phận một cửa gần bạn', en: 'One-stop units near you' },
  nearestLabel: { vi: 'Tên xã, phường', en: 'Name of the commune or ward' },
  nearestButton: { vi: 'Tìm nơi tiếp nhận', en: 'Find a unit' },
  allUnits: { vi: 'Tất cả nơi tiếp nhận', en: 'All units' },
  help: { vi: 'Cần người hướng dẫn?', en: 'Need a person to help?' },
  faq: { vi: 'Xem câu hỏi thường gặp', en: 'See common questions' },
  helpText: {
    vi: 'Gọi đường dây nóng. Chúng tôi hướng dẫn từng bước, không thu phí hướng dẫn.',
    en: 'Call the hot line. We guide you step by step, free of charge.',
  },
  mine: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  mineAll: { vi: 'Xem tất cả hồ sơ của tôi', en: 'See all my dossiers' },
  allProcedures: { vi: 'Xem tất cả thủ tục', en: 'See all procedures' },
});
