import type { DraftPage, DraftQuestion, FormDraft, FormWorld } from './draft.ts';
import type { FormPlace, Found } from './draft-finding.ts';

export const empty = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Looks at each page; what it returns is the thing found there. */
export const onPages =
  (look: (page: DraftPage, form: FormDraft) => string | undefined) =>
  (form: FormDraft): Found[] =>
    form.pages.flatMap((page, at) => found({ page: at, question: null }, look(page, form)));

/** Looks at each question; what it returns is the thing found there. */
export const onQuestions =
  (look: (question: DraftQuestion, form: FormDraft, world: FormWorld) => string | undefined) =>
  (form: FormDraft, world: FormWorld): Found[] =>
    form.pages.flatMap(({ questions }, page) =>
      questions.flatMap((one, question) => found({ page, question }, look(one, form, world))),
    );

const found = (at: FormPlace, what: string | undefined): Found[] =>
  what === undefined ? [] : [{ at, what }];
export const when = (wrong: boolean, what = ''): string | undefined => (wrong ? what : undefined);

/** The later of two with the same key. */
export const repeated =
  <T>(all: (form: FormDraft) => readonly T[], keyOf: (one: T) => string) =>
  (one: T, form: FormDraft): string | undefined => {
    const list = all(form);
    const key = keyOf(one);
    return when(key !== '' && list.findIndex((other) => keyOf(other) === key) < list.indexOf(one), key);
  };
