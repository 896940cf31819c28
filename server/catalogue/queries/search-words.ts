import type { SearchWords } from './search-query.ts';
import { syllablesOf } from './search-text.ts';

interface WordRow {
  word: string;
  means: string;
  kind: 'SYNONYM' | 'ABBREVIATION' | 'STOPWORD';
}

/** A word of the people is worth more as the word of the law than the other way round, or as another word of the people. */
const WORTH = { toLaw: 0.94, fromLaw: 0.85, sideways: 0.82 } as const;

/** The words of the data files, made ready for reading questions. */
export function readSearchWords(rows: readonly WordRow[]): SearchWords & { expansions: Map<string, string> } {
  const of = (kind: WordRow['kind']) => rows.filter((row) => row.kind === kind);
  const expansions = new Map(of('ABBREVIATION').map(({ word, means }) => [foldedWhole(word), means]));
  return {
    expansions,
    abbreviations: new Map([...expansions].map(([word, means]) => [word, syllablesOf(means)])),
    synonyms: [...Map.groupBy(of('SYNONYM'), (row) => row.means).values()].flatMap(pairsOfGroup),
    stopwords: of('STOPWORD')
      .map(({ word }) => syllablesOf(word))
      .filter((phrase) => phrase.length > 0)
      .toSorted((a, b) => b.length - a.length),
  };
}

function pairsOfGroup(group: readonly WordRow[]): SearchWords['synonyms'][number][] {
  const law = group[0]?.means ?? '';
  const all = [law, ...group.map(({ word }) => word)];
  return all.flatMap((word) =>
    all
      .filter((means) => means !== word)
      .map((means) => ({
        phrase: syllablesOf(word),
        means: syllablesOf(means),
        worth: means === law ? WORTH.toLaw : word === law ? WORTH.fromLaw : WORTH.sideways,
      })),
  );
}

const foldedWhole = (word: string): string =>
  syllablesOf(word)
    .map(({ folded }) => folded)
    .join(' ');
