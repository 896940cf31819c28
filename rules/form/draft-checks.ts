import { answersOffered, askable, draftQuestions, questionBefore } from './askable.ts';
import type { DraftQuestion, FormDraft, FormWorld } from './draft.ts';
import { COMPUTE_CHECKS } from './draft-compute-checks.ts';
import { REPEAT_CHECKS } from './draft-repeat-checks.ts';
import { SIGNER_CHECKS } from './draft-signer-checks.ts';
import { OF_FORM, type FormFinding, type Found } from './draft-finding.ts';
import { empty, onPages, onQuestions, repeated, when } from './draft-look.ts';

/** One check of a form: what it looks for, and the sentences about what it finds; `{what}` is the thing found. */
export interface DraftCheck extends Pick<FormFinding, 'severity' | 'vi' | 'en' | 'cureVi' | 'cureEn'> {
  find: (form: FormDraft, world: FormWorld) => readonly Found[];
}

const QUESTION_KEY = /^[a-z][A-Za-z0-9]*$/;
const PAGE_KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const choosing = ({ type }: DraftQuestion): boolean => type === 'choice' || type === 'multiChoice';

const twice = (value: string, before: readonly string[]): string | undefined =>
  when(before.includes(value), value);
const firstTwice = (values: readonly string[]): string | undefined =>
  values.map((value, at) => twice(value, values.slice(0, at))).find((value) => value !== undefined);

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

/** What an applicant who reads English would see in Vietnamese: of a form or page its title, of a question its label and options. */
const untranslated = (question: DraftQuestion): string | undefined =>
  when(
    empty(question.labelEn) ||
      (choosing(question) && (question.options ?? []).some(({ labelEn }) => empty(labelEn))),
  );

const neededBy = (by: FormWorld['needed'][number]['by'], form: FormDraft, world: FormWorld): Found[] => {
  const sure = new Set(
    draftQuestions(form)
      .filter(
        ({ type, required, visibleWhen }) =>
          by !== 'PLACE' || (type === 'address' && required && visibleWhen === undefined),
      )
      .map(({ key }) => key),
  );
  return world.needed
    .filter((one) => one.by === by && !sure.has(one.question))
    .map(({ question }) => ({ at: OF_FORM, what: question }));
};

const componentOf = ({ component }: DraftQuestion, { components }: FormWorld) =>
  components?.find(({ code }) => code === component);

