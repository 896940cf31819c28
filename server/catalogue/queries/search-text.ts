/**
 * A syllable as search sees it. `folded` is without accents and with i for a final y ("ký", "kí" → "ki");
 * `form` keeps the letters' marks and the tone as a digit, so that where the tone mark is placed does not matter
 * ("hoà", "hòa" → "hoa2").
 */
export interface Syllable {
  folded: string;
  form: string;
  marked: boolean;
}

const TONES: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Syllables of a text in any Unicode form, with or without accents.
 *
 * @param known words taken apart before, for whoever reads many texts
 */
export function syllablesOf(text: string, known = new Map<string, Syllable>()): Syllable[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)?\d*|\d+/gu) ?? [];
  return words.map((word) => {
    const one = known.get(word) ?? syllable(word);
    known.set(word, one);
    return one;
  });
}

export function syllable(word: string): Syllable {
  const parts = word.normalize('NFD');
  const tone = TONES[parts.match(TONE_MARKS)?.[0] ?? ''] ?? '0';
  return syllableOf(parts.replace(TONE_MARKS, '').normalize('NFC'), tone);
}

/** @param written letters with their own marks (â, ơ, đ) but without tone */
export function syllableOf(written: string, tone: string): Syllable {
  const letters = finalI(written);
  const folded = letters.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return { folded, form: letters + tone, marked: tone !== '0' || folded !== letters };
}

function finalI(letters: string): string {
  return /^(?:[^aeiouyăâêôơư]+|qu)y$/.test(letters) ? `${letters.slice(0, -1)}i` : letters;
}

/**
 * How well an asked syllable agrees with a written one of the same folded letters, from 0 to 1. Whoever types without
 * accents loses nothing; whoever types them is taken at their word: "sổ đỏ" is not "số đo".
 *
 * @param anyMarked the question bears accents somewhere, so an unaccented syllable is probably meant as it stands
 */
export function agreement(asked: Syllable, written: string, anyMarked: boolean): number {
  if (asked.form === written) return 1;
  if (!asked.marked) return anyMarked ? 0.75 : 1;
  const [letters, tone] = [asked.form.slice(0, -1), asked.form.slice(-1)];
  const sameLetters = letters === written.slice(0, -1);
  const writtenTone = written.slice(-1);
  if (sameLetters) return isHookOrTilde(tone) && isHookOrTilde(writtenTone) ? 0.9 : 0.5;
  return tone === writtenTone ? 0.5 : 0.25;
}

/** Hỏi and ngã, which half of the country does not tell apart. */
const isHookOrTilde = (tone: string): boolean => tone === '3' || tone === '4';
