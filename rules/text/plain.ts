import { nfc } from './vietnamese.ts';

/** A word of offices and law, with what people say for it. */
export interface EverydayWord {
  word: string;
  everyday: string;
}

/**
 * The sentences of a text, NFC, without the spaces around them. A stop inside a number, a code or an abbreviation
 * (`1.001193`, `Đ.100`) ends none: a sentence begins with a capital after it, a line always does.
 */
export const sentencesOf = (text: string): string[] =>
  nfc(text)
    .split(/(?<=[.?!…])\s+(?=[\p{Lu}“"])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** How many syllables (tiếng) are written, which is what Vietnamese separates by spaces; a number or a code counts as one. */
export const syllablesIn = (text: string): number =>
  nfc(text)
    .split(/\s+/)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

/**
 * Words of the list a text uses, in the order of the text, each once. Of words that begin at the same place the longest
 * counts. Case does not matter, except for abbreviations written in capitals only: `BHXH` is one, `bhxh` is a mistype.
 */
export function wordsFound<W extends EverydayWord>(text: string, words: readonly W[]): W[] {
  const written = nfc(text);
  const longestFirst = words.toSorted((one, other) => other.word.length - one.word.length);
  const taken: { from: number; to: number; word: W }[] = [];
  for (const word of longestFirst)
    for (const { index } of written.matchAll(patternOf(word.word))) {
      const to = index + word.word.length;
      if (!taken.some((other) => index < other.to && other.from < to)) taken.push({ from: index, to, word });
    }
  return [...new Set(taken.toSorted((one, other) => one.from - other.from).map(({ word }) => word))];
}

/** What stands inside the number of a document (`03/2013/TT-LLTP`) is no abbreviation of the text. */
function patternOf(word: string): RegExp {
  const literal = nfc(word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return /^\p{Lu}[\p{Lu}&]+$/u.test(nfc(word))
    ? new RegExp(`(?<![\\p{L}\\p{N}-]|\\d/)${literal}(?![\\p{L}\\p{N}-])`, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
