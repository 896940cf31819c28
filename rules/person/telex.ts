import { nfc } from '../text/index.ts';

/** What two keys of a telex keyboard stand for. */
const LETTER: ReadonlyMap<string, string> = new Map([
  ['aa', 'â'],
  ['aw', 'ă'],
  ['ee', 'ê'],
  ['oo', 'ô'],
  ['ow', 'ơ'],
  ['uw', 'ư'],
  ['dd', 'đ'],
]);
/** Combining marks of the five tones: huyền, sắc, hỏi, ngã, nặng. */
const TONES: ReadonlyMap<string, string> = new Map([
  ['f', '\u0300'],
  ['s', '\u0301'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
]);
const VOWEL = /[aeiouyâăêôơư]/i;

/** No word of today's Vietnamese is written with these pairs, so that they tell telex keys from plain letters. */
const EVIDENCE = /aa|aw|ee|ow|uw|dd/i;

/** Whether plain letters are the keystrokes of a telex keyboard and not a text. */
export const isTelex = (text: string): boolean => /^[\x20-\x7E]*$/.test(text) && EVIDENCE.test(text);

/**
 * Vietnamese letters out of the keys a scanner presses for them when it is set to a telex keyboard and there is none:
 * `Nguyeexn Vawn Thuwr` → `Nguyễn Văn Thử`. The tone follows its letter at once.
 */
export function fromTelex(text: string): string {
  let read = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const letter = LETTER.get(pair.toLowerCase());
    const one = letter === undefined ? text.charAt(at) : sameCase(letter, pair);
    if (letter !== undefined) at += 1;
    const tone = VOWEL.test(one) ? TONES.get(text.charAt(at + 1).toLowerCase()) : undefined;
    if (tone !== undefined) at += 1;
    read += one + (tone ?? '');
  }
  return nfc(read);
}

const sameCase = (letter: string, keys: string): string =>
  keys.charAt(0) === keys.charAt(0).toUpperCase() ? letter.toUpperCase() : letter;