/** Every check of an e-form before it is published; errors keep it back, warnings ask for a reason. */
export const DRAFT_CHECKS = {
  NO_TITLE: {
    severity: 'ERROR',
    find: ({ title }) => (empty(title) ? [{ at: OF_FORM }] : []),
    vi: 'Mẫu chưa có tên.',
    en: 'The form has no title.',
    cureVi: 'Ghi tên mẫu như trên tờ khai giấy.',
    cureEn: 'Write the title as on the paper form.',
  },
  NO_SUMMARY: {
    severity: 'ERROR',
    find: ({ summary }) => (empty(summary) ? [{ at: OF_FORM }] : []),
    vi: 'Mẫu chưa có trích yếu.',
    en: 'The form has no summary line.',
    cureVi: 'Ghi một dòng nói hồ sơ đề nghị gì; chèn câu trả lời bằng mã câu hỏi trong ngoặc nhọn.',
    cureEn: 'Write one line that says what is asked for; insert an answer by its question’s key in braces.',
  },
  SUMMARY_UNKNOWN: {
    severity: 'ERROR',
    find: (form) => {
      const keys = new Set(draftQuestions(form).map(({ key }) => key));
      return [...form.summary.matchAll(/\{([^}]*)\}/g)]
        .map(([, key = '']) => key)
        .filter((key) => !keys.has(key))
        .map((what) => ({ at: OF_FORM, what }));
    },
    vi: 'Trích yếu nhắc đến câu hỏi “{what}” mà mẫu không có.',
    en: 'The summary line names a question “{what}” that the form does not ask.',
    cureVi: 'Chọn lại câu hỏi trong trích yếu, hoặc bỏ phần trong ngoặc nhọn.',
    cureEn: 'Choose another question for the summary line, or take the braces out.',
  },
  NO_PAGE: {
    severity: 'ERROR',
    find: ({ pages }) => (pages.length === 0 ? [{ at: OF_FORM }] : []),
    vi: 'Mẫu chưa có trang nào.',
    en: 'The form has no page.',
    cureVi: 'Thêm một trang rồi thêm câu hỏi vào trang.',
    cureEn: 'Add a page, then questions on it.',
  },
  PAGE_UNTITLED: {
    severity: 'ERROR',
    find: onPages(({ title }) => when(empty(title))),
    vi: 'Trang chưa có tên.',
    en: 'The page has no title.',
    cureVi: 'Ghi tên trang như một câu hỏi, ví dụ “Ông/bà là ai”.',
    cureEn: 'Write the title of the page as a question, for example “About you”.',
  },
  PAGE_KEY: {
    severity: 'ERROR',
    find: onPages(({ key }) => when(!PAGE_KEY.test(key), key)),
    vi: 'Mã trang “{what}” không dùng được.',
    en: 'The key of the page, “{what}”, cannot be used.',
    cureVi: 'Viết mã bằng chữ không dấu, chữ số và gạch nối.',
    cureEn: 'Write the key in plain letters, digits and hyphens.',
  },
  PAGE_TWICE: {
    severity: 'ERROR',
    find: onPages(
      repeated(
        ({ pages }) => pages,
        ({ key }) => key,
      ),
    ),
    vi: 'Mã trang “{what}” đã có ở trang trước.',
    en: 'An earlier page has the key “{what}” already.',
    cureVi: 'Đặt mã khác cho trang này.',
    cureEn: 'Give this page another key.',
  },
  EMPTY_PAGE: {
    severity: 'ERROR',
    find: onPages(({ questions }) => when(questions.length === 0)),
    vi: 'Trang không có câu hỏi nào.',
    en: 'The page asks nothing.',
    cureVi: 'Thêm câu hỏi vào trang, hoặc bỏ trang.',
    cureEn: 'Add a question to the page, or remove the page.',
  },
  PAGE_UNREACHABLE: {
    severity: 'ERROR',
    find: onPages(({ questions }, form) => {
      const asked = askable(form);
      return when(questions.length > 0 && questions.every((question) => !asked.has(question)));
    }),
    vi: 'Không ai đến được trang này: điều kiện của mọi câu hỏi trên trang không bao giờ đúng.',
    en: 'Nobody reaches this page: the condition of each question on it is never met.',
    cureVi: 'Sửa điều kiện của ít nhất một câu hỏi trên trang, hoặc bỏ trang.',
    cureEn: 'Mend the condition of at least one question on it, or remove the page.',
  },
  UNLABELLED: {
    severity: 'ERROR',
    find: onQuestions(({ label }) => when(empty(label))),
    vi: 'Câu hỏi chưa có lời.',
    en: 'The question has no words.',
    cureVi: 'Ghi câu hỏi như người dân sẽ đọc.',
    cureEn: 'Write the question as people will read it.',
  },
  QUESTION_KEY: {
    severity: 'ERROR',
    find: onQuestions(({ key }) => when(!QUESTION_KEY.test(key), key)),
    vi: 'Mã câu hỏi “{what}” không dùng được.',
    en: 'The key of the question, “{what}”, cannot be used.',
    cureVi: 'Viết mã bằng chữ cái không dấu và chữ số, bắt đầu bằng chữ thường, ví dụ applicantName.',
    cureEn: 'Write the key in plain letters and digits, a small letter first, for example applicantName.',
  },
  QUESTION_TWICE: {
    severity: 'ERROR',
    find: onQuestions(repeated(draftQuestions, ({ key }) => key)),
    vi: 'Mã câu hỏi “{what}” đã có ở câu trước, nên câu trả lời sẽ ghi đè nhau.',
    en: 'An earlier question has the key “{what}” already, so their answers would overwrite each other.',
    cureVi: 'Đặt mã khác cho câu hỏi này.',
    cureEn: 'Give this question another key.',
  },
  CONDITION_UNKNOWN: {
    severity: 'ERROR',
    find: onQuestions(({ visibleWhen }, form) =>
      when(
        visibleWhen !== undefined && draftQuestions(form).every(({ key }) => key !== visibleWhen.question),
        visibleWhen?.question,
      ),
    ),
    vi: 'Điều kiện nhắc đến câu hỏi “{what}” mà mẫu không có.',
    en: 'The condition names a question “{what}” that the form does not ask.',
    cureVi: 'Chọn một câu hỏi đứng trước làm điều kiện, hoặc bỏ điều kiện.',
    cureEn: 'Choose a question before it for the condition, or take the condition away.',
  },
  CONDITION_LATER: {
    severity: 'ERROR',
    find: onQuestions((question, form) => {
      const { visibleWhen } = question;
      const known = draftQuestions(form).some(({ key }) => key === visibleWhen?.question);
      return when(known && questionBefore(form, question) === undefined, visibleWhen?.question);
    }),
    vi: 'Điều kiện dựa vào câu hỏi “{what}”, mà câu ấy không đứng trước câu này.',
    en: 'The condition hangs on question “{what}”, which does not come before this one.',
    cureVi: 'Chuyển câu làm điều kiện lên trước, hoặc chọn câu khác đứng trước.',
    cureEn: 'Move the question it hangs on before this one, or choose another that comes before.',
  },
  CONDITION_NEVER: {
    severity: 'ERROR',
    find: onQuestions((question, form) => {
      const before = questionBefore(form, question);
      const equals = question.visibleWhen?.equals ?? '';
      return when(before !== undefined && answersOffered(before)?.includes(equals) !== true, equals);
    }),
    vi: 'Điều kiện chờ câu trả lời “{what}”, mà câu hỏi ấy không có lựa chọn này nên không bao giờ đúng.',
    en: 'The condition waits for the answer “{what}”, which that question does not offer, so it is never met.',
    cureVi: 'Chọn lại câu trả lời trong điều kiện; chỉ câu hỏi có sẵn lựa chọn mới làm điều kiện được.',
    cureEn: 'Choose the answer anew; only a question that offers choices can be a condition.',
  },
  REQUIRED_NEVER_ASKED: {
    severity: 'ERROR',
    find: onQuestions((question, form) =>
      when(question.required && isCutOff(question, form), question.visibleWhen?.question),
    ),
    vi: 'Câu hỏi bắt buộc này không bao giờ được hỏi, vì câu hỏi “{what}” mà nó dựa vào không bao giờ được hỏi.',
    en: 'This required question is never asked, because question “{what}”, on which it hangs, is never asked.',
    cureVi: 'Sửa điều kiện của câu mà nó dựa vào, hoặc dựa vào câu khác.',
    cureEn: 'Mend the condition of the question it hangs on, or hang it on another.',
  },
  NEVER_ASKED: {
    severity: 'WARNING',
    find: onQuestions((question, form) =>
      when(!question.required && isCutOff(question, form), question.visibleWhen?.question),
    ),
    vi: 'Câu hỏi này không bao giờ được hỏi, vì câu hỏi “{what}” mà nó dựa vào không bao giờ được hỏi.',
    en: 'This question is never asked, because question “{what}”, on which it hangs, is never asked.',
    cureVi: 'Sửa điều kiện của câu mà nó dựa vào, hoặc bỏ câu này.',
    cureEn: 'Mend the condition of the question it hangs on, or remove this one.',
  },
  NO_OPTIONS: {
    severity: 'ERROR',
    find: onQuestions((question) => when(choosing(question) && (question.options ?? []).length < 2)),
    vi: 'Câu hỏi lựa chọn có ít hơn hai lựa chọn.',
    en: 'A question of choice offers fewer than two choices.',
    cureVi: 'Thêm lựa chọn, hoặc đổi kiểu câu hỏi.',
    cureEn: 'Add choices, or change the kind of the question.',
  },
  OPTION_EMPTY: {
    severity: 'ERROR',
    find: onQuestions((question) =>
      when(
        choosing(question) &&
          (question.options ?? []).some(({ value, label }) => empty(label) || !/^[A-Z0-9_]+$/.test(value)),
      ),
    ),
    vi: 'Có lựa chọn chưa ghi lời, hoặc mã của nó không phải chữ hoa không dấu.',
    en: 'A choice has no words, or its key is not in plain capitals.',
    cureVi: 'Ghi lời cho từng lựa chọn, hoặc bỏ lựa chọn trống.',
    cureEn: 'Write words for each choice, or remove the empty one.',
  },
  OPTION_TWICE: {
    severity: 'ERROR',
    find: onQuestions(({ options = [] }) => firstTwice(options.map(({ value }) => value))),
    vi: 'Hai lựa chọn có cùng mã “{what}”.',
    en: 'Two choices have the same key, “{what}”.',
    cureVi: 'Bỏ một lựa chọn rồi thêm lại.',
    cureEn: 'Remove one of them and add it again.',
  },
  LIMITS_CROSSED: {
    severity: 'ERROR',
    find: onQuestions(({ min, max }) => when(min !== undefined && max !== undefined && min > max)),
    vi: 'Số nhỏ nhất lớn hơn số lớn nhất, nên không câu trả lời nào hợp lệ.',
    en: 'The least is more than the most, so no answer is valid.',
    cureVi: 'Sửa lại hai số.',
    cureEn: 'Mend the two numbers.',
  },
  PATTERN: {
    severity: 'ERROR',
    find: onQuestions(({ pattern }) => when(pattern !== undefined && !isPattern(pattern), pattern)),
    vi: 'Mẫu viết “{what}” không phải biểu thức đúng.',
    en: 'The pattern “{what}” is not a valid expression.',
    cureVi: 'Sửa hoặc bỏ mẫu viết.',
    cureEn: 'Mend the pattern, or take it away.',
  },
  UPLOAD_SHARED: {
    severity: 'ERROR',
    find: onQuestions(({ type }, _form, { components }) => when(type === 'upload' && components === null)),
    vi: 'Mẫu dùng chung cho nhiều thủ tục không gắn được tệp với giấy tờ của một thủ tục.',
    en: 'A form that several procedures share cannot attach files to the papers of one of them.',
    cureVi: 'Bỏ câu hỏi này, hoặc soạn mẫu riêng cho thủ tục.',
    cureEn: 'Remove this question, or write a form of the procedure’s own.',
  },
  UPLOAD_UNKNOWN: {
    severity: 'ERROR',
    find: onQuestions((question, _form, world) =>
      when(
        question.type === 'upload' && world.components !== null && componentOf(question, world) === undefined,
        question.component ?? '',
      ),
    ),
    vi: 'Tệp gắn với giấy tờ “{what}” mà thủ tục không có.',
    en: 'The upload is for a paper “{what}” that the procedure does not ask for.',
    cureVi: 'Chọn một giấy tờ trong thành phần hồ sơ của thủ tục.',
    cureEn: 'Choose a paper from the list of the procedure.',
  },
  UPLOAD_NOT_NEEDED: {
    severity: 'WARNING',
    find: onQuestions((question, _form, world) => {
      const component = componentOf(question, world);
      return when(question.type === 'upload' && component?.needsFile === false, component?.name);
    }),
    vi: 'Giấy tờ “{what}” chỉ xuất trình hoặc đã khai trên mẫu điện tử, thủ tục không đòi tệp.',
    en: 'The paper “{what}” is only shown, or filled in as an e-form; the procedure asks for no file.',
    cureVi: 'Bỏ câu hỏi này nếu tờ khai điện tử đã đủ.',
    cureEn: 'Remove this question where the e-form is enough.',
  },
  UPLOAD_TWICE: {
    severity: 'WARNING',
    find: onQuestions((question, form) =>
      question.type === 'upload'
        ? repeated(
            (all) => draftQuestions(all).filter(({ type }) => type === 'upload'),
            ({ component = '' }: DraftQuestion) => component,
          )(question, form)
        : undefined,
    ),
    vi: 'Giấy tờ “{what}” đã được hỏi tệp ở câu trước.',
    en: 'An earlier question asks for files of the paper “{what}” already.',
    cureVi: 'Bỏ một trong hai câu, trừ khi hai câu không bao giờ cùng hiện.',
    cureEn: 'Remove one of the two, unless they are never asked together.',
  },
  PLACE_NOT_ASKED: {
    severity: 'ERROR',
    find: (form, world) => neededBy('PLACE', form, world),
    vi: 'Thủ tục tìm nơi giải quyết theo câu hỏi “{what}”, mà mẫu không hỏi câu ấy của mọi người.',
    en: 'The procedure finds who decides by question “{what}”, which the form does not ask everybody.',
    cureVi: 'Thêm câu hỏi về địa chỉ mang mã này, bắt buộc và không có điều kiện.',
    cureEn: 'Add a question of address with this key, required and without condition.',
  },
  PAPER_NUMBER_NOT_ASKED: {
    severity: 'ERROR',
    find: (form, world) => neededBy('PAPER', form, world),
    vi: 'Thủ tục thu lại một bản gốc theo số ghi ở câu hỏi “{what}”, mà mẫu không hỏi câu ấy.',
    en: 'The procedure takes an original back by the number given to question “{what}”, which the form does not ask.',
    cureVi: 'Thêm câu hỏi mang mã này để người dân ghi số của bản gốc.',
    cureEn: 'Add a question with this key for the number of the original.',
  },
  MAP_NOT_ASKED: {
    severity: 'ERROR',
    find: (form, world) => neededBy('MAP', form, world),
    vi: 'Quy trình của thủ tục chọn đường theo câu hỏi “{what}”, mà mẫu không hỏi câu ấy.',
    en: 'The process of the procedure chooses its way by question “{what}”, which the form does not ask.',
    cureVi: 'Giữ câu hỏi mang mã này, hoặc sửa bản đồ quy trình trước.',
    cureEn: 'Keep a question with this key, or change the map of the process first.',
  },
  FORM_UNTRANSLATED: {
    severity: 'WARNING',
    find: ({ titleEn }) => (empty(titleEn) ? [{ at: OF_FORM }] : []),
    vi: 'Tên mẫu chưa có tiếng Anh.',
    en: 'The title of the form has no English.',
    cureVi: 'Ghi tên mẫu bằng tiếng Anh.',
    cureEn: 'Write the title in English.',
  },
  PAGE_UNTRANSLATED: {
    severity: 'WARNING',
    find: onPages(({ titleEn }) => when(empty(titleEn))),
    vi: 'Tên trang chưa có tiếng Anh.',
    en: 'The title of the page has no English.',
    cureVi: 'Ghi tên trang bằng tiếng Anh.',
    cureEn: 'Write the title in English.',
  },
  QUESTION_UNTRANSLATED: {
    severity: 'WARNING',
    find: onQuestions(untranslated),
    vi: 'Câu hỏi hoặc lựa chọn của nó chưa có tiếng Anh.',
    en: 'The question, or one of its choices, has no English.',
    cureVi: 'Ghi câu hỏi và từng lựa chọn bằng tiếng Anh.',
    cureEn: 'Write the question and each choice in English.',
  },
  ...COMPUTE_CHECKS,
  ...REPEAT_CHECKS,
  ...SIGNER_CHECKS,
} as const satisfies Record<string, DraftCheck>;

/** Its own condition can be met, yet the question it hangs on is never asked. */
function isCutOff(question: DraftQuestion, form: FormDraft): boolean {
  const before = questionBefore(form, question);
  if (before === undefined || askable(form).has(before)) return false;
  return answersOffered(before)?.includes(question.visibleWhen?.equals ?? '') === true;
}
