/** What the sheet to be read back and signed must say, in the order it prints it. */
export const READ_BACK_ORDER = [
  'Tờ khai đăng ký khai sinh',
  'Mã hồ sơ: ',
  'Người nộp hồ sơ: Nguyễn Thị Tuyết Nhung',
  'Người được khai sinh',
  'Tôi đã đọc lại',
  'Mã bản đọc lại: 9F2A 61C0',
  'NGƯỜI NỘP HỒ SƠ',
  'NGƯỜI NỘP GIÚP',
  'Nguyễn Quang Minh',
];

/** The same of the declaration that somebody besides the applicant signs by hand. */
export const JOINT_DECLARATION_ORDER = [
  'Tờ khai đăng ký kết hôn',
  'Mã hồ sơ: ',
  'Người nộp hồ sơ: Lê Văn Hưởng',
  'Bên nữ',
  'Nguyễn Thị Tuyết Nhung',
  'Tôi tự nguyện kết hôn',
  'Mã tờ khai: 4C1D 07AB',
  'BÊN NỮ',
];

/** The same of the copy of what was answered. */
export const ANSWERS_COPY_ORDER = [
  'Tờ khai đăng ký khai sinh',
  'Mã hồ sơ: ',
  'Người được khai sinh',
  'Nơi sinh',
  'Bệnh viện Phụ sản Thanh Hóa\nphường Hạc Thành',
  'Giấy tờ gửi kèm',
  'Giấy chứng sinh\nGiấy chứng nhận kết hôn',
  'Tôi cam đoan',
  'Thời gian nộp: 08 giờ 05 phút',
];
