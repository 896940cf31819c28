import { words } from '../words.ts';

/** CD01: looking for a procedure, a unit, a dossier. */
export const searchWords = words({
  title: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  found: {
    vi: (count: number) => `${count} thủ tục`,
    en: (count: number) => (count === 1 ? '1 procedure' : `${count} procedures`),
  },
  foundFor: {
    vi: (count: number, q: string) => `${count} thủ tục cho “${q}”`,
    en: (count: number, q: string) =>
      count === 1 ? `1 procedure for “${q}”` : `${count} procedures for “${q}”`,
  },
  bundle: {
    vi: (title: string, count: number) => `${title}: ${count} thủ tục, 1 lần nộp`,
    en: (title: string, count: number) => `${title}: ${count} procedures, handed in once`,
  },
  receivedAt: { vi: 'Chỉ thủ tục tiếp nhận tại', en: 'Only procedures received at' },
  receivedAnywhere: { vi: 'Xem mọi nơi', en: 'Show all places' },
  narrow: { vi: 'Thu hẹp kết quả', en: 'Narrow the results' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  level: { vi: 'Cấp giải quyết', en: 'Level' },
  subject: { vi: 'Dành cho', en: 'For' },
  all: { vi: 'Tất cả', en: 'All' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  emptyTitle: { vi: 'Chưa tìm thấy thủ tục phù hợp', en: 'No procedure found' },
  emptyCure: {
    vi: 'Thử ít chữ hơn, hoặc nói việc bạn cần làm, ví dụ “mở quán ăn”. Bỏ bớt điều kiện lọc nếu đang chọn.',
    en: 'Try fewer words, or say what you need to do, for example “mở quán ăn” (open an eatery). Remove filters if any are set.',
  },
  emptyHuman: {
    vi: 'Không chắc tên thủ tục? Gọi đường dây nóng, cán bộ sẽ tìm giúp:',
    en: 'Not sure of the name? Call the hot line, an officer will find it for you:',
  },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  online: { vi: 'Nộp trực tuyến', en: 'Online' },
  decides: { vi: 'Cơ quan giải quyết', en: 'Decided by' },
  levelPROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  levelDISTRICT: { vi: 'Cấp huyện', en: 'District' },
  levelCOMMUNE: { vi: 'Cấp xã', en: 'Commune' },
  subjectPERSON: { vi: 'Người dân', en: 'People' },
  subjectORGANISATION: { vi: 'Tổ chức, doanh nghiệp', en: 'Organisations' },
  unitsTitle: { vi: 'Nơi tiếp nhận hồ sơ', en: 'Where to go' },
  unitsLead: {
    vi: 'Bộ phận một cửa tiếp nhận hồ sơ và trả kết quả. Bạn không phải đi từng cơ quan.',
    en: 'One-stop units receive dossiers and hand out results. You need not go from office to office.',
  },
  unitsLabel: { vi: 'Tên xã, phường hoặc đơn vị', en: 'Name of the commune, ward or unit' },
  unitsFound: {
    vi: (count: number) => `${count} nơi tiếp nhận`,
    en: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  },
  unitsEmpty: {
    vi: 'Không có nơi nào khớp. Thử chỉ gõ tên xã, phường, ví dụ “Nam Sơn”.',
    en: 'Nothing matches. Try only the name of the commune, for example “Nam Sơn”.',
  },
  hours: { vi: 'Giờ làm việc', en: 'Opening hours' },
  hoursDays: { vi: 'Thứ Hai đến Thứ Sáu', en: 'Monday to Friday' },
  formerNames: { vi: 'Tiếp quản từ', en: 'Successor of' },
  lookupTitle: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' },
  lookupLead: {
    vi: 'Trang này chỉ cho biết mã hồ sơ và mức độ hoàn thành. Để xem đầy đủ, hãy đăng nhập vào hồ sơ của bạn.',
    en: 'This page shows only the code and how far the dossier is. Sign in to your dossiers to see everything.',
  },
  lookupNothing: {
    vi: 'Không tìm thấy hồ sơ có mã này',
    en: 'No dossier has this code',
  },
  lookupNothingCure: {
    vi: 'So lại từng chữ số với mã in cạnh mã QR trên giấy tiếp nhận. Nếu vẫn không thấy, gọi',
    en: 'Compare each digit with the code beside the QR on your receipt. If it still fails, call',
  },
  completion: { vi: 'Mức độ hoàn thành', en: 'Degree of completion' },
  lookupMore: { vi: 'Đăng nhập để xem chi tiết hồ sơ của bạn', en: 'Sign in to see your dossier in full' },
});
