import type { FormPage } from './form.ts';

/** The pages as they are answered in words: what is uploaded is told with the papers, and a page of nothing else falls away. */
export const withoutUploads = <P extends FormPage>({ pages }: { pages: readonly P[] }): P[] =>
  pages
    .map((page): P => ({ ...page, questions: page.questions.filter(({ type }) => type !== 'upload') }))
    .filter(({ questions }) => questions.length > 0);
