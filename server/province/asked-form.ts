import type { FormDefinition } from './types.ts';

type Condition = NonNullable<FormDefinition['pages'][number]['questions'][number]['visibleWhen']>;

const asText = <T extends { visibleWhen?: Condition | undefined }>({ visibleWhen, ...rest }: T) => ({
  ...rest,
  ...(visibleWhen === undefined
    ? {}
    : { visibleWhen: { question: visibleWhen.question, equals: String(visibleWhen.equals) } }),
});

/** What a form asks and who signs it. Answers are text, so a condition compares text, also where the file says true. */
export const askedForm = ({ pages, signers }: Pick<FormDefinition, 'pages' | 'signers'>) => ({
  pages: pages.map((page) => ({ ...page, questions: page.questions.map(asText) })),
  ...(signers === undefined ? {} : { signers: signers.map(asText) }),
});
