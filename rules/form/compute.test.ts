import { describe, expect, test } from 'vitest';
import {
  checkFormDraft,
  computedFrom,
  normaliseAnswers,
  structureFindings,
  validateForm,
  withComputed,
  type Compute,
  type FormDefinition,
  type FormQuestion,
  type QuestionType,
} from './index.ts';

const asks = (key: string, type: QuestionType, more: Partial<FormQuestion> = {}): FormQuestion => ({
  key,
  label: key,
  type,
  required: false,
  ...more,
});
const computes = (key: string, type: QuestionType, compute: Compute, more: Partial<FormQuestion> = {}) =>
  asks(key, type, { compute, ...more });
const formOf = (...questions: FormQuestion[]): FormDefinition => ({ pages: [{ key: 'p', questions }] });
const RULES = { today: '2026-12-07', allowDemo: true };

describe('what is made of other answers', () => {
  test.each<[Compute['as'], QuestionType, QuestionType, string[], string]>([
    ['SUM', 'money', 'money', ['1200000', '300000'], '1500000'],
    ['SUM', 'integer', 'integer', ['7', ''], '7'],
    ['SUM', 'integer', 'integer', ['', ''], ''],
    ['SUM', 'integer', 'integer', ['bảy', '2'], ''],
    ['DIFFERENCE', 'integer', 'integer', ['500', '120'], '380'],
    ['DIFFERENCE', 'integer', 'integer', ['100', '120'], '-20'],
    ['DIFFERENCE', 'integer', 'integer', ['100', ''], ''],
    ['PRODUCT', 'integer', 'money', ['12', '2000'], '24000'],
    ['PRODUCT', 'integer', 'integer', ['999999999999999', '999999999999999'], ''],
    ['YEARS', 'date', 'integer', ['2008-12-08', '2026-12-07'], '17'],
    ['YEARS', 'date', 'integer', ['2008-12-07', '2026-12-07'], '18'],
    ['YEARS', 'date', 'integer', ['2008-02-29', '2026-02-28'], '17'],
    ['YEARS', 'date', 'integer', ['2008-02-29', '2026-03-01'], '18'],
    ['EARLIEST', 'date', 'date', ['2026-03-01', '2025-12-31'], '2025-12-31'],
    ['LATEST', 'date', 'date', ['2026-03-01', ''], '2026-03-01'],
    ['JOIN', 'text', 'address', ['Số 8', 'phường Nam Sơn'], 'Số 8, phường Nam Sơn'],
  ])('%s of %s for %s: %j → %j', (as, type, of, [one = '', other = ''], value) => {
    const form = formOf(asks('a', type), asks('b', type), computes('c', of, { as, of: ['a', 'b'] }));
    expect(withComputed(form, { a: one, b: other })['c']).toBe(value);
  });

  test('whatever is sent for it counts for nothing', () => {
    const form = formOf(asks('a', 'integer'), computes('c', 'integer', { as: 'SUM', of: ['a'] }));
    expect(normaliseAnswers(form, { a: '1.000', c: '5' })).toEqual({ a: '1000', c: '1000' });
    expect(normaliseAnswers(form, { c: '5' })['c']).toBe('');
  });

  test('one may be made of another before it, and only what is asked counts', () => {
    const form = formOf(
      asks('kind', 'yesNo'),
      asks('area', 'integer'),
      asks('extra', 'integer', { visibleWhen: { question: 'kind', equals: 'true' } }),
      computes('sum', 'integer', { as: 'SUM', of: ['area', 'extra'] }),
      computes('twice', 'integer', { as: 'SUM', of: ['sum', 'area'] }),
    );
    const answers = { area: '10', extra: '5' };
    expect(withComputed(form, { ...answers, kind: 'true' })).toMatchObject({ sum: '15', twice: '25' });
    expect(withComputed(form, { ...answers, kind: 'false' })).toMatchObject({ sum: '10', twice: '20' });
  });

  test('of a page that repeats: each repetition by itself, all of them from outside, and how many there are', () => {
    const form: FormDefinition = {
      pages: [
        {
          key: 'p',
          repeat: { key: 'plots', item: 'Thửa', min: 1, max: 5 },
          questions: [
            asks('long', 'integer'),
            asks('wide', 'integer'),
            computes('area', 'integer', { as: 'PRODUCT', of: ['long', 'wide'] }),
          ],
        },
        {
          key: 'q',
          questions: [
            computes('all', 'integer', { as: 'SUM', of: ['area'] }),
            computes('count', 'integer', { as: 'SUM', of: ['plots'] }),
          ],
        },
      ],
    };
    const answers = {
      plots: '2',
      'long.1': '10',
      'wide.1': '20',
      'long.2': '5',
      'wide.2': '6',
      'area.3': '9',
    };
    expect(withComputed(form, answers)).toMatchObject({
      'area.1': '200',
      'area.2': '30',
      all: '230',
      count: '2',
    });
    expect(computedFrom(form, form.pages[1]?.questions[0] ?? asks('', 'text')).vi).toBe('tổng của “area”');
  });

  test('out of its bounds, the fault says what it came to and where to mend it', () => {
    const form = formOf(
      asks('whole', 'integer'),
      asks('part', 'integer'),
      computes('left', 'integer', { as: 'DIFFERENCE', of: ['whole', 'part'] }, { label: 'Còn lại', min: 0 }),
    );
    const faults = (part: string) =>
      validateForm(form, withComputed(form, { whole: '1000', part }), RULES).map(({ message }) => message);
    expect(faults('1000')).toEqual([]);
    expect(faults('2500')).toEqual([
      '“Còn lại” tính ra -1.500, phải từ 0 trở lên. Xem lại các câu trả lời dùng để tính',
    ]);
    expect(faults('')).toEqual([]);
  });
});

