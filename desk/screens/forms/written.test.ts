import { describe, expect, test } from 'vitest';
import {
  conditionsFor,
  draftFrom,
  emptyForm,
  emptyOption,
  keyOf,
  sourcesFor,
  withChanged,
  withMoved,
  withPage,
  withPageMoved,
  withQuestion,
  withType,
  writtenFrom,
  type WrittenForm,
  type WrittenQuestion,
} from './written.ts';

import { withoutSigner, withSigner } from './written-signers.ts';

const twoPages = (): WrittenForm => withQuestion(withPage(withQuestion(emptyForm('Đơn'), 0)), 1);
const at = (form: WrittenForm, page: number, question = 0): WrittenQuestion => {
  const found = form.pages[page]?.questions[question];
  if (found === undefined) throw new Error('no such question');
  return found;
};
const keys = (form: WrittenForm): string[][] =>
  form.pages.map(({ questions }) => questions.map(({ key }) => key));

describe('keys', () => {
  test('are made of words, and never taken twice', () => {
    expect(keyOf('Họ và tên người được ủy quyền', [])).toBe('hoVaTenNguoiDuoc');
    expect(keyOf('Đi thuê?', ['diThue', 'diThue2'])).toBe('diThue3');
    expect(keyOf('2 người', [])).toBe('nguoi');
    expect(keyOf('', ['cau'])).toBe('cau2');
  });
  test('follow their words while nobody was asked, and what hangs on them follows', () => {
    let form = twoPages();
    form = withChanged(form, { ...at(form, 0), type: 'yesNo' });
    form = withChanged(form, { ...at(form, 1), visibleWhen: { question: 'cau', equals: 'true' } });
    form = withChanged({ ...form, summary: 'Xin {cau}' }, { ...at(form, 0), label: 'Nộp thay' });
    expect(keys(form)).toEqual([['nopThay'], ['cau2']]);
    expect(at(form, 1).visibleWhen?.question).toBe('nopThay');
    expect(form.summary).toBe('Xin {nopThay}');
    const known = writtenFrom(draftFrom(form));
    expect(keys(withChanged(known, { ...at(known, 0), label: 'Có người nộp thay' }))).toEqual([
      ['nopThay'],
      ['cau2'],
    ]);
  });
});

describe('order', () => {
  test('a question goes past the end of its page, and a page past the other', () => {
    const form = twoPages();
    const down = withMoved(form, at(form, 0).id, 1);
    expect(keys(down)).toEqual([[], ['cau', 'cau2']]);
    expect(keys(withMoved(down, at(down, 1).id, 1))).toEqual([[], ['cau2', 'cau']]);
    expect(keys(withMoved(down, at(down, 1).id, -1))).toEqual([['cau'], ['cau2']]);
    expect(withMoved(form, at(form, 0).id, -1)).toBe(form);
    expect(keys(withPageMoved(form, 0, 1))).toEqual([['cau2'], ['cau']]);
    expect(withPageMoved(form, 1, 1)).toBe(form);
  });
  test('a condition hangs on what comes before and offers answers', () => {
    let form = twoPages();
    expect(conditionsFor(form, at(form, 1).id)).toEqual([]);
    form = withChanged(form, { ...at(form, 0), type: 'yesNo' });
    expect(conditionsFor(form, at(form, 1).id).map(({ key }) => key)).toEqual(['cau']);
    expect(conditionsFor(form, at(form, 0).id)).toEqual([]);
  });
});

describe('what is computed', () => {
  test('is made of what comes before, follows its new keys, and stays only with a kind it can answer', () => {
    let form = twoPages();
    form = withChanged(form, { ...at(form, 0), type: 'integer' });
    form = withChanged(form, { ...at(form, 1), type: 'integer', compute: { as: 'SUM', of: ['cau'] } });
    expect(sourcesFor(form, at(form, 1).id, 'SUM')).toEqual([{ key: 'cau', label: 'cau' }]);
    expect(sourcesFor(form, at(form, 1).id, 'YEARS')).toEqual([]);
    form = withChanged(form, { ...at(form, 0), label: 'Diện tích' });
    expect(at(form, 1).compute?.of).toEqual(['dienTich']);
    expect(withType(at(form, 1), 'money').compute?.as).toBe('SUM');
    expect(withType(at(form, 1), 'date')).not.toHaveProperty('compute');
  });
});

describe('another kind of answer', () => {
  test('keeps what it can still say', () => {
    const form = twoPages();
    const money: WrittenQuestion = { ...at(form, 0), type: 'money', min: 1, max: 9 };
    expect(withType(money, 'integer')).toMatchObject({ min: 1, max: 9 });
    expect(withType(money, 'text')).not.toHaveProperty('min');
    const choice = withType(money, 'choice');
    expect(choice.options?.map(({ value }) => value)).toEqual(['L1', 'L2']);
    expect(withType(choice, 'multiChoice').options).toEqual(choice.options);
    expect(withType({ ...money, type: 'upload', component: 'A' }, 'text')).not.toHaveProperty('component');
    expect(emptyOption(['L1', 'L3']).value).toBe('L2');
  });
});

test('what is sent has no empty texts and nothing of the builder’s own', () => {
  const form = twoPages();
  const draft = draftFrom({ ...form, titleEn: '', pages: form.pages.map((page) => ({ ...page, why: '' })) });
  expect(draft.pages[0]).toEqual({
    key: 'trang',
    title: '',
    questions: [{ key: 'cau', label: '', type: 'text', required: true }],
  });
  expect(draft).not.toHaveProperty('titleEn');
});

describe('who signs beside the applicant', () => {
  const named = (): WrittenForm => {
    const form = twoPages();
    const two = withChanged(form, { ...at(form, 1), type: 'citizenId', label: 'Số định danh bên nữ' });
    return withSigner(withChanged(two, { ...at(two, 0), label: 'Họ tên bên nữ' }));
  };

  test('is known by the questions that name him, also under their new keys', () => {
    const form = named();
    expect(form.signers).toMatchObject([{ nameFrom: 'hoTenBenNu', idFrom: 'soDinhDanhBenNu' }]);
    const again = withChanged(form, { ...at(form, 0), label: 'Họ và tên' });
    expect(again.signers).toMatchObject([{ nameFrom: 'hoVaTen', idFrom: 'soDinhDanhBenNu' }]);
  });

  test('has a key of his own; without any, the form says nothing of signing', () => {
    const two = withSigner(named());
    expect(new Set(two.signers?.map(({ key }) => key)).size).toBe(2);
    const none = withoutSigner(withoutSigner(two, 0), 0);
    expect(draftFrom(none)).not.toHaveProperty('signers');
  });
});
