import { structureFindings, type FormPlace } from '@motcua/rules/form';
import { askedForm } from '../asked-form.ts';
import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { FormDefinition, Question } from '../types.ts';
import { duplicates } from './keys.ts';
import { overlappingPeriods } from './periods.ts';

/** E-forms: keys unique, and whatever one part says of a question points at one that is asked. */
export function formProblems(source: ProvinceSource): DataProblem[] {
  return [
    ...overlappingPeriods(source.forms.entries, ({ code }) => code),
    ...source.forms.entries.flatMap((entry) => [
      ...duplicates(inner(entry, ['pages'], entry.value.pages), ({ key }) => key, ['key']),
      ...duplicates(questionsOf(entry), ({ key }) => key, ['key']),
      ...summaryProblems(entry),
      ...questionProblems(entry),
      ...structureProblems(entry),
    ]),
  ];
}

function questionsOf(entry: Entry<FormDefinition>): Entry<Question>[] {
  return inner(entry, ['pages'], entry.value.pages).flatMap((page) =>
    inner(page, ['questions'], page.value.questions),
  );
}

function summaryProblems(entry: Entry<FormDefinition>): DataProblem[] {
  const asked = new Set(questionsOf(entry).map(({ value }) => value.key));
  return [...entry.value.summary.matchAll(/\{([^}]*)\}/g)]
    .map(([, key = '']) => key)
    .filter((key) => !asked.has(key))
    .map((key) => problemAt(entry, ['summary'], `tờ khai không có câu hỏi “${key}”, cần sửa trích yếu`));
}

function questionProblems(form: Entry<FormDefinition>): DataProblem[] {
  const earlier = new Map<string, Question>();
  return questionsOf(form).flatMap((entry) => {
    const problems = [...optionProblems(entry), ...conditionProblems(entry, earlier)];
    earlier.set(entry.value.key, entry.value);
    return problems;
  });
}

/** Pages that repeat, answers that are computed and those who sign, by the same checks as in the builder. */
function structureProblems(entry: Entry<FormDefinition>): DataProblem[] {
  const { summary } = entry.value;
  return structureFindings({ summary, ...askedForm(entry.value) }).map(({ at, vi, cureVi }) =>
    problemAt(entry, placeInFile(at), `${vi} ${cureVi}`),
  );
}

function placeInFile({ page, question }: FormPlace): (string | number)[] {
  if (page === null) return ['signers'];
  return ['pages', page, ...(question === null ? ['repeat'] : ['questions', question, 'compute'])];
}

function optionProblems(entry: Entry<Question>): DataProblem[] {
  const { type, options, pattern, component } = entry.value;
  const chooses = type === 'choice' || type === 'multiChoice';
  const problems: DataProblem[] = [];
  if (chooses && options === undefined) {
    problems.push(problemAt(entry, ['options'], 'câu hỏi lựa chọn cần có danh sách options'));
  }
  if (!chooses && options !== undefined) {
    problems.push(problemAt(entry, ['options'], `câu hỏi kiểu ${type} không dùng options, cần xóa`));
  }
  if ((type === 'upload') !== (component !== undefined)) {
    problems.push(problemAt(entry, ['component'], 'câu hỏi tải tệp, và chỉ câu ấy, ghi component'));
  }
  if (pattern !== undefined && !isRegExp(pattern)) {
    problems.push(problemAt(entry, ['pattern'], 'mẫu (pattern) không phải biểu thức đúng, cần sửa'));
  }
  return problems;
}

function conditionProblems(entry: Entry<Question>, earlier: ReadonlyMap<string, Question>): DataProblem[] {
  const { visibleWhen } = entry.value;
  if (visibleWhen === undefined) return [];
  const asked = earlier.get(visibleWhen.question);
  if (asked === undefined) {
    const message = `không có câu hỏi “${visibleWhen.question}” ở phía trước, cần sửa`;
    return [problemAt(entry, ['visibleWhen', 'question'], message)];
  }
  const possible: readonly (string | boolean)[] =
    asked.type === 'yesNo' ? [true, false] : (asked.options ?? []).map(({ value }) => value);
  if (possible.includes(visibleWhen.equals)) return [];
  const message = `câu hỏi “${asked.key}” không có câu trả lời “${visibleWhen.equals}”, cần sửa`;
  return [problemAt(entry, ['visibleWhen', 'equals'], message)];
}

function isRegExp(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
