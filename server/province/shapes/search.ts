import { FAQ_TOPICS } from '@motcua/contract/faq';
import Type, { type Static } from 'typebox';
import { Key, Text } from './scalars.ts';

/** What people type for a longer term, e.g. `ubnd`. */
export const AbbreviationRow = Type.Object(
  { abbreviation: Text, expansion: Text, domain: Type.Optional(Text) },
  { additionalProperties: false },
);
export type AbbreviationRow = Static<typeof AbbreviationRow>;

/** Words that mean the same to whoever searches. */
export const SynonymRow = Type.Object(
  { canonical: Text, synonyms: Type.Array(Text, { minItems: 1 }) },
  { additionalProperties: false },
);
export type SynonymRow = Static<typeof SynonymRow>;

/**
 * What a search leaves out of the question: single words, and frames such as “làm thế nào”.
 * Only ever taken from what people type, never from what is searched.
 */
export const StopwordRow = Type.Object(
  { term: Text, kind: Type.Enum(['WORD', 'FRAME']) },
  { additionalProperties: false },
);
export type StopwordRow = Static<typeof StopwordRow>;

/** A word of offices and law, and what people say for it: authors of published texts are told. */
export const EverydayWordRow = Type.Object({ word: Text, everyday: Text }, { additionalProperties: false });
export type EverydayWordRow = Static<typeof EverydayWordRow>;

/** Sự kiện của đời người or of a business, with the procedures it calls for. */
export const LifeEvent = Type.Object(
  {
    key: Key,
    audience: Type.Enum(['CITIZEN', 'BUSINESS']),
    title: Text,
    titleEn: Text,
    summary: Text,
    procedures: Type.Array(Key, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type LifeEvent = Static<typeof LifeEvent>;

export const LifeEventFile = Type.Object(
  { events: Type.Array(LifeEvent, { minItems: 1 }) },
  { additionalProperties: false },
);

/** A question people often ask, with its answer in plain words. */
export const FaqEntry = Type.Object(
  {
    key: Key,
    topic: Type.Enum([...FAQ_TOPICS]),
    question: Text,
    questionEn: Text,
    answer: Text,
    answerEn: Text,
    /** Other words people type for it. */
    keywords: Type.Array(Text, { default: [] }),
    /** Procedures it is about. */
    procedures: Type.Array(Key, { default: [] }),
    /** It is asked of every procedure of these. */
    sectors: Type.Array(Text, { default: [] }),
  },
  { additionalProperties: false },
);
export type FaqEntry = Static<typeof FaqEntry>;

export const FaqFile = Type.Object(
  { questions: Type.Array(FaqEntry, { minItems: 1 }) },
  { additionalProperties: false },
);
