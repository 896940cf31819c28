import { words } from '../words.ts';

/** Questions people often ask. */
export const faqWords = words({
  title: { vi: 'Câu hỏi thường gặp', en: 'Common questions' },
  lead: {
    vi: 'Gõ câu hỏi bằng lời thường ngày, có dấu hay không đều được, hoặc chọn một chủ đề.',
    en: 'Type your question in your own words, or choose a topic.',
  },
  label: { vi: 'Bạn muốn hỏi gì?', en: 'What would you like to know?' },
  topics: { vi: 'Chủ đề', en: 'Topics' },
  all: { vi: 'Tất cả câu hỏi', en: 'All questions' },
  found: {
    vi: (count: number, q: string) => `${count} câu hỏi về “${q}”`,
    en: (count: number, q: string) => `${count} questions about “${q}”`,
  },
  none: {
    vi: 'Chưa có câu hỏi nào khớp. Thử ít chữ hơn, tìm thủ tục, hoặc gọi đường dây nóng',
    en: 'No question fits. Try fewer words, search the procedures, or call the hotline',
  },
  searchProcedures: { vi: 'Tìm thủ tục với những chữ này', en: 'Search the procedures with these words' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  ofProcedure: { vi: 'Câu hỏi về thủ tục này', en: 'Questions about this procedure' },
  maybe: { vi: 'Có thể bạn muốn hỏi', en: 'You may want to ask' },
  seeAll: { vi: 'Xem mọi câu hỏi thường gặp', en: 'All common questions' },
  FILING: { vi: 'Nộp hồ sơ', en: 'Filing' },
  TIME: { vi: 'Thời hạn', en: 'Time limits' },
  FEES: { vi: 'Phí, lệ phí', en: 'Fees' },
  RESULT: { vi: 'Nhận kết quả', en: 'Results' },
  PAPERS: { vi: 'Sao y, chứng thực', en: 'Certifying papers' },
  RIGHTS: { vi: 'Quyền của người nộp', en: 'Your rights' },
  ACCOUNT: { vi: 'Tài khoản, dữ liệu', en: 'Account and data' },
  CIVIL: { vi: 'Hộ tịch, cư trú', en: 'Civil status and residence' },
  LAND: { vi: 'Nhà đất, xây dựng', en: 'Land and building' },
  BUSINESS: { vi: 'Kinh doanh', en: 'Business' },
  SUPPORT: { vi: 'Trợ giúp, bảo hiểm', en: 'Support and insurance' },
});