describe('a form with it, before it is published', () => {
  const codes = (...questions: FormQuestion[]) =>
    structureFindings({ summary: '', pages: [{ key: 'p', title: 'P', questions }] }).map(({ code }) => code);

  test.each<[string, FormQuestion[], string[]]>([
    ['right', [asks('a', 'integer'), computes('c', 'integer', { as: 'SUM', of: ['a'] })], []],
    ['of nothing', [computes('c', 'integer', { as: 'SUM', of: [] })], ['COMPUTE_COUNT']],
    ['of what is not there', [computes('c', 'integer', { as: 'SUM', of: ['x'] })], ['COMPUTE_SOURCE']],
    ['of itself', [computes('c', 'integer', { as: 'SUM', of: ['c'] })], ['COMPUTE_SOURCE']],
    [
      'of what comes later',
      [computes('c', 'integer', { as: 'SUM', of: ['a'] }), asks('a', 'integer')],
      ['COMPUTE_SOURCE'],
    ],
    ['of words', [asks('a', 'text'), computes('c', 'integer', { as: 'SUM', of: ['a'] })], ['COMPUTE_SOURCE']],
    ['for words', [asks('a', 'integer'), computes('c', 'text', { as: 'SUM', of: ['a'] })], ['COMPUTE_KIND']],
    [
      'of three dates',
      [asks('a', 'date'), computes('c', 'integer', { as: 'YEARS', of: ['a', 'a', 'a'] })],
      ['COMPUTE_COUNT'],
    ],
    [
      'required',
      [asks('a', 'integer'), computes('c', 'integer', { as: 'SUM', of: ['a'] }, { required: true })],
      ['COMPUTE_REQUIRED'],
    ],
  ])('%s', (_, questions, found) => expect(codes(...questions)).toEqual(found));

  test('the builder is told the same, with the cure', () => {
    const form = {
      title: 'Mẫu',
      summary: 'Việc',
      pages: [{ key: 'p', title: 'P', questions: [computes('c', 'integer', { as: 'SUM', of: ['x'] })] }],
    };
    const [found] = checkFormDraft(form, { components: null, needed: [] }).filter(
      ({ code }) => code === 'COMPUTE_SOURCE',
    );
    expect(found?.vi).toContain('“x”');
    expect(found?.cureVi).not.toBe('');
  });
});
