import { foldVietnamese, nfc } from '../text/index.ts';

/** One thought of a text: its words in lower case, once as written and once folded, letter above letter. */
export interface Clause {
  accented: string;
  folded: string;
  /** The whole text is typed without accents, so that words which fold alike can only be guessed. */
  bare: boolean;
}

const joint = /[,;.\n()]+|\s(?:và|va|đồng thời|dong thoi|kèm theo|kem theo|kèm|kem|cùng với|cung voi)\s/u;

/** A correction and a paper asked for in one sentence are two thoughts. */
export function clausesOf(text: string): Clause[] {
  const plain = nfc(text).toLowerCase();
  const bare = foldVietnamese(plain) === plain;
  return plain
    .split(joint)
    .map((part) => wordsOf(part).join(' '))
    .filter((part) => part !== '')
    .map((accented) => ({ accented, folded: foldVietnamese(accented), bare }));
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export const folded = (text: string): string => wordsOf(foldVietnamese(nfc(text))).join(' ');

/** A pattern of any of the phrases, as whole words. */
export const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'gu');

export const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;

/** Names a component bears: the whole, without what stands in parentheses, and each alternative. */
export function namesOf(name: string): string[][] {
  const whole = foldVietnamese(nfc(name));
  const inside = [...whole.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const outside = whole.replaceAll(/\([^)]*\)/g, ' ');
  return [outside, ...[outside, ...inside].flatMap((one) => one.split(alternative))]
    .map(wordsOf)
    .filter((words) => words.length > 1);
}
const alternative = /[,/;]|\s(?:hoac|va)\s/;

/** The same paper under the names of two procedures: "Bản sao giấy khai sinh" and "Giấy khai sinh". */
export function isSamePaper(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  return a !== '' && a === b;
}

const bareName = (name: string): string =>
  folded(name.replaceAll(/\([^)]*\)/g, ' '))
    .replace(/^ban (sao|chinh|goc|chup) /, '')
    .replace(/( da( duoc)? cap| cu| ban (chinh|goc|sao))+$/, '');

/** A paper made for one matter: a contract, a form, a drawing. Another matter of the same person has its own. */
const OF_ONE_MATTER =
  /^(to khai|ban khai|don|giay de nghi|giay yeu cau|phieu (khai|yeu cau|dang ky|de nghi)|hop dong|ban ve|so do|phuong an|du an|bao cao|bien ban|danh sach|van ban|to trinh|thuyet minh|ho so|giay to|tai lieu|anh|giay (chung sinh|bao tu|uy quyen)|hoa don|chung tu|quyet dinh|ban (cam ket|thuyet minh|ke|do))\b/;

/** A paper about the person that stays true from one matter to the next, such as a certificate of marriage. */
export const staysWithPerson = (name: string): boolean => !OF_ONE_MATTER.test(bareName(name));
