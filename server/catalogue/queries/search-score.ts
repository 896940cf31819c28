import type { Field, Postings, SearchIndex } from './search-index.ts';
import type { Asked, Reading, Wording } from './search-query.ts';
import { agreement } from './search-text.ts';

/** How much a hit in a field says about the whole procedure. */
const FIELD: Record<Field, number> = { NAME: 1, KEYWORD: 1.1, SUMMARY: 0.5, SECTOR: 0.45, PAPER: 0.25 };

/** Two syllables in a row are a word: they count beside the syllables they are made of. */
const PAIR_WEIGHT = 0.7;
/** A text fully said by the question counts in full, one hardly touched by it this much. */
const BARE_TEXT = 0.45;
/** All fields together beside the best single text. */
const TOGETHER = 0.8;
/** The question is a name or keyword, whole and in its words. */
const EXACT_BONUS = 0.5;
const EXACT = 0.97;
/** Small words of the question count for so little that their many occurrences are not worth the time. */
const TELLING = 0.2;

/**
 * Scores of the procedures that have something of the question, by their number.
 *
 * For every text of a procedure: the part of the question found in it × how much of the text the question says × the
 * weight of its field; the best text counts, plus the part of the question found anywhere in the procedure. Of several
 * wordings of the question the best counts.
 *
 * @param searched 1 for the procedures to search, by number
 */
export function score(
  index: SearchIndex,
  wordings: readonly Wording[],
  searched: Uint8Array,
): Map<number, number> {
  const best = tallyOf(index.owners);
  const search: Search = {
    index,
    searched,
    known: new Map(),
    segments: tallyOf(index.segmentOwner.length),
    said: tallyOf(index.segmentOwner.length),
    owners: tallyOf(index.owners),
  };
  for (const wording of wordings) {
    const sought = [...words(search, wording), ...pairs(search, wording)];
    scoreWording(search, sought, (owner, points) => raise(best, owner, points * wording.worth));
  }
  return new Map(best.touched.map((owner) => [owner, best.sum[owner] ?? 0]));
}

/** What scores below this, or below this part of the best, is chance. */
const LEAST = { points: 0.25, ofBest: 0.35 } as const;

/** The score from which on something was found rather than met by chance. */
export const leastOf = (points: ReadonlyMap<number, number>): number =>
  Math.max(LEAST.points, LEAST.ofBest * Math.max(0, ...points.values()));

/** One search: what is searched, what was found already, and sums that are emptied after each use. */
interface Search {
  index: SearchIndex;
  searched: Uint8Array;
  known: Map<string, Sought | undefined>;
  segments: Tally;
  said: Tally;
  owners: Tally;
}

/** Where one word or pair of the question stands. */
interface Found {
  /** How telling it is. */
  rarity: number;
  /** Names, keywords, summaries that have it, and by place how well it agrees there, 0 to 1. */
  segments: Numbers;
  /** Procedures that have it anywhere, and by place its agreement × the weight of the best field. */
  owners: Numbers;
}

interface Numbers {
  of: Uint32Array;
  value: Float64Array;
}

interface Sought extends Found {
  /** What finding it is worth: its rarity, less for small words and pairs. */
  weight: number;
  pair: boolean;
}

/** Sums by number, emptied by what was touched only. */
interface Tally {
  sum: Float64Array;
  touched: number[];
}

const tallyOf = (size: number): Tally => ({ sum: new Float64Array(size), touched: [] });

function add({ sum, touched }: Tally, { of, value }: Numbers, factor: number): void {
  for (let place = 0; place < of.length; place++) {
    const one = of[place] ?? 0;
    if (sum[one] === 0) touched.push(one);
    sum[one] = (sum[one] ?? 0) + factor * (value[place] ?? 0);
  }
}

function raise({ sum, touched }: Tally, one: number, value: number): void {
  const before = sum[one] ?? 0;
  if (before === 0) touched.push(one);
  if (value > before) sum[one] = value;
}

/** The sums so far; the tally is empty afterwards. */
function taken(tally: Tally): Numbers {
  const { sum, touched } = tally;
  const numbers = {
    of: Uint32Array.from(touched),
    value: Float64Array.from(touched, (one) => sum[one] ?? 0),
  };
  empty(tally);
  return numbers;
}

function empty({ sum, touched }: Tally): void {
  for (const one of touched) sum[one] = 0;
  touched.length = 0;
}

