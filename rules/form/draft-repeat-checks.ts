import type { DraftPage, FormDraft } from './draft.ts';
import type { DraftCheck } from './draft-checks.ts';
import type { Found } from './draft-finding.ts';
import type { FormRepeat } from './form.ts';
import { MOST_REPETITIONS } from './repeat.ts';

/** Looks at each page that repeats; what it returns is the thing found there. */
const onRepeats =
  (look: (repeat: FormRepeat, page: DraftPage, form: FormDraft) => string | undefined) =>
  (form: FormDraft): Found[] =>
    form.pages.flatMap((one, page) => {
      const what = one.repeat === undefined ? undefined : look(one.repeat, one, form);
      return what === undefined ? [] : [{ at: { page, question: null }, what }];
    });

const isTaken = (key: string, { pages }: FormDraft): boolean =>
  pages.filter(({ repeat }) => repeat?.key === key).length > 1 ||
  pages.some(({ questions }) => questions.some((question) => question.key === key));

/** A question of the page that something outside of it reads the one answer of. */
const readOutside = (page: DraftPage, { pages, summary }: FormDraft): string | undefined =>
  page.questions.find(
    ({ key }) =>
      summary.includes(`{${key}}`) ||
      pages.some(
        (other) => other !== page && other.questions.some(({ visibleWhen }) => visibleWhen?.question === key),
      ),
  )?.label;

/** Checks of pages that are answered several times. */
export const REPEAT_CHECKS = {
  REPEAT_UNNAMED: {
    severity: 'ERROR',
    find: onRepeats(({ item }) => (item.trim() === '' ? '' : undefined)),
    vi: 'Trang khai nhiều lần chưa nói mỗi lần là một gì.',
    en: 'The page repeats, but does not say what one of them is called.',
    cureVi: 'Ghi tên của một lần khai, ví dụ “Người” hoặc “Thửa đất”.',
    cureEn: 'Write what one is called, for example “Person” or “Plot”.',
  },
  REPEAT_KEY: {
    severity: 'ERROR',
    find: onRepeats(({ key }, _page, form) =>
      /^[a-z][A-Za-z0-9]*$/.test(key) && !isTaken(key, form) ? undefined : key,
    ),
    vi: 'Mã “{what}” của số lần khai không dùng được hoặc đã có câu hỏi mang mã ấy.',
    en: 'The key “{what}” of the number of repetitions cannot be used, or a question has it already.',
    cureVi: 'Bỏ dấu khai nhiều lần rồi đánh dấu lại để có mã mới.',
    cureEn: 'Untick the repetition and tick it again, which gives a new key.',
  },
  REPEAT_LIMITS: {
    severity: 'ERROR',
    find: onRepeats(({ min, max }) =>
      min > max || max < 1 || max > MOST_REPETITIONS ? `${min}–${max}` : undefined,
    ),
    vi: 'Số lần khai {what} không khai được: ít nhất phải không quá nhiều nhất, nhiều nhất từ 1 đến 20.',
    en: 'Repetitions {what} cannot be answered: the least must not be above the most, the most is from 1 to 20.',
    cureVi: 'Sửa lại hai số.',
    cureEn: 'Mend the two numbers.',
  },
  REPEAT_ONCE_ONLY: {
    severity: 'ERROR',
    find: onRepeats(
      (_repeat, { questions }) =>
        questions.find(({ type, prefill }) => type === 'upload' || prefill !== undefined)?.label,
    ),
    vi: 'Câu “{what}” tải tệp hoặc được điền sẵn, nên không đặt ở trang khai nhiều lần được.',
    en: 'Question “{what}” takes files or is filled in from the account, so it cannot stand on a page that repeats.',
    cureVi: 'Chuyển câu ấy sang trang khác, hoặc bỏ phần điền sẵn.',
    cureEn: 'Move it to another page, or do not fill it in.',
  },
  REPEAT_READ_OUTSIDE: {
    severity: 'ERROR',
    find: onRepeats((_repeat, page, form) => readOutside(page, form)),
    vi: 'Câu “{what}” có nhiều câu trả lời, mà trích yếu hoặc điều kiện ở trang khác chỉ đọc được một.',
    en: 'Question “{what}” has several answers, but the summary line or a condition elsewhere reads a single one.',
    cureVi: 'Chọn câu khác cho trích yếu hoặc điều kiện ấy.',
    cureEn: 'Choose another question for that summary line or condition.',
  },
} as const satisfies Record<string, DraftCheck>;
