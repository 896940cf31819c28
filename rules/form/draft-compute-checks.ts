import { computations, COMPUTATIONS } from './compute.ts';
import type { DraftQuestion, FormDraft } from './draft.ts';
import type { DraftCheck } from './draft-checks.ts';
import { onQuestions } from './draft-look.ts';
import type { Compute, QuestionType } from './form.ts';

/** Looks at each question that is computed; what it returns is the thing found there. */
const onComputed = (
  look: (compute: Compute, question: DraftQuestion, form: FormDraft) => string | undefined,
) =>
  onQuestions((question, form) =>
    question.compute === undefined ? undefined : look(question.compute, question, form),
  );

/** What a computation may be made of here: questions that come before, and how often a page before is answered. */
function before({ pages }: FormDraft, question: DraftQuestion): Map<string, QuestionType> {
  const known = new Map<string, QuestionType>();
  for (const { repeat, questions } of pages) {
    if (repeat !== undefined) known.set(repeat.key, 'integer');
    for (const one of questions) {
      if (one === question) return known;
      known.set(one.key, one.type);
    }
  }
  return known;
}

/** Checks of answers that are made of other answers. */
export const COMPUTE_CHECKS = {
  COMPUTE_KIND: {
    severity: 'ERROR',
    find: onComputed(({ as }, { type }) =>
      computations(type).includes(as) ? undefined : COMPUTATIONS[as].vi,
    ),
    vi: 'Cách tính “{what}” không cho ra câu trả lời kiểu này.',
    en: 'This kind of answer cannot be computed so (“{what}”).',
    cureVi: 'Chọn cách tính khác, hoặc đổi kiểu câu hỏi.',
    cureEn: 'Choose another computation, or change the kind of the question.',
  },
  COMPUTE_COUNT: {
    severity: 'ERROR',
    find: onComputed(({ as, of }) => {
      const { least, most } = COMPUTATIONS[as];
      return of.length < least || of.length > most ? String(least) : undefined;
    }),
    vi: 'Câu tự tính chưa đủ câu để tính: cần ít nhất {what}.',
    en: 'There are not enough questions to compute from: at least {what} are needed.',
    cureVi: 'Chọn thêm câu hỏi đứng trước làm nguồn.',
    cureEn: 'Choose more questions that come before.',
  },
  COMPUTE_SOURCE: {
    severity: 'ERROR',
    find: onComputed(({ as, of }, question, form) => {
      const known = before(form, question);
      const takes: readonly QuestionType[] = COMPUTATIONS[as].takes;
      return of.find((key) => {
        const type = known.get(key);
        return type === undefined || !takes.includes(type);
      });
    }),
    vi: 'Câu tự tính lấy câu “{what}”, mà câu ấy không đứng trước hoặc không cùng kiểu.',
    en: 'It is computed from question “{what}”, which does not come before it or is of another kind.',
    cureVi: 'Chọn câu khác đứng trước, cùng kiểu số, ngày hoặc chữ.',
    cureEn: 'Choose another question before it, of numbers, days or words as the computation needs.',
  },
  COMPUTE_REQUIRED: {
    severity: 'ERROR',
    find: onComputed((_compute, { required, prefill, label }) =>
      required || prefill !== undefined ? label : undefined,
    ),
    vi: 'Câu “{what}” tự tính nên không bắt buộc trả lời và không điền sẵn được.',
    en: 'Question “{what}” is computed, so it can be neither required nor filled in.',
    cureVi: 'Bỏ dấu bắt buộc và phần điền sẵn; đặt bắt buộc ở các câu nguồn.',
    cureEn: 'Take both away; require the questions it is computed from instead.',
  },
} as const satisfies Record<string, DraftCheck>;