function scoreWording(
  { index, segments: asked, said, owners: anywhere }: Search,
  sought: readonly Sought[],
  tell: (owner: number, points: number) => void,
): void {
  const { segmentOwner, segmentField, segmentWeight } = index;
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, rarity, pair, segments, owners } of sought) {
    add(asked, segments, weight);
    if (!pair) add(said, segments, rarity);
    add(anywhere, owners, weight);
  }
  const together = (owner: number): number => (TOGETHER * (anywhere.sum[owner] ?? 0)) / total;
  for (const owner of anywhere.touched) tell(owner, together(owner));
  for (const segment of asked.touched) {
    const owner = segmentOwner[segment] ?? 0;
    const field = FIELD[segmentField[segment] ?? 'PAPER'];
    const ofQuestion = (asked.sum[segment] ?? 0) / total;
    const ofText = Math.min(1, (said.sum[segment] ?? 0) / (segmentWeight[segment] || 1));
    const exact = field >= 1 && ofQuestion > EXACT && ofText > EXACT ? EXACT_BONUS : 0;
    tell(owner, field * ofQuestion * (BARE_TEXT + (1 - BARE_TEXT) * ofText) + exact + together(owner));
  }
  [asked, said, anywhere].forEach(empty);
}

function words(search: Search, { asked, anyMarked }: Wording): Sought[] {
  const telling = asked.some(({ weight }) => weight > TELLING)
    ? asked.filter(({ weight }) => weight > TELLING)
    : asked;
  return distinct(telling, keyOf).flatMap((one) =>
    remembered(search, `${keyOf(one)} ${one.weight}`, () => {
      const places = one.readings.flatMap(({ syllable, worth }) => {
        const postings = search.index.words.get(syllable.folded);
        return postings === undefined
          ? []
          : [{ postings, quality: (form: string) => worth * agreement(syllable, form, anyMarked) }];
      });
      const found = find(search, places) ?? nowhere(search.index);
      return { ...found, weight: found.rarity * one.weight, pair: false };
    }),
  );
}

function pairs(search: Search, { asked, anyMarked }: Wording): Sought[] {
  return neighbours(asked).flatMap(([first, second]) => {
    const weight = PAIR_WEIGHT * Math.max(first.weight, second.weight);
    return remembered(search, `${keyOf(first)} + ${keyOf(second)} ${weight}`, () => {
      const places = first.readings.flatMap((a) =>
        second.readings.flatMap((b) => {
          const postings = search.index.pairs.get(`${a.syllable.folded} ${b.syllable.folded}`);
          return postings === undefined
            ? []
            : [{ postings, quality: (form: string) => pairQuality(a, b, form, anyMarked) }];
        }),
      );
      const found = find(search, places);
      return found && { ...found, weight: found.rarity * weight, pair: true };
    });
  });
}

function pairQuality(a: Reading, b: Reading, form: string, anyMarked: boolean): number {
  const [formA = '', formB = ''] = form.split(' ');
  return (
    a.worth * b.worth * agreement(a.syllable, formA, anyMarked) * agreement(b.syllable, formB, anyMarked)
  );
}

/** Syllables that stand side by side, also when a small word stands between them. */
function neighbours(asked: readonly Asked[]): [Asked, Asked][] {
  const telling = asked.filter(({ weight }) => weight > TELLING);
  const rows = telling.length === asked.length ? [asked] : [asked, telling];
  const all = rows.flatMap((row) =>
    row.slice(1).map((second, place): [Asked, Asked] => [row[place] ?? second, second]),
  );
  return distinct(all, ([first, second]) => `${keyOf(first)} ${keyOf(second)}`);
}

/** Where the searched procedures have one of the readings, each place with the best agreement; rarity of the first reading. */
function find({ index, searched, segments, owners }: Search, places: readonly Place[]): Found | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  for (const { postings, quality } of places) {
    for (const [form, having] of postings) {
      const agreed = quality(form);
      for (const segment of having) {
        const owner = index.segmentOwner[segment] ?? 0;
        if (searched[owner] !== 1) continue;
        const field = index.segmentField[segment] ?? 'PAPER';
        if (field !== 'PAPER') raise(segments, segment, agreed);
        raise(owners, owner, agreed * FIELD[field]);
      }
    }
  }
  return { rarity: index.rarity.get(first.postings) ?? 0, segments: taken(segments), owners: taken(owners) };
}

/** A word nobody wrote is as rare as can be: it takes from every answer alike, so that chance hits fall out. */
const nowhere = ({ owners }: SearchIndex): Found => ({
  rarity: Math.log(1 + owners) / 2,
  segments: { of: new Uint32Array(), value: new Float64Array() },
  owners: { of: new Uint32Array(), value: new Float64Array() },
});

/** One reading's occurrences. */
interface Place {
  postings: Postings;
  quality: (form: string) => number;
}

function remembered({ known }: Search, key: string, seek: () => Sought | undefined): Sought[] {
  if (!known.has(key)) known.set(key, seek());
  const found = known.get(key);
  return found === undefined ? [] : [found];
}

const keyOf = ({ readings }: Asked): string => readings[0]?.syllable.form ?? '';

const distinct = <T>(all: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];
