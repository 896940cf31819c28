import type { Answers, Form, Question } from '@motcua/contract/catalogue';
import type { FileView } from '@motcua/contract/file-view';
import { computedFrom, normaliseAnswer, repetitionAt, unfolded, visibleQuestions } from '@motcua/rules/form';
import { draftWords } from '@motcua/ui/words/draft';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { answerText, drawField, fieldId, labelOf, postedAnswer } from './field.ts';
import { repetition, repetitionCount } from './repetitions.ts';
import type { Fault } from './summary.ts';
import { uploadField } from './upload-field.ts';

export type FormPage = Form['pages'][number];

/** A page of a form as it is to be drawn. */
export interface Filled {
  page: FormPage;
  answers: Answers;
  faults: readonly Fault[];
  /** The form it is a page of: says how what is computed is made. */
  form?: Pick<Form, 'pages'>;
  /** The draft it belongs to, with what is attached; absent where a form is only looked at. */
  draft?: { id: string; files: readonly FileView[] };
}

export const hasUploads = ({ questions }: FormPage): boolean =>
  questions.some(({ type }) => type === 'upload');

/** The questions of a page, each as its type asks; the same for whoever fills in and whoever only looks. */
export const pageFields = (setting: Setting, filled: Filled): Safe => {
  const { page, answers } = filled;
  const all = unfolded(page, answers);
  const questions = asked(all, answers);
  return html`${
    // Enter goes on, and takes no file and no repetition out
    (hasUploads(page) || page.repeat !== undefined) &&
    html`<button class="unseen" tabindex="-1" aria-hidden="true"></button>`
  }
  ${
    page.repeat === undefined
      ? questions.map((question) => fieldOf(setting, filled, all, question))
      : repetitions(setting, filled, all, page.repeat)
  }`;
};

/** Each repetition under its heading, then the button for one more. */
function repetitions(
  setting: Setting,
  filled: Filled,
  all: FormPage,
  repeat: NonNullable<FormPage['repeat']>,
): Safe {
  const { answers, page, faults } = filled;
  const questions = asked(all, answers);
  const numbers = [...new Set(all.questions.flatMap(({ key }) => repetitionAt(key) ?? []))];
  const wrong = faults.find(({ id }) => id === fieldId(repeat.key))?.message;
  const short = (question: Question): Question => {
    const base = page.questions.find(({ key }) => key === question.key.replace(/\.\d+$/, ''));
    return base === undefined
      ? question
      : { ...question, label: base.label, ...(base.labelEn === undefined ? {} : { labelEn: base.labelEn }) };
  };
  return html`${numbers.map((at) =>
    repetition(setting, repeat, at, {
      fields: questions
        .filter(({ key }) => repetitionAt(key) === at)
        .map((question) => fieldOf(setting, filled, all, short(question))),
      removable: numbers.length > repeat.min,
    }),
  )}
  ${wrong !== undefined && html`<p class="field-error" id="${fieldId(repeat.key)}">${wrong}</p>`}
  ${repetitionCount(setting, repeat, numbers.length)}`;
}

function fieldOf(
  setting: Setting,
  { answers, faults, draft, form }: Filled,
  all: FormPage,
  question: Question,
): Safe {
  const error = faults.find(({ id }) => id === fieldId(question.key))?.message;
  const field =
    question.type === 'upload'
      ? uploadField(setting, {
          question,
          error,
          files: (draft?.files ?? []).filter(({ component }) => component === question.component),
          ...(draft === undefined ? {} : { dossierId: draft.id }),
        })
      : drawField(setting, {
          question,
          value: answers[question.key] ?? '',
          error,
          ...(question.compute === undefined || form === undefined
            ? {}
            : { how: computedFrom(form, question)[setting.lang] }),
        });
  return onlyIf(setting, all, question, field);
}

/** What a page is about, and why it is asked. */
export const pageHead = ({ lang }: Setting, { title, titleEn, why }: FormPage): Safe => html`
  <h1 ${titleEn === undefined && inVietnamese({ lang })}>${lang === 'en' ? (titleEn ?? title) : title}</h1>
  ${
    why !== undefined &&
    html`<details class="why">
      <summary>${draftWords[lang].why}</summary>
      <p ${inVietnamese({ lang })}>${why}</p>
    </details>`
  }
`;

/** What a posted page answers; questions that are not asked any more lose their answer, so that nothing unseen is sent. */
export function postedAnswers(form: URLSearchParams, page: FormPage): Answers {
  const of = unfolded(page, { [page.repeat?.key ?? '']: form.get(page.repeat?.key ?? '') ?? '' });
  const given = Object.fromEntries(
    of.questions
      .filter(({ type, compute }) => type !== 'upload' && compute === undefined)
      .map((question) => [
        question.key,
        normaliseAnswer(question, postedAnswer(form, question)).slice(0, 4000),
      ]),
  );
  const seen = new Set(visibleQuestions(of, given).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      seen.has(key) || dependsElsewhere(of, key) ? value : '',
    ]),
  );
}

/** A condition on a question of another page was met when this page was drawn. */
const dependsElsewhere = (of: FormPage, key: string): boolean => {
  const condition = of.questions.find((question) => question.key === key)?.visibleWhen;
  return condition !== undefined && !of.questions.some((question) => question.key === condition.question);
};

/** Without script a question that hangs on one of the same page is shown along with it. */
const asked = (of: FormPage, answers: Answers) => {
  const here = new Set(of.questions.map(({ key }) => key));
  const visible = new Set(visibleQuestions(of, answers));
  return of.questions.filter(
    (question) =>
      visible.has(question) ||
      (question.visibleWhen !== undefined && here.has(question.visibleWhen.question)),
  );
};

/** Says when the question is to be answered; the script hides it until then. */
function onlyIf(setting: Setting, of: FormPage, question: Question, field: Safe): Safe {
  const condition = question.visibleWhen;
  const other = of.questions.find(({ key }) => key === condition?.question);
  if (condition === undefined || other === undefined) return field;
  const answer = answerText(setting, other, condition.equals);
  return html`<div data-when="${condition.question}" data-equals="${condition.equals}">
    <p class="only-if">${draftWords[setting.lang].onlyIf(labelOf(other, setting.lang), answer)}</p>
    ${field}
  </div>`;
}
