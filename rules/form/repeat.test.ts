import { describe, expect, test } from 'vitest';
import {
  asksField,
  normaliseAnswers,
  unfolded,
  validateForm,
  visiblePages,
  visibleQuestions,
  withoutRepetition,
  withRepetition,
  type FormPage,
} from './index.ts';

const repeat = { key: 'members', item: 'Người', itemEn: 'Person', min: 0, max: 3 };
const page: FormPage = {
  key: 'p',
  repeat,
  questions: [
    { key: 'name', label: 'Họ và tên', labelEn: 'Full name', type: 'text', required: true },
    { key: 'married', label: 'Đã kết hôn', type: 'yesNo', required: true },
    {
      key: 'spouse',
      label: 'Vợ hoặc chồng',
      type: 'text',
      required: true,
      visibleWhen: { question: 'married', equals: 'true' },
    },
  ],
};
const form = { pages: [page] };
const rules = { today: '2026-12-05', allowDemo: true };
const two = {
  members: '2',
  'name.1': 'Nguyễn Văn An',
  'married.1': 'true',
  'spouse.1': 'Trần Thị Bé',
  'name.2': 'Lê Văn Cường',
  'married.2': 'false',
};

describe('a page that is answered several times', () => {
  test('asks how often, then each repetition under keys and words of its own', () =>
    expect(unfolded(page, { members: '2' }).questions.map(({ key, label }) => [key, label])).toEqual([
      ['members', 'Số lượng: Người'],
      ['name.1', 'Người 1: Họ và tên'],
      ['married.1', 'Người 1: Đã kết hôn'],
      ['spouse.1', 'Người 1: Vợ hoặc chồng'],
      ['name.2', 'Người 2: Họ và tên'],
      ['married.2', 'Người 2: Đã kết hôn'],
      ['spouse.2', 'Người 2: Vợ hoặc chồng'],
    ]));
  test('is gone through even where nobody is named yet', () => {
    expect(visiblePages(form, {})).toEqual([page]);
    expect(validateForm(form, {}, rules).map(({ field }) => field)).toEqual(['members']);
    expect(validateForm(form, { members: '0' }, rules)).toEqual([]);
  });
  test('looks with a condition at the answers of the same repetition', () => {
    expect(visibleQuestions(page, two).map(({ key }) => key)).not.toContain('spouse.2');
    expect(validateForm(form, two, rules)).toEqual([]);
  });
  test('tells each fault at its repetition', () =>
    expect(
      validateForm(form, { ...two, 'name.2': '', 'spouse.1': '' }, rules).map(({ field }) => field),
    ).toEqual(['spouse.1', 'name.2']));
  test('takes neither too few nor too many, and draws no more than the most', () => {
    expect(
      validateForm({ pages: [{ ...page, repeat: { ...repeat, min: 1 } }] }, { members: '0' }, rules),
    ).toMatchObject([{ field: 'members', message: 'Nhập một số từ 1 trở lên' }]);
    expect(validateForm(form, { members: '9999' }, rules)[0]).toMatchObject({ field: 'members' });
    expect(unfolded(page, { members: '9999' }).questions).toHaveLength(1 + 3 * 3);
  });
  test('keeps no answer beyond its repetitions', () =>
    expect(Object.keys(normaliseAnswers(form, { ...two, members: '1', name: 'x' }))).toEqual([
      'members',
      'name.1',
      'married.1',
      'spouse.1',
    ]));
  test('names its questions to whoever looks for a fault', () => {
    expect(['members', 'name.2', 'name'].every((field) => asksField(page, field))).toBe(true);
    expect(asksField(page, 'other')).toBe(false);
  });
});

describe('one more and one less', () => {
  test('one more is empty, up to the most', () => {
    expect(withRepetition(repeat, two)).toEqual({ ...two, members: '3' });
    expect(withRepetition(repeat, { members: '3' })['members']).toBe('3');
  });
  test('where one is taken out, those after it move up', () =>
    expect(withoutRepetition(page, two, 1)).toEqual({
      members: '1',
      'name.1': 'Lê Văn Cường',
      'married.1': 'false',
      'spouse.1': '',
    }));
  test('nothing is taken out below the least, nor what is not there', () => {
    expect(withoutRepetition({ ...page, repeat: { ...repeat, min: 2 } }, two, 1)).toEqual(two);
    expect(withoutRepetition(page, two, 3)).toEqual(two);
    expect(withoutRepetition(page, two, Number.NaN)).toEqual(two);
  });
});
