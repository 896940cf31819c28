import type { Lang } from '../text/index.ts';

/** As printed on identity cards: Nam, Nữ. */
export type Gender = 'MALE' | 'FEMALE';

/** What can be wrong with the data of a person, each with the sentence that says how to cure it. */
export const personProblems = {
  CITIZEN_ID_LENGTH: {
    vi: 'Số định danh cá nhân có 12 chữ số; hãy nhập đủ 12 số ghi trên thẻ căn cước.',
    en: 'A personal identification number has 12 digits; enter all 12 digits shown on the identity card.',
  },
  CITIZEN_ID_BIRTHPLACE: {
    vi: 'Ba số đầu của số định danh không phải mã tỉnh hay mã nước; hãy đối chiếu lại với thẻ căn cước.',
    en: 'The first three digits are not the code of a province or country; compare them with the identity card.',
  },
  CITIZEN_ID_DEMO: {
    vi: 'Số định danh bắt đầu bằng 999 là số minh họa; hãy nhập số thật ghi trên thẻ căn cước.',
    en: 'Numbers beginning with 999 are for demonstration; enter the real number shown on the identity card.',
  },
  CITIZEN_ID_GENDER: {
    vi: 'Số định danh không khớp với giới tính; hãy kiểm tra lại chữ số thứ tư và giới tính đã chọn.',
    en: 'The number does not match the gender; check its fourth digit and the gender chosen.',
  },
  CITIZEN_ID_BIRTH_YEAR: {
    vi: 'Số định danh không khớp với năm sinh; hãy kiểm tra lại chữ số thứ năm, thứ sáu và ngày sinh.',
    en: 'The number does not match the year of birth; check its fifth and sixth digits and the date of birth.',
  },
  CITIZEN_ID_FUTURE: {
    vi: 'Theo số định danh, năm sinh ở tương lai; hãy kiểm tra lại chữ số thứ tư đến thứ sáu.',
    en: 'The number says a birth in the future; check its fourth to sixth digits.',
  },
  OLD_CARD_LENGTH: {
    vi: 'Số chứng minh nhân dân cũ có 9 chữ số; hãy nhập đủ 9 số, hoặc nhập số định danh 12 số.',
    en: 'The number of the old identity card has 9 digits; enter all 9, or the 12-digit number.',
  },
  TAX_CODE_LENGTH: {
    vi: 'Mã số thuế có 10 số, 13 số (đơn vị phụ thuộc) hoặc 12 số (số định danh cá nhân); hãy nhập lại đủ số.',
    en: 'A tax code has 10 digits, 13 (dependent unit) or 12 (personal number); enter all of them.',
  },
  TAX_CODE_CHECK: {
    vi: 'Mã số thuế không đúng số kiểm tra; hãy đối chiếu từng số với giấy chứng nhận đăng ký.',
    en: 'The check digit of the tax code is wrong; compare every digit with the registration certificate.',
  },
  TAX_CODE_BRANCH: {
    vi: 'Ba số cuối của mã số thuế đơn vị phụ thuộc phải từ 001 đến 999; hãy nhập lại ba số cuối.',
    en: 'The last three digits of a dependent unit are 001 to 999; enter them again.',
  },
  PHONE_INVALID: {
    vi: 'Số điện thoại không đúng; hãy nhập số di động 10 số (ví dụ 0912 345 678) hoặc số cố định kèm mã vùng.',
    en: 'The telephone number is wrong; enter a 10-digit mobile number (0912 345 678) or a landline with area code.',
  },
  EMAIL_INVALID: {
    vi: 'Địa chỉ thư điện tử không đúng; hãy nhập theo dạng ten@vidu.vn, không dấu, không có khoảng trắng.',
    en: 'The e-mail address is wrong; enter it like ten@vidu.vn, without accents or blanks.',
  },
  BIRTH_DATE_INVALID: {
    vi: 'Ngày sinh không có thật; hãy nhập theo dạng ngày/tháng/năm, ví dụ 20/08/1990.',
    en: 'The date of birth does not exist; enter day/month/year, for example 20/08/1990.',
  },
  BIRTH_DATE_RANGE: {
    vi: 'Ngày sinh phải từ 01/01/1900 đến hôm nay; hãy kiểm tra lại năm sinh.',
    en: 'The date of birth lies between 01/01/1900 and today; check the year.',
  },
  QR_FIELDS: {
    vi: 'Mã QR này không phải của thẻ căn cước; hãy quét lại mã QR ở mặt thẻ, hoặc nhập tay.',
    en: 'This is not the QR code of an identity card; scan the code on the card again, or type the data in.',
  },
  QR_GENDER: {
    vi: 'Giới tính đọc từ mã QR không rõ; hãy quét lại thẻ, hoặc nhập tay.',
    en: 'The gender read from the QR code is unclear; scan the card again, or type the data in.',
  },
  QR_ISSUE_DATE: {
    vi: 'Ngày cấp đọc từ mã QR không đúng; hãy quét lại thẻ, hoặc nhập tay theo mặt thẻ.',
    en: 'The date of issue read from the QR code is wrong; scan the card again, or type it in from the card.',
  },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

export type PersonProblemCode = keyof typeof personProblems;

export interface PersonProblem {
  readonly code: PersonProblemCode;
  readonly vi: string;
  readonly en: string;
}

/** The datum in its canonical form, or what is wrong with it. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: PersonProblem };

export function right<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function wrong(code: PersonProblemCode): { readonly ok: false; readonly problem: PersonProblem } {
  return { ok: false, problem: { code, ...personProblems[code] } };
}

/** As typed or scanned, with full-width digits made plain and no blanks at the ends. */
export function typed(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Digits as people group them: blanks, points and hyphens left out. */
export function digits(text: string): string {
  return typed(text).replace(/[\s.\-–]/g, '');
}
