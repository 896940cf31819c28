import { syllableOf, type Syllable } from './search-text.ts';

/** Words of the catalogue by folded letters, with how often they occur. */
export interface Vocabulary {
  has(folded: string): boolean;
  count(folded: string): number;
  pairCount(first: string, second: string): number;
  /** Folded words that sound alike to somebody. */
  soundingLike(folded: string): readonly string[];
  ofLength(length: number): readonly string[];
}

const TELEX_TONES: Record<string, string> = { s: '1', f: '2', r: '3', x: '4', j: '5' };

/**
 * A word typed in Telex without the typing program: "giaays" → giấy, "ddor" → đỏ, "dduwowngf" → đường.
 * Undefined when nothing in it is Telex.
 */
export function fromTelex(word: string): Syllable | undefined {
  if (!/^[a-z]{2,10}$/.test(word)) return undefined;
  const [, before = '', toneKey = '', after = ''] =
    /^([a-z]*[aeiouyw][a-z]*?)([sfrxj])([a-z]{0,2})$/.exec(word) ?? [];
  const plain = toneKey === '' ? word : before + after;
  const letters = plain
    .replace(/^d(.*)d(?=.?$)|^dd/, 'đ$1')
    .replace(/u(w?)ow|uow/g, 'ươ')
    .replace(/([aeo])([^aeiouyw]*)\1/, (_, vowel: string, rest: string) => CIRCUMFLEX[vowel] + rest)
    .replace(/([aou])([^aeiouw]*)w/g, (_, vowel: string, rest: string) => HORN[vowel] + rest);
  if (letters === word) return undefined;
  return syllableOf(letters, TELEX_TONES[toneKey] ?? '0');
}

const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

/** One key for spellings that regions and ears confuse: l/n, tr/ch, s/x, d/gi/r/v, final n/ng and t/c, i/y, ph/f. */
export function soundKey(folded: string): string {
  return folded
    .replace(/ngh/g, 'ng')
    .replace(/gh/g, 'g')
    .replace(/tr/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/^(?:gi(?=[aeou])|r|v)/, 'd')
    .replace(/^x/, 's')
    .replace(/^n(?!g|h)/, 'l')
    .replace(/^(?:k(?!h)|q)/, 'c')
    .replace(/y/g, 'i')
    .replace(/ng$/, 'n')
    .replace(/c$/, 't');
}

/** Known words one slip of the finger away: a letter too many, missing, wrong, or two swapped. */
export function oneSlipAway(folded: string, vocabulary: Vocabulary): string[] {
  if (folded.length < 3) return [];
  const candidates = [-1, 0, 1].flatMap((more) => vocabulary.ofLength(folded.length + more));
  return candidates
    .filter((candidate) => isOneSlip(folded, candidate))
    .toSorted((a, b) => vocabulary.count(b) - vocabulary.count(a))
    .slice(0, 5);
}

function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const [restTyped, restMeant] = [typed.slice(start), meant.slice(start)];
  if (typed.length > meant.length) return restTyped.slice(1) === restMeant;
  if (typed.length < meant.length) return restTyped === restMeant.slice(1);
  if (restTyped.slice(1) === restMeant.slice(1)) return true;
  return (
    restTyped[0] === restMeant[1] &&
    restTyped[1] === restMeant[0] &&
    restTyped.slice(2) === restMeant.slice(2)
  );
}

const LONGEST_SYLLABLE = 7;

/** "dangkykhaisinh" → dang ky khai sinh, by how often syllables and pairs of them occur; undefined when it does not come out. */
export function withSpaces(run: string, vocabulary: Vocabulary): string[] | undefined {
  if (run.length < 3 || run.length > 80 || isSyllable(run)) return undefined;
  const best: { score: number; words: string[] }[] = [{ score: 0, words: [] }];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const word = asWritten(run.slice(start, end));
      const before = best[start];
      if (!before || !isSyllable(word) || !vocabulary.has(word)) continue;
      const previous = before.words.at(-1);
      const pair = previous === undefined ? 0 : vocabulary.pairCount(previous, word);
      const score = before.score + Math.log(vocabulary.count(word) + 1) - 9 + 3 * Math.log(pair + 1);
      if (score > (best[end]?.score ?? -Infinity)) best[end] = { score, words: [...before.words, word] };
    }
  }
  const found = best[run.length]?.words;
  return found && found.length > 1 ? found : undefined;
}

const asWritten = (word: string): string => word.replace(/^([^aeiou]+|qu)y$/, '$1i');

/** Shape of a Vietnamese syllable without accents. */
const isSyllable = (word: string): boolean =>
  (word.length > 1 || word === 'o') &&
  /^(?:ngh|ng|nh|gh|gi|g|kh|k|th|tr|t|ch|c|ph|qu|[bdhlmnrsvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/.test(
    word,
  );
