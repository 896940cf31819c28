import type { Question } from '@motcua/contract/catalogue';
import { expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf } from '../testing/read.ts';
import { DOSSIER_ID, draftOf, FORM, RECEIPT } from '../testing/sample.ts';

type Planted = [what: string, question: Partial<Question>, typed: Record<string, string>, cure: string];

const CHOICE = { options: [{ value: 'A', label: 'Lần đầu' }] };
/** A day is typed in three fields. */
const day = (ngay: string, thang: string, nam: string): Record<string, string> => ({
  '.ngay': ngay,
  '.thang': thang,
  '.nam': nam,
});

/** Twenty faults of one filing, each in a field of its own, and words of the sentence that says how to put it right. */
const PLANTED: readonly Planted[] = [
  ['nothing written', { type: 'text' }, {}, 'Hãy nhập câu 1'],
  ['nothing chosen', { type: 'choice', ...CHOICE }, {}, 'Hãy chọn câu trả lời cho “Câu 2”'],
  ['none of several chosen', { type: 'multiChoice', ...CHOICE }, {}, 'Hãy chọn câu trả lời cho “Câu 3”'],
  ['neither yes nor no', { type: 'yesNo' }, {}, 'Hãy chọn câu trả lời cho “Câu 4”'],
  [
    'a choice nobody offered',
    { type: 'choice', ...CHOICE },
    { '': 'B' },
    'Hãy chọn một trong các câu trả lời',
  ],
  [
    'a name too long',
    { type: 'text', maxLength: 10 },
    { '': 'Nguyễn Thị Hoa' },
    'tối đa 10 ký tự (đang có 14)',
  ],
  ['a story too long', { type: 'longText', maxLength: 5 }, { '': 'quá dài' }, 'tối đa 5 ký tự (đang có 7)'],
  ['the 31st of February', { type: 'date' }, day('31', '2', '2020'), 'Ngày này không có trong lịch'],
  ['a thirteenth month', { type: 'date' }, day('1', '13', '2020'), 'Hãy nhập đủ ngày, tháng, năm'],
  ['a year of two digits', { type: 'date' }, day('1', '2', '96'), 'ví dụ 27 3 1996'],
  ['a day without its year', { type: 'date' }, day('1', '2', ''), 'Hãy nhập đủ ngày, tháng, năm'],
  ['a year long past', { type: 'date' }, day('1', '2', '1296'), 'Kiểm tra lại năm'],
  ['words for a number', { type: 'integer' }, { '': 'hai' }, 'Chỉ nhập chữ số, ví dụ 120.000'],
  ['too few', { type: 'integer', min: 1 }, { '': '0' }, 'Nhập một số từ 1 trở lên'],
  [
    'too much money',
    { type: 'money', max: 5_000_000 },
    { '': '9.000.000' },
    'Nhập một số không quá 5.000.000',
  ],
  ['an e-mail without @', { type: 'email' }, { '': 'lan.example.vn' }, '@'],
  ['a telephone too short', { type: 'phone' }, { '': '0912' }, 'số'],
  ['eleven digits of an identity number', { type: 'citizenId' }, { '': '99918800000' }, '12'],
  ['a tax code that cannot be', { type: 'taxCode' }, { '': '123' }, 'số'],
  [
    'not as the hint shows',
    { type: 'text', pattern: '\\d{4}', hint: 'Bốn chữ số' },
    { '': '47-1' },
    'theo hướng dẫn dưới câu hỏi',
  ],
];

const keyOf = (at: number): string => `cau${at + 1}`;
const QUESTIONS = PLANTED.map(([, question], at): Question => ({
  type: 'text',
  ...question,
  key: keyOf(at),
  label: `Câu ${at + 1}`,
  required: true,
}));
const WRONG = Object.fromEntries(
  PLANTED.flatMap(([, , typed], at) =>
    Object.entries(typed).map(([part, text]) => [`${keyOf(at)}${part}`, text]),
  ),
);

test('twenty faults of one filing are twenty sentences, each beside its field and in the list above, with the cure', async () => {
  const form = { ...FORM, pages: [{ key: 'sai', title: 'Hai mươi lỗi', questions: QUESTIONS }] };
  const { reply, calls } = await open(
    `/ho-so/${DOSSIER_ID}/khai/sai`,
    { getDossier: () => draftOf({ form }), updateDraft: () => RECEIPT },
    { method: 'POST', form: WRONG },
  );
  expect(reply).toMatchObject({ status: 422 });
  expect(faultsOf(reply)).toEqual([]);
  const page = htmlOf(reply);
  const beside = (at: number): string =>
    new RegExp(`id="o-${keyOf(at)}-loi">(.*?)</p>`)
      .exec(page)?.[1]
      ?.replace(/<span class="unseen">.*?<\/span>/, '')
      .trim() ?? '';
  const said = PLANTED.map((_, at) => beside(at));
  for (const [at, [what, , , cure]] of PLANTED.entries()) {
    expect(said[at], what).toContain(cure);
    // the list at the top says the same and leads to the field
    expect(page, what).toMatch(new RegExp(`<a href="#o-${keyOf(at)}[^"]*">`));
  }
  expect(said.filter((one) => one === '')).toEqual([]);
  // what was typed stays, on the page and in the draft
  expect(page).toContain('value="lan.example.vn"');
  expect(calls.at(-1)).toMatchObject({ id: 'updateDraft', input: { answers: { cau16: 'lan.example.vn' } } });
});
