/** Text as it is stored and shown: Unicode NFC, one code point per accented Vietnamese letter. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

export function isNfc(text: string): boolean {
  return text === nfc(text);
}

/** Search key of a text: lower case, without tone and vowel marks, đ as d. "Đăng ký KHAI SINH" → "dang ky khai sinh". */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** As it is written where there are no Vietnamese letters: "Ủy ban Đông Ngàn" → "Uy ban Dong Ngan". */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** "Họ và tên con" reads "họ và tên con" inside a sentence; abbreviations such as CCCD keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
