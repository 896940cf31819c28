import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { FaqEntry, ProcedureVersion } from '../../province/index.ts';
import { buildSearchIndex, type SearchIndex, type SearchText } from './search-index.ts';
import type { SearchWords } from './search-query.ts';
import { readSearchWords } from './search-words.ts';

declare module '../../platform/database.ts' {
  interface Schema {
    catalogue_stamp: { only_row: boolean; changed_in: string };
  }
}

/** A procedure version as lists of procedures show it. */
export interface ListedProcedure extends Pick<
  ProcedureVersion,
  'name' | 'summary' | 'levels' | 'subjects' | 'channels' | 'nationalCode'
> {
  code: string;
  sector: string;
  validFrom: string;
  validTo: string | null;
  /** A version that is received and decided where this one is; one in full stands for all alike, to spare memory. */
  receivedLike: ProcedureVersion;
  /** Place among the procedures of life events, the first being 0; none: not named there. */
  eventRank: number;
}

export interface SearchableCatalogue {
  stamp: string;
  procedures: readonly ListedProcedure[];
  index: SearchIndex;
  words: SearchWords;
  /** Questions and answers, in the order of the data file. */
  faq: readonly FaqEntry[];
  faqIndex: SearchIndex;
}

const held = new WeakMap<Db, { stamp: string; catalogue: Promise<SearchableCatalogue> }>();

/** The catalogue ready for searching, read and indexed again whenever a transaction has changed it. */
export async function searchableCatalogue(db: Db): Promise<SearchableCatalogue> {
  const { changed_in: stamp } = await db
    .selectFrom('catalogue_stamp')
    .select('changed_in')
    .executeTakeFirstOrThrow();
  const known = held.get(db);
  if (known?.stamp === stamp) return known.catalogue;
  const catalogue = readCatalogue(db, stamp);
  held.set(db, { stamp, catalogue });
  catalogue.catch(() => {
    if (held.get(db)?.stamp === stamp) held.delete(db);
  });
  return catalogue;
}

async function readCatalogue(db: Db, stamp: string): Promise<SearchableCatalogue> {
  const [versions, wordRows, events, questions] = await Promise.all([
    db
      .selectFrom('procedure_version')
      .select(['code', 'sector', 'valid_from', 'valid_to', 'content'])
      .orderBy('code')
      .orderBy('valid_from')
      .execute(),
    db.selectFrom('search_word').select(['word', 'means', 'kind']).execute(),
    db
      .selectFrom('life_event')
      .select(sql<string[]>`content -> 'procedures'`.as('procedures'))
      .orderBy('rank')
      .execute(),
    db.selectFrom('faq').select('content').orderBy('rank').execute(),
  ]);
  const words = readSearchWords(wordRows);
  const ranks = new Map(
    [...new Set(events.flatMap(({ procedures }) => procedures))].map((code, rank) => [code, rank]),
  );
  const alike = new Map<string, ProcedureVersion>();
  const procedures = versions.map(({ code, sector, valid_from, valid_to, content }): ListedProcedure => {
    const { name, summary, levels, subjects, channels, nationalCode } = content;
    const place = `${content.authority} ${content.nonTerritorial} ${content.place !== undefined}`;
    const receivedLike = alike.get(place) ?? content;
    alike.set(place, receivedLike);
    return {
      ...{ code, sector, name, summary, levels, subjects, channels, receivedLike },
      ...(nationalCode === undefined ? {} : { nationalCode }),
      validFrom: valid_from,
      validTo: valid_to,
      eventRank: ranks.get(code) ?? Number.MAX_SAFE_INTEGER,
    };
  });
  const texts = versions.map(({ sector, content: { name, keywords, summary, components, results } }) => ({
    name,
    keywords,
    summary,
    sector,
    papers: [...components, ...results].map((paper) => paper.name),
  }));
  const faq = questions.map(({ content }) => content);
  return {
    ...{ stamp, procedures, index: buildSearchIndex(texts, words.expansions), words },
    ...{ faq, faqIndex: buildSearchIndex(faq.map(textOf), words.expansions) },
  };
}

/** A question as it is searched: in the words of both languages. */
const textOf = ({ question, questionEn, answer, keywords, sectors }: FaqEntry): SearchText => ({
  name: question,
  keywords: [...keywords, questionEn],
  summary: answer,
  sector: sectors.join(' '),
  papers: [],
});
