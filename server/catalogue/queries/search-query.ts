import { fromTelex, oneSlipAway, withSpaces, type Vocabulary } from './search-spelling.ts';
import { agreement, syllable, syllablesOf, type Syllable } from './search-text.ts';

/** Words people use, as the data files say them. */
export interface SearchWords {
  /** By the abbreviation's folded letters. */
  abbreviations: ReadonlyMap<string, readonly Syllable[]>;
  /** Phrases that mean the same, each with all the others. */
  synonyms: readonly { phrase: readonly Syllable[]; means: readonly Syllable[]; worth: number }[];
  /** Question frames and small words, longest first. They count for little; none is ever taken away. */
  stopwords: readonly (readonly Syllable[])[];
}

/** One way to read an asked syllable. */
export interface Reading {
  syllable: Syllable;
  /** 1: as typed; less: guessed. */
  worth: number;
}

/** One syllable of the question: its readings, and how much it matters. */
export interface Asked {
  readings: readonly Reading[];
  weight: number;
}

/** The question in one wording: as typed, or with a word of the law for a word of the people. */
export interface Wording {
  asked: readonly Asked[];
  worth: number;
  /** Accents stand somewhere in the question. */
  anyMarked: boolean;
}

const WORTH = { abbreviation: 0.97, slip: 0.7, sound: 0.6, unfinished: 0.75, number: 0.95 } as const;
const STOPWORD_WEIGHT = { certain: 0.1, perhaps: 0.4 } as const;
const MOST_WORDINGS = 8;
const MOST_SYLLABLES = 40;

export function readQuestion(text: string, words: SearchWords, vocabulary: Vocabulary): Wording[] {
  const typed = syllablesOf(text)
    .flatMap((one) => spelled(one, vocabulary, words))
    .slice(0, MOST_SYLLABLES);
  const anyMarked = typed.some((one) => one.marked);
  return reworded(typed, words, anyMarked).map(({ syllables, worth }) => ({
    asked: weighed(syllables, words, anyMarked).map(({ syllable: one, weight }, place) => ({
      readings: readings(one, place === syllables.length - 1, vocabulary),
      weight,
    })),
    worth,
    anyMarked,
  }));
}

/** Syllables as meant: raw Telex read, run-together words parted. */
function spelled(one: Syllable, vocabulary: Vocabulary, words: SearchWords): Syllable[] {
  if (words.abbreviations.has(one.folded)) return [one];
  const known = vocabulary.has(one.folded);
  const telex = one.marked || known ? undefined : fromTelex(one.form.slice(0, -1));
  if (telex && vocabulary.has(telex.folded)) return [telex];
  return withSpaces(one.folded, vocabulary)?.map(syllable) ?? [one];
}

/** The question itself first, then with abbreviations spelled out and synonyms put in, best first. */
function reworded(
  typed: readonly Syllable[],
  words: SearchWords,
  anyMarked: boolean,
): { syllables: readonly Syllable[]; worth: number }[] {
  const places = [...abbreviationsIn(typed, words), ...synonymsIn(typed, words, anyMarked)];
  const twice = places.flatMap((first) =>
    places.filter(({ start }) => start >= first.end).map((second) => [second, first]),
  );
  const others = [...places.map((place) => [place]), ...twice]
    .map((changes) => ({ changes, worth: changes.reduce((worth, place) => worth * place.worth, 1) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDINGS);
  return [
    { syllables: typed, worth: 1 },
    ...others.map(({ changes, worth }) => ({ syllables: changes.reduce(replaced, typed), worth })),
  ];
}

/** Words of the question from `start` to before `end` that may as well be said as `means`. */
interface Place {
  start: number;
  end: number;
  means: readonly Syllable[];
  worth: number;
}

/** Later places first, so that those before keep theirs. */
const replaced = (typed: readonly Syllable[], { start, end, means }: Place): readonly Syllable[] => [
  ...typed.slice(0, start),
  ...means,
  ...typed.slice(end),
];

const abbreviationsIn = (typed: readonly Syllable[], words: SearchWords): Place[] =>
  typed.flatMap(({ folded }, start) => {
    const means = words.abbreviations.get(folded);
    return means === undefined ? [] : [{ start, end: start + 1, means, worth: WORTH.abbreviation }];
  });

const synonymsIn = (typed: readonly Syllable[], words: SearchWords, anyMarked: boolean): Place[] =>
  typed.flatMap((_, start) =>
    words.synonyms
      .filter(({ phrase }) => standsAt(typed, start, phrase, anyMarked))
      .map(({ phrase, means, worth }) => ({ start, end: start + phrase.length, means, worth })),
  );

function standsAt(
  typed: readonly Syllable[],
  start: number,
  phrase: readonly Syllable[],
  anyMarked: boolean,
): boolean {
  return phrase.every(({ folded, form }, offset) => {
    const one = typed[start + offset];
    return one !== undefined && one.folded === folded && agreement(one, form, anyMarked) >= 0.75;
  });
}

function weighed(
  syllables: readonly Syllable[],
  words: SearchWords,
  anyMarked: boolean,
): { syllable: Syllable; weight: number }[] {
  const weights = syllables.map(() => 1);
  for (let start = 0; start < syllables.length; start++) {
    const frame = words.stopwords.find((phrase) => standsAt(syllables, start, phrase, anyMarked));
    frame?.forEach(({ form }, offset) => {
      const certain = frame.length > 1 || (syllables[start + offset]?.form === form && anyMarked);
      weights[start + offset] = Math.min(
        weights[start + offset] ?? 1,
        certain ? STOPWORD_WEIGHT.certain : STOPWORD_WEIGHT.perhaps,
      );
    });
  }
  return syllables.map((one, place) => ({ syllable: one, weight: weights[place] ?? 1 }));
}

/**
 * As typed, and what sounds alike and is written more often; when the catalogue does not know it, what it may be a slip
 * or the beginning of.
 */
function readings(one: Syllable, last: boolean, vocabulary: Vocabulary): Reading[] {
  const number = NUMBERS.get(one.folded);
  if (number !== undefined)
    return [
      { syllable: one, worth: 1 },
      { syllable: syllable(number), worth: WORTH.number },
    ];
  const alike = vocabulary
    .soundingLike(one.folded)
    .filter((folded) => vocabulary.count(folded) > vocabulary.count(one.folded))
    .map((folded) => ({ syllable: guess(folded), worth: WORTH.sound }));
  if (vocabulary.has(one.folded)) return [{ syllable: one, worth: 1 }, ...alike];
  const slips = oneSlipAway(one.folded, vocabulary).map((folded) => ({
    syllable: guess(folded),
    worth: WORTH.slip,
  }));
  const begun = last
    ? beginningWith(one.folded, vocabulary).map((folded) => ({
        syllable: guess(folded),
        worth: WORTH.unfinished,
      }))
    : [];
  return [...begun, ...slips, ...alike];
}

const NUMBERS = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].flatMap((word, less) => [
    [String(less + 1), word],
    [syllable(word).folded, String(less + 1)],
  ]),
);

const guess = (folded: string): Syllable => ({ folded, form: `${folded}0`, marked: false });

function beginningWith(folded: string, vocabulary: Vocabulary): string[] {
  if (folded.length < 2) return [];
  return [1, 2, 3, 4]
    .flatMap((more) => vocabulary.ofLength(folded.length + more))
    .filter((word) => word.startsWith(folded))
    .toSorted((a, b) => vocabulary.count(b) - vocabulary.count(a))
    .slice(0, 5);
}
