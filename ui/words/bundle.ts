import { words } from '../words.ts';

/** A case of several procedures and its parts (liên thông). */
export const bundleWords = words({
  parts: { vi: 'Các phần của hồ sơ liên thông', en: 'Parts of this bundle' },
  oneReturn: {
    vi: 'Nộp một lần, các cơ quan tự chuyển cho nhau; kết quả trả một lần khi đủ.',
    en: 'Handed in once, passed on between agencies; everything is returned at once when all is ready.',
  },
  partOf: {
    vi: (code: string) => `Một phần của hồ sơ liên thông ${code}`,
    en: (code: string) => `Part of bundle ${code}`,
  },
  supply: { vi: 'Bổ sung phần này', en: 'Supply papers for this part' },
});
