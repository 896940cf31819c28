import { describe, expect, test } from 'vitest';
import type { FormDefinition, FormQuestion, FormRules } from './index.ts';
import { normaliseAnswer, normaliseAnswers, validateForm, validatePage, visiblePages } from './index.ts';

const rules: FormRules = { today: '2026-12-05', allowDemo: true };

const ask = (type: FormQuestion['type'], more: Partial<FormQuestion> = {}): FormQuestion => ({
  key: 'q',
  label: 'Họ và tên con',
  labelEn: 'Name of the child',
  type,
  required: true,
  ...more,
});
const faultOf = (question: FormQuestion, answer: string, by = rules) =>
  validatePage({ key: 'p', questions: [question] }, { q: answer }, by)[0];

const options = [
  { value: 'MALE', label: 'Nam' },
  { value: 'FEMALE', label: 'Nữ' },
];

describe('how an answer is kept', () => {
  test.each([
    ['text', '  Nguyễn   Thị\tHòa ', 'Nguyễn Thị Hòa'],
    ['text', 'Hòa'.normalize('NFD'), 'Hòa'],
    ['longText', ' dòng một\r\ndòng hai ', 'dòng một\ndòng hai'],
    ['date', '27/3/1996', '1996-03-27'],
    ['date', '31/2/1996', '31/2/1996'],
    ['date', '', ''],
    ['money', '126.500 đ', '126500'],
    ['money', '1,200,000,000 VND', '1200000000'],
    ['integer', '1 200', '1200'],
    ['citizenId', '999 096 000 123', '999096000123'],
    ['phone', '0912 345.678', '0912345678'],
    ['multiChoice', 'MALE| |FEMALE', 'MALE|FEMALE'],
  ] as const)('%s %j becomes %j', (type, written, kept) =>
    expect(normaliseAnswer(ask(type), written)).toBe(kept),
  );

  test('an answer to a question the form does not ask is dropped', () =>
    expect(
      normaliseAnswers({ pages: [{ key: 'p', questions: [ask('text')] }] }, { q: 'a', admin: 'yes' }),
    ).toEqual({ q: 'a' }));
});

describe('what is wrong with an answer, and the cure', () => {
  test.each([
    [ask('text'), '', 'Hãy nhập họ và tên con'],
    [ask('choice', { options }), '', 'Hãy chọn câu trả lời cho “Họ và tên con”'],
    [ask('text', { label: 'CCCD của mẹ' }), '', 'Hãy nhập CCCD của mẹ'],
    [ask('text', { maxLength: 3 }), 'bốn chữ', 'Hãy viết ngắn lại, tối đa 3 ký tự (đang có 7)'],
    [ask('text', { pattern: '[A-Z]+' }), 'abc', /hướng dẫn dưới câu hỏi/],
    [ask('date'), '31/2/1996', /Ngày này không có trong lịch/],
    [ask('date'), '0196-03-27', /Kiểm tra lại năm/],
    [ask('money'), 'mười', 'Chỉ nhập chữ số, ví dụ 120.000'],
    [ask('integer', { min: 1 }), '0', 'Nhập một số từ 1 trở lên'],
    [ask('money', { max: 1_000_000 }), '2000000', 'Nhập một số không quá 1.000.000'],
    [ask('choice', { options }), 'OTHER', /Hãy chọn một trong/],
    [ask('multiChoice', { options }), 'MALE|X', /Hãy chọn một trong/],
    [ask('yesNo'), 'có', /Hãy chọn một trong/],
    [ask('email'), 'hoa@', /thư điện tử không đúng/],
    [ask('phone'), '12345', /Số điện thoại không đúng/],
    [ask('citizenId'), '99909600012', /12 chữ số/],
    [ask('taxCode'), '0100233489', /số kiểm tra/],
  ] as const)('%o answered %j', (question, answer, message) => {
    const fault = faultOf(question, answer);
    expect(fault?.message).toMatch(message);
    expect(fault?.messageEn).not.toBe('');
  });

  test.each([
    [ask('text', { required: false }), ''],
    [ask('text', { pattern: '[A-Z]+' }), 'ABC'],
    [ask('date'), '1996-03-27'],
    [ask('money', { min: 0 }), '0'],
    [ask('multiChoice', { options }), 'MALE|FEMALE'],
    [ask('yesNo'), 'false'],
    [ask('email'), 'hoa@vidu.vn'],
    [ask('phone'), '0912345678'],
    [ask('citizenId'), '999196000123'],
    [ask('taxCode'), '0100233488'],
  ] as const)('%o answered %j is right', (question, answer) =>
    expect(faultOf(question, answer)).toBeUndefined(),
  );

  test('invented people pass only in a demonstration', () =>
    expect(faultOf(ask('citizenId'), '999196000123', { ...rules, allowDemo: false })?.message).toMatch(
      /minh họa/,
    ));
});

describe('questions that depend on an answer', () => {
  const form: FormDefinition = {
    pages: [
      { key: 'one', questions: [{ ...ask('yesNo'), key: 'married' }] },
      {
        key: 'two',
        questions: [{ ...ask('text'), key: 'spouse', visibleWhen: { question: 'married', equals: 'true' } }],
      },
    ],
  };
  test('are asked, and required, only when it is given', () => {
    expect(validateForm(form, { married: 'true' }, rules).map(({ field }) => field)).toEqual(['spouse']);
    expect(validateForm(form, { married: 'false' }, rules)).toEqual([]);
  });
  test('a page with nothing to ask is passed over', () => {
    expect(visiblePages(form, { married: 'true' }).map(({ key }) => key)).toEqual(['one', 'two']);
    expect(visiblePages(form, { married: 'false' }).map(({ key }) => key)).toEqual(['one']);
  });
});

describe('an upload', () => {
  const upload = ask('upload', { component: 'CCCD' });
  test('is answered by a file of its paper', () => {
    expect(faultOf(upload, '', { ...rules, attached: new Set() })?.message).toBe(
      'Hãy chọn tệp cho “Họ và tên con”',
    );
    expect(faultOf(upload, '', { ...rules, attached: new Set(['CCCD']) })).toBeUndefined();
    expect(faultOf({ ...upload, required: false }, '', { ...rules, attached: new Set() })).toBeUndefined();
  });
  test('is not looked at where papers are checked in another way', () =>
    expect(faultOf(upload, '')).toBeUndefined());
  test('keeps no answer', () =>
    expect(normaliseAnswers({ pages: [{ key: 'p', questions: [upload] }] }, { q: 'x' })).toEqual({}));
});
