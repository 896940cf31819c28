import { words } from '../words.ts';

/** CD03: signing in; and what the system says about itself. */
export const accountWords = words({
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Đăng nhập để nộp hồ sơ, khai tiếp bản nháp và theo dõi hồ sơ của bạn.',
    en: 'Sign in to send dossiers, continue drafts and follow your dossiers.',
  },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  button: { vi: 'Đăng nhập', en: 'Sign in' },
  usernameMissing: { vi: 'Hãy nhập tên đăng nhập', en: 'Enter your user name' },
  passwordMissing: { vi: 'Hãy nhập mật khẩu', en: 'Enter your password' },
  without: {
    vi: 'Không cần đăng nhập để tìm thủ tục hoặc tra cứu mức độ hoàn thành của hồ sơ.',
    en: 'You need not sign in to find procedures or look up how far a dossier is.',
  },
  aboutTitle: { vi: 'Giới thiệu', en: 'About' },
  aboutWhat: {
    vi: 'Đây là nơi người dân và doanh nghiệp nộp hồ sơ và nhận kết quả của mọi thủ tục hành chính trong tỉnh, tại một cửa.',
    en: 'Here people and businesses hand in dossiers and receive results of all administrative procedures of the province, at one door.',
  },
  aboutPromise: { vi: 'Bạn có thể tin vào điều gì', en: 'What you can rely on' },
  aboutPromise1: {
    vi: 'Mọi hồ sơ có giấy tiếp nhận ghi ngày, giờ hẹn trả; cách tính ngày hẹn được giải thích từng dòng.',
    en: 'Every dossier has a receipt with the day and hour of the result; how it is reckoned is explained line by line.',
  },
  aboutPromise2: {
    vi: 'Nếu hồ sơ thiếu, bạn được hướng dẫn bổ sung một lần, đầy đủ, kèm căn cứ pháp lý.',
    en: 'If something is missing, you are told once and fully, with the legal basis.',
  },
  aboutPromise3: {
    vi: 'Không ai được đòi thêm giấy tờ ngoài danh sách đã công khai.',
    en: 'Nobody may ask for papers outside the published list.',
  },
  aboutPromise4: {
    vi: 'Hồ sơ chỉ người có trách nhiệm mới xem được; tra cứu công khai chỉ cho biết mã và mức độ hoàn thành.',
    en: 'Only those in charge can read your dossier; the public look-up shows only its code and degree of completion.',
  },
  aboutAccess: { vi: 'Trang này dùng được cho mọi người', en: 'This site is for everybody' },
  aboutAccessText: {
    vi: 'Trang chạy được trên điện thoại cũ, mạng yếu, không cần JavaScript, dùng được bằng bàn phím và trình đọc màn hình. Nếu bạn gặp chỗ khó dùng, hãy gọi đường dây nóng.',
    en: 'It works on old phones and weak lines, without JavaScript, by keyboard and with screen readers. If something is hard to use, call the hot line.',
  },
  regime2018: {
    vi: 'Theo Nghị định 61/2018/NĐ-CP và Thông tư 01/2018/TT-VPCP',
    en: 'Under Decree 61/2018/NĐ-CP and Circular 01/2018/TT-VPCP',
  },
  regime2025: {
    vi: 'Theo Nghị định 118/2025/NĐ-CP và Thông tư 03/2025/TT-VPCP',
    en: 'Under Decree 118/2025/NĐ-CP and Circular 03/2025/TT-VPCP',
  },
});
