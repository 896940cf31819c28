import { soundKey, type Vocabulary } from './search-spelling.ts';
import { syllablesOf, type Syllable } from './search-text.ts';

/** Where in a procedure a text stands. */
export type Field = 'NAME' | 'KEYWORD' | 'SUMMARY' | 'SECTOR' | 'PAPER';

/** What of a procedure version is searched. */
export interface SearchText {
  name: string;
  /** What people call it; each phrase counts on its own. */
  keywords: readonly string[];
  summary: string;
  sector: string;
  /** Names of the documents and results. */
  papers: readonly string[];
}

/** Occurrences of a word or pair of words: segments, ascending, by the accented form in which it stands there. */
export type Postings = ReadonlyMap<string, Uint32Array>;

/**
 * The catalogue's words in memory. A segment is one text of one procedure: its name, one of its keywords, its summary.
 * A pair is two syllables in a row, because most Vietnamese words are two syllables.
 */
export interface SearchIndex {
  /** Procedure, field and weight (sum of its words' rarity) of every segment. */
  segmentOwner: Uint32Array;
  segmentField: readonly Field[];
  segmentWeight: Float64Array;
  owners: number;
  words: ReadonlyMap<string, Postings>;
  pairs: ReadonlyMap<string, Postings>;
  /** How telling a word or pair is: the fewer procedures have it, the more. */
  rarity: ReadonlyMap<Postings, number>;
  vocabulary: Vocabulary;
}

type Building = Map<string, Map<string, number[]>>;

/** @param expansions what an abbreviation stands for, by folded abbreviation: texts that use one are found by both */
export function buildSearchIndex(
  texts: readonly SearchText[],
  expansions: ReadonlyMap<string, string>,
): SearchIndex {
  const known = new Map<string, Syllable>();
  const segments = texts.flatMap((text, owner) =>
    segmentsOf(text, expansions, known).map((segment) => ({ ...segment, owner })),
  );
  const [wordsBuilding, pairsBuilding]: [Building, Building] = [new Map(), new Map()];
  segments.forEach(({ syllables, field }, segment) => {
    syllables.forEach((one, place) => {
      post(wordsBuilding, one.folded, one.form, segment);
      const next = syllables[place + 1];
      if (next && field !== 'PAPER')
        post(pairsBuilding, `${one.folded} ${next.folded}`, `${one.form} ${next.form}`, segment);
    });
  });
  const [words, pairs] = [packed(wordsBuilding), packed(pairsBuilding)];
  const segmentOwner = Uint32Array.from(segments, ({ owner }) => owner);
  const rarity = new Map(
    [...words.values(), ...pairs.values()].map((postings) => [
      postings,
      rarityOf(postings, segmentOwner, texts.length),
    ]),
  );
  const weight = ({ folded }: Syllable): number => rarity.get(words.get(folded) ?? new Map()) ?? 0;
  return {
    segmentOwner,
    segmentField: segments.map(({ field }) => field),
    segmentWeight: Float64Array.from(segments, ({ syllables }) => sum(distinct(syllables).map(weight))),
    owners: texts.length,
    words,
    pairs,
    rarity,
    vocabulary: vocabularyOf(words, pairs),
  };
}

function segmentsOf(
  text: SearchText,
  expansions: ReadonlyMap<string, string>,
  known: Map<string, Syllable>,
): { field: Field; syllables: Syllable[] }[] {
  const read = (field: Field) => (words: string) => ({ field, syllables: syllablesOf(words, known) });
  const named = [read('NAME')(text.name), ...text.keywords.map(read('KEYWORD'))];
  const spelledOut = named.flatMap(({ field, syllables }) => {
    const short = syllables.some(({ folded }) => expansions.has(folded));
    return short
      ? [
          {
            field,
            syllables: syllables.flatMap((one) =>
              expansions.has(one.folded) ? syllablesOf(expansions.get(one.folded) ?? '', known) : [one],
            ),
          },
        ]
      : [];
  });
  return [
    ...named,
    ...spelledOut,
    read('SUMMARY')(text.summary),
    read('SECTOR')(text.sector),
    read('PAPER')(text.papers.join(' · ')),
  ];
}

function post(building: Building, folded: string, form: string, segment: number): void {
  let forms = building.get(folded);
  if (forms === undefined) building.set(folded, (forms = new Map<string, number[]>()));
  let segments = forms.get(form);
  if (segments === undefined) forms.set(form, (segments = []));
  if (segments.at(-1) !== segment) segments.push(segment);
}

const packed = (building: Building): Map<string, Postings> =>
  new Map(
    [...building].map(([folded, forms]) => [
      folded,
      new Map([...forms].map(([form, segments]) => [form, Uint32Array.from(segments)])),
    ]),
  );

function rarityOf(postings: Postings, segmentOwner: Uint32Array, owners: number): number {
  const having = new Set<number | undefined>();
  for (const segments of postings.values()) for (const segment of segments) having.add(segmentOwner[segment]);
  return Math.log(1 + owners / (having.size + 0.5));
}

function vocabularyOf(
  words: ReadonlyMap<string, Postings>,
  pairs: ReadonlyMap<string, Postings>,
): Vocabulary {
  const counts = new Map([...words].map(([word, postings]) => [word, occurrences(postings)]));
  const bySound = Map.groupBy(words.keys(), soundKey);
  const byLength = Map.groupBy(words.keys(), (word) => word.length);
  return {
    has: (folded) => counts.has(folded),
    count: (folded) => counts.get(folded) ?? 0,
    pairCount: (first, second) => occurrences(pairs.get(`${first} ${second}`)),
    soundingLike: (folded) => bySound.get(soundKey(folded)) ?? [],
    ofLength: (length) => byLength.get(length) ?? [],
  };
}

const occurrences = (postings: Postings | undefined): number =>
  postings === undefined ? 0 : sum([...postings.values()].map((segments) => segments.length));

const distinct = (syllables: readonly Syllable[]): Syllable[] => [
  ...new Map(syllables.map((one) => [one.folded, one])).values(),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
