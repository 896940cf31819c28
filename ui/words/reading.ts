import { words } from '../words.ts';

/** How the portal is read: letters, colours, aloud. */
export const readingWords = words({
  title: { vi: 'Cỡ chữ, màu, đọc to', en: 'Text size, colours, reading aloud' },
  short: { vi: 'Dễ đọc', en: 'Easier to read' },
  lead: {
    vi: 'Chọn một lần cho mọi trang trên máy này. Không cần đăng nhập.',
    en: 'Chosen once for all pages on this device. No sign-in needed.',
  },
  size: { vi: 'Cỡ chữ', en: 'Text size' },
  sizes: {
    vi: { NORMAL: 'Thường', LARGE: 'To hơn', LARGEST: 'To nhất' },
    en: { NORMAL: 'Normal', LARGE: 'Larger', LARGEST: 'Largest' },
  },
  colours: { vi: 'Màu', en: 'Colours' },
  colourings: {
    vi: { LIGHT: 'Nền sáng', DARK: 'Nền tối', CONTRAST: 'Tương phản cao: chữ trắng và vàng trên nền đen' },
    en: { LIGHT: 'Light', DARK: 'Dark', CONTRAST: 'High contrast: white and yellow on black' },
  },
  save: { vi: 'Dùng cách này', en: 'Use this' },
  back: { vi: 'Quay lại, không đổi', en: 'Back without change' },
  aloud: { vi: 'Đọc to', en: 'Reading aloud' },
  aloudHow: {
    vi: 'Máy có giọng đọc tiếng Việt thì đầu mỗi trang có nút “Đọc trang này”. Máy tự đọc, không gửi chữ nào đi đâu; bấm lần nữa hoặc phím Esc để dừng. Không thấy nút: cài giọng tiếng Việt trong phần Trợ năng của máy, hoặc gọi đường dây nóng để được đọc giúp.',
    en: 'Where your device has an English voice, each page begins with “Read this page”. The device reads by itself and sends nothing; press again, or Esc, to stop. No button: install a voice among the accessibility settings of the device, or call the hotline.',
  },
  print: { vi: 'In ra giấy', en: 'On paper' },
  printHow: {
    vi: 'Mọi trang in ra chữ đen trên nền trắng, không kèm đầu trang, nút bấm; cỡ chữ theo lựa chọn trên.',
    en: 'Every page prints black on white, without header and buttons, in the size chosen above.',
  },
  read: { vi: 'Đọc trang này', en: 'Read this page' },
  stop: { vi: 'Dừng đọc', en: 'Stop reading' },
});
