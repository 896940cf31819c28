import { factsOf, namesIn, NOTICE_FACTS, SAMPLE_FACTS } from './facts.ts';
import { LONGEST_NOTICE, wordNotice, type NoticeForm } from './word.ts';

/** What may be wrong with the text of a notice; names are those of facts, as they are written. */
export type NoticeProblem =
  | { kind: 'EMPTY' | 'BRACKETS' }
  | { kind: 'UNKNOWN' | 'MISSING' | 'OPTIONAL'; names: readonly string[] }
  | { kind: 'TOO_LONG'; length: number };

/** Of the province's preview; the offset changes no length. */
const PLACE = { utcOffsetMinutes: 420 };

/**
 * What keeps a text from being used for a notice: it may say what the built-in text of the same notice says, it must say
 * what that one always says, and what is not always known stands in brackets.
 *
 * @param builtIn the built-in text; of a text message by itself, the Vietnamese one
 */
export function noticeProblems(text: string, form: NoticeForm, builtIn: string): NoticeProblem[] {
  if (text.trim() === '') return [{ kind: 'EMPTY' }];
  const known = factsOf(builtIn);
  const names = [...new Set(namesIn(text))];
  const unknown = names.filter((name) => known.every((fact) => fact.name !== name));
  const outside = new Set(namesIn(text.replace(PART, '')));
  const missing = known.filter(({ name, always }) => always && !outside.has(name)).map(({ name }) => name);
  const optional = known.filter(({ name, always }) => !always && outside.has(name)).map(({ name }) => name);
  const problems: NoticeProblem[] = [];
  if (/[[\]{}]/.test(text.replace(/\{[^{}]*\}/g, '').replace(PART, ''))) problems.push({ kind: 'BRACKETS' });
  if (unknown.length > 0) problems.push({ kind: 'UNKNOWN', names: unknown });
  if (missing.length > 0) problems.push({ kind: 'MISSING', names: missing });
  if (optional.length > 0) problems.push({ kind: 'OPTIONAL', names: optional });
  const { length } = wordNotice(text, form, SAMPLE_FACTS, PLACE);
  if (problems.length === 0 && length > LONGEST_NOTICE) problems.push({ kind: 'TOO_LONG', length });
  return problems;
}

const PART = /\[[^[\]]*\]/g;

/** What is wrong and what to do about it. */
export function noticeProblemText(problem: NoticeProblem, lang: 'vi' | 'en'): string {
  const vi = lang === 'vi';
  switch (problem.kind) {
    case 'EMPTY':
      return vi ? 'Chưa có câu chữ; ghi nội dung tin' : 'There is no text; write what the message says';
    case 'BRACKETS':
      return vi
        ? 'Dấu { } hoặc [ ] chưa đủ cặp hoặc lồng nhau; sửa lại cho đủ cặp'
        : 'Braces or brackets are unpaired or nested; pair them';
    case 'UNKNOWN':
      return vi
        ? `Tin này không dùng được ${braced(problem.names)}; xóa hoặc chọn chỗ điền có trong danh sách`
        : `This message has no ${braced(problem.names)}; remove it, or choose a field from the list`;
    case 'MISSING':
      return vi
        ? `Thiếu ${named(problem.names, lang)}; thêm vào, ngoài dấu [ ]`
        : `${named(problem.names, lang)} is missing; add it outside of [ ]`;
    case 'OPTIONAL':
      return vi
        ? `${named(problem.names, lang)} không phải lúc nào cũng có; đặt phần câu ấy trong dấu [ ]`
        : `${named(problem.names, lang)} is not always known; put that part in [ ]`;
    case 'TOO_LONG':
      return vi
        ? `Tin dài ${problem.length} ký tự khi điền xong, nhiều nhất ${LONGEST_NOTICE}; viết ngắn lại`
        : `The message has ${problem.length} characters when filled in, at most ${LONGEST_NOTICE}; shorten it`;
  }
}

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

const named = (names: readonly string[], lang: 'vi' | 'en'): string =>
  names
    .map(
      (name) =>
        `{${name}} (${(NOTICE_FACTS as Record<string, Record<'vi' | 'en', string>>)[name]?.[lang] ?? name})`,
    )
    .join(', ');
