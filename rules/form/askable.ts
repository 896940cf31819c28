import type { DraftQuestion, FormDraft } from './draft.ts';

/** Answers a question can have where it offers a list; undefined where it can be anything. */
export function answersOffered({ type, options = [] }: DraftQuestion): readonly string[] | undefined {
  if (type === 'yesNo') return ['true', 'false'];
  return type === 'choice' || type === 'multiChoice' ? options.map(({ value }) => value) : undefined;
}

export const draftQuestions = ({ pages }: FormDraft): DraftQuestion[] =>
  pages.flatMap(({ questions }) => [...questions]);

/** The question a condition hangs on, where it stands before the one that has the condition. */
export function questionBefore(form: FormDraft, question: DraftQuestion): DraftQuestion | undefined {
  const all = draftQuestions(form);
  return all
    .slice(0, all.indexOf(question))
    .find(({ key }) => key === question.visibleWhen?.question && key !== '');
}

/** The questions that some applicant is asked: without a condition, or with one that an askable question before can meet. */
export function askable(form: FormDraft): ReadonlySet<DraftQuestion> {
  const reached = new Set<DraftQuestion>();
  for (const question of draftQuestions(form)) {
    const { visibleWhen } = question;
    const before = questionBefore(form, question);
    if (visibleWhen === undefined) reached.add(question);
    else if (before !== undefined && reached.has(before)) {
      const offered = answersOffered(before);
      if (offered?.includes(visibleWhen.equals) === true) reached.add(question);
    }
  }
  return reached;
}
