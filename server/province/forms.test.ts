import { join } from 'node:path';
import {
  type FormAnswers,
  type FormQuestion,
  unfolded,
  validateForm,
  visiblePages,
} from '@motcua/rules/form';
import { expect, test } from 'vitest';
import { formView } from '../catalogue/index.ts';
import { readProvince } from './index.ts';

const province = await readProvince(join(import.meta.dirname, '../../data'));
const forms = province.forms.map((form) => [form.code, formView(form)] as const);
type Form = (typeof forms)[number][1];

const TODAY = '2026-11-30';
const COMMON = 'don-chung';

const questionsOf = (form: Form) => form.pages.flatMap(({ questions }) => questions);

/** What a question may be answered with where it offers a choice. */
const offered = ({ type, options = [] }: FormQuestion): string[] =>
  type === 'yesNo' ? ['false', 'true'] : options.map(({ value }) => value);

/** The answer after which the fewest questions follow; any right answer where nothing hangs on it. */
function shortest(question: FormQuestion, form: Form): string {
  const following = (answer: string) =>
    questionsOf(form).filter(
      ({ visibleWhen: when }) => when?.question === question.key && when.equals === answer,
    ).length;
  const [answer] = offered(question).toSorted((one, other) => following(one) - following(other));
  return answer ?? plain(question);
}

function plain({ type, min = 1, pattern }: FormQuestion): string {
  if (pattern !== undefined) return '1'.repeat(Number(/\{(\d+)\}/.exec(pattern)?.[1] ?? 1));
  const answers: Partial<Record<typeof type, string>> = {
    date: '2026-12-10',
    citizenId: '999196000123',
    phone: '0912345678',
    email: 'hoa@vidu.vn',
    taxCode: '9900000016',
    integer: String(min),
    money: String(min),
  };
  return answers[type] ?? 'Bắc Ninh';
}

/** Walks a form as the portal does: the next page to ask, as long as there is one; optional questions are left out. */
function walked(form: Form): { pages: string[]; answers: FormAnswers } {
  const answers: Record<string, string> = {};
  const pages: string[] = [];
  for (;;) {
    const next = visiblePages(form, answers).find(({ key }) => !pages.includes(key));
    if (next === undefined) return { pages, answers };
    pages.push(next.key);
    for (const question of unfolded(next, answers).questions) {
      const { visibleWhen: when, required } = question;
      if (required && (when === undefined || answers[when.question] === when.equals))
        answers[question.key] = shortest(question, form);
    }
  }
}

test.each(forms)('%s can be filled in to its end with the shortest answers', (_code, form) => {
  const { pages, answers } = walked(form);
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(pages).toContain(form.pages.at(-1)?.key);
  expect(validateForm(form, answers, { today: TODAY, allowDemo: true })).toEqual([]);
});

test.each(forms)('%s has no question that nobody is ever asked', (_code, form) => {
  const asked = new Map<string, FormQuestion>();
  for (const question of questionsOf(form)) {
    const { visibleWhen: when } = question;
    const before = when === undefined ? undefined : asked.get(when.question);
    if (when === undefined || (before !== undefined && offered(before).includes(when.equals)))
      asked.set(question.key, question);
  }
  expect([...asked.keys()]).toEqual(questionsOf(form).map(({ key }) => key));
});

const inForce = province.procedures.flatMap(({ code, versions }) =>
  versions
    .filter(({ validFrom, validTo = '9999-12-31' }) => validFrom <= TODAY && TODAY <= validTo)
    .map((version) => ({ code, version })),
);

test('at least forty procedures are asked for on a form that is theirs', () => {
  const own = inForce.filter(({ version }) => version.form !== COMMON);
  expect(new Set(own.map(({ code }) => code)).size).toBeGreaterThanOrEqual(40);
});

test('the paper an e-form stands for is the form the procedure asks for', () => {
  const elsewhere = inForce.flatMap(({ code, version }) =>
    version.components
      .filter(({ form }) => form !== undefined && form !== version.form)
      .map((component) => [code, component.code]),
  );
  expect(elsewhere).toEqual([]);
});

test('a form of one’s own says which paper form it stands for, in English too what it is called', () => {
  const lacking = province.forms.filter(({ basis, titleEn }) => basis === undefined || titleEn === '');
  expect(lacking.map(({ code }) => code)).toEqual([]);
});

test('every form belongs to a procedure', () => {
  const used = new Set(province.procedures.flatMap(({ versions }) => versions.map(({ form }) => form)));
  expect(province.forms.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
});
