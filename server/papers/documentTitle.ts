/** Tên loại văn bản that a title may break after (NĐ 30/2020 Điều 7 and the names results bear in the catalogue). */
const TYPES = [
  'Giấy chứng nhận',
  'Giấy xác nhận',
  'Giấy phép',
  'Quyết định',
  'Thông báo',
  'Chứng chỉ hành nghề',
  'Văn bản chấp thuận',
  'Trích lục',
  'Biên bản',
] as const;

/** For a result the catalogue describes in sentences instead of naming it. */
const UNNAMED = 'Thông báo\nkết quả giải quyết thủ tục hành chính';

/** Characters that stand on one line of a title beside the QR code. */
const LINE = 30;
const LONGEST_NAME = 140;

/**
 * A result's name in the catalogue as the title of its document: without remarks in brackets and enclosures, and with
 * a long one broken after its tên loại.
 */
export function documentTitle(resultName: string): string {
  const name = resultName
    .normalize('NFC')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/\s+kèm theo\s.*$/su, '')
    .trim();
  if (name === '' || name.length > LONGEST_NAME) return UNNAMED;
  const type = TYPES.find((one) => name.startsWith(`${one} `));
  return type === undefined || name.length <= LINE ? name : `${type}\n${name.slice(type.length + 1)}`;
}
