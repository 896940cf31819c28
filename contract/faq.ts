import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Key, OneOf, Text } from './shape.ts';

/** What a question is about. */
export const FAQ_TOPICS = [
  'FILING',
  'TIME',
  'FEES',
  'RESULT',
  'PAPERS',
  'RIGHTS',
  'ACCOUNT',
  'CIVIL',
  'LAND',
  'BUSINESS',
  'SUPPORT',
] as const;
export type FaqTopic = (typeof FAQ_TOPICS)[number];

export const FaqItem = Type.Object({
  key: Key,
  topic: OneOf(FAQ_TOPICS),
  question: Type.String(),
  questionEn: Type.String(),
  answer: Type.String(),
  answerEn: Type.String(),
  /** In force today. */
  procedures: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
});
export type FaqItem = Static<typeof FaqItem>;

export const faqOperations = {
  listFaq: operation({
    method: 'GET',
    path: '/faq',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary: 'Questions people often ask with their answers: searched, of a topic, or of one procedure',
    input: Type.Object({
      q: Type.Optional(Text(200)),
      topic: Type.Optional(OneOf(FAQ_TOPICS)),
      procedure: Type.Optional(Key),
    }),
    output: Type.Object({ items: Type.Array(FaqItem) }),
  }),
};
