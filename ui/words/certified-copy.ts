import { words } from '../words.ts';

/** Whether a certified electronic copy counts, for whoever has it in hand. */
export const certifiedCopyWords = words({
  title: { vi: 'Kiểm tra bản sao điện tử đã chứng thực', en: 'Check a certified electronic copy' },
  lead: {
    vi: 'Gõ mã in ở cuối bản sao, dưới mã QR. Trang này không hiện thông tin của người có giấy tờ.',
    en: 'Type the code at the end of the copy, below the QR code. Nothing of the person is shown here.',
  },
  label: { vi: 'Mã bản sao', en: 'Code of the copy' },
  hint: { vi: 'Ví dụ: CT-7K3M-Q9XD-P4WN-2HBA', en: 'Such as CT-7K3M-Q9XD-P4WN-2HBA' },
  button: { vi: 'Kiểm tra', en: 'Check' },
  VALID: { vi: '✓ Bản sao còn giá trị', en: '✓ The copy counts' },
  REVOKED: {
    vi: '✕ Bản sao đã bị thu hồi, không còn giá trị',
    en: '✕ The copy has been revoked and counts no more',
  },
  UNKNOWN: { vi: 'Không có bản sao nào mang mã này', en: 'There is no copy with this code' },
  unknownCure: {
    vi: 'Xem lại từng chữ của mã. Mã đúng mà vẫn không có thì đừng nhận bản sao; hỏi cơ quan ghi trên đó, hoặc gọi',
    en: 'Look at each letter again. If the code is right, do not accept the copy; ask the authority named on it, or call',
  },
  number: { vi: 'Số chứng thực', en: 'No. of certification' },
  unit: { vi: 'Cơ quan chứng thực', en: 'Certified by' },
  at: { vi: 'Chứng thực lúc', en: 'Certified at' },
  pages: { vi: 'Số trang của bản chính', en: 'Pages of the original' },
  revokedAt: { vi: 'Thu hồi lúc', en: 'Revoked at' },
  fingerprint: { vi: 'SHA-256 của tệp', en: 'SHA-256 of the file' },
  fingerprintHint: {
    vi: 'Tệp bạn có phải có đúng dấu này; chữ ký số trong tệp phải hợp lệ. Khác một ký tự là tệp đã bị sửa.',
    en: 'Your file must have exactly this hash, and its digital signature must be valid. One letter off, and it was altered.',
  },
});
