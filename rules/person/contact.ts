import { digits, right, typed, wrong } from './problem.ts';
import type { Checked } from './problem.ts';

export interface Phone {
  readonly kind: 'MOBILE' | 'LANDLINE';
  /** E.164, `+84912345678`. */
  readonly e164: string;
}

/** Mobile prefixes after the change from eleven to ten digits in 2018 (TT 22/2014/TT-BTTTT as amended). */
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Area codes since 2017 (QĐ 2036/QĐ-BTTTT): Hà Nội and TP. Hồ Chí Minh have two digits, the others three. */
const LANDLINE =
  /^(?:2[48]\d{8}|2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7})$/;

/** A Vietnamese telephone number, however it is grouped, with 0, 84 or +84 in front. */
export function checkPhone(text: string): Checked<Phone> {
  const [, national = ''] = /^(?:\+84|84|0)(\d+)$/.exec(digits(text).replace(/[()]/g, '')) ?? [];
  if (MOBILE.test(national)) return right({ kind: 'MOBILE', e164: `+84${national}` });
  if (LANDLINE.test(national)) return right({ kind: 'LANDLINE', e164: `+84${national}` });
  return wrong('PHONE_INVALID');
}

const EMAIL =
  /^[a-z\d!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

/** An e-mail address with its domain in lower case. Only a message that arrives proves that it exists. */
export function checkEmail(text: string): Checked<string> {
  const address = typed(text);
  const at = address.lastIndexOf('@');
  if (address.length > 254 || at > 64 || !EMAIL.test(address)) return wrong('EMAIL_INVALID');
  return right(address.slice(0, at) + address.slice(at).toLowerCase());
}
