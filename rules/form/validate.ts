import { formatDecimal, lowerFirst, type Lang } from '../text/index.ts';
import { CHECKS } from './checks.ts';
import type { FormAnswers, FormDefinition, FormFault, FormPage, FormQuestion, FormRules } from './form.ts';
import { visibleQuestions } from './visible.ts';

/** The same rules run while the applicant fills in, and again when the dossier is submitted. */
export function validateForm(form: FormDefinition, answers: FormAnswers, rules: FormRules): FormFault[] {
  return form.pages.flatMap((page) => validatePage(page, answers, rules));
}

/** Faults of one page, in the order of its questions; a question that is not asked has none. */
export function validatePage(page: FormPage, answers: FormAnswers, rules: FormRules): FormFault[] {
  return visibleQuestions(page, answers).flatMap((question) => {
    const fault = faultOf(question, answers[question.key] ?? '', rules);
    return fault === undefined ? [] : [{ field: question.key, message: fault.vi, messageEn: fault.en }];
  });
}

function faultOf(
  question: FormQuestion,
  answer: string,
  rules: FormRules,
): { vi: string; en: string } | undefined {
  if (question.type === 'upload') return notAttached(question, rules);
  if (question.compute !== undefined) return outOfReach(question, answer, rules);
  if (answer === '') return question.required ? missing(question) : undefined;
  return (
    tooLong(question, answer) ??
    CHECKS[question.type](answer, question, rules) ??
    offPattern(question, answer)
  );
}

/** What is computed is mended where it comes from. */
function outOfReach(question: FormQuestion, answer: string, rules: FormRules) {
  if (answer === '' || CHECKS[question.type](answer, question, rules) === undefined) return undefined;
  const [vi, en] = [boundsOf(question, 'vi'), boundsOf(question, 'en')];
  return {
    vi: `“${question.label}” tính ra ${shown(answer, 'vi')}${vi === '' ? '' : `, phải ${vi}`}. Xem lại các câu trả lời dùng để tính`,
    en: `“${question.labelEn ?? question.label}” comes to ${shown(answer, 'en')}${en === '' ? '' : ` and must be ${en}`}. Check the answers it is computed from`,
  };
}

const shown = (answer: string, lang: Lang): string =>
  /^-?\d+$/.test(answer) ? formatDecimal(Number(answer), 0, lang) : answer;

function boundsOf({ min, max }: FormQuestion, lang: Lang): string {
  const said = (value: number): string => formatDecimal(value, 0, lang);
  const bounds = [
    min !== undefined && (lang === 'vi' ? `từ ${said(min)} trở lên` : `${said(min)} or more`),
    max !== undefined && (lang === 'vi' ? `không quá ${said(max)}` : `${said(max)} or less`),
  ];
  return bounds.filter(Boolean).join(lang === 'vi' ? ' và ' : ' and ');
}

const CHOOSING = new Set<FormQuestion['type']>(['choice', 'multiChoice', 'yesNo']);

function missing(question: FormQuestion) {
  const labelEn = question.labelEn ?? question.label;
  return CHOOSING.has(question.type)
    ? { vi: `Hãy chọn câu trả lời cho “${question.label}”`, en: `Choose an answer: ${labelEn}` }
    : { vi: `Hãy nhập ${lowerFirst(question.label)}`, en: `Enter an answer: ${labelEn}` };
}

function notAttached(question: FormQuestion, { attached }: FormRules) {
  if (!question.required || attached === undefined || attached.has(question.component ?? ''))
    return undefined;
  return {
    vi: `Hãy chọn tệp cho “${question.label}”`,
    en: `Choose a file: ${question.labelEn ?? question.label}`,
  };
}

function tooLong(question: FormQuestion, answer: string) {
  const most = question.maxLength;
  if (most === undefined || [...answer].length <= most) return undefined;
  return {
    vi: `Hãy viết ngắn lại, tối đa ${most} ký tự (đang có ${[...answer].length})`,
    en: `Shorten it to ${most} characters at most (now ${[...answer].length})`,
  };
}

function offPattern(question: FormQuestion, answer: string) {
  if (question.pattern === undefined || new RegExp(`^(?:${question.pattern})$`, 'u').test(answer))
    return undefined;
  return {
    vi: `Kiểm tra lại cách viết ${lowerFirst(question.label)} theo hướng dẫn dưới câu hỏi`,
    en: `Check how it is written, as the hint shows: ${question.labelEn ?? question.label}`,
  };
}
