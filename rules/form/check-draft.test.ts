import { describe, expect, test } from 'vitest';
import { checkFormDraft, placeSaid, type DraftQuestion, type FormDraft, type FormWorld } from './index.ts';
import { DRAFT_CHECKS } from './draft-checks.ts';

const WORLD: FormWorld = {
  components: [
    { code: 'UY-QUYEN', name: 'Văn bản ủy quyền', needsFile: true },
    { code: 'TO-KHAI', name: 'Tờ khai', needsFile: false },
  ],
  needed: [],
};

const ask = (key: string, more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  key,
  label: 'Họ và tên',
  labelEn: 'Full name',
  type: 'text',
  required: true,
  ...more,
});
const when = (question: string, equals: string) => ({ visibleWhen: { question, equals } });
const paper = (key: string, component: string) => ask(key, { type: 'upload', component });
const option = (value: string) => ({ value, label: value, labelEn: value });

/** A form of pages, each given by its questions. */
const form = (pages: readonly (readonly DraftQuestion[])[], more: Partial<FormDraft> = {}): FormDraft => ({
  title: 'Đơn',
  titleEn: 'Application',
  summary: 'Đề nghị',
  pages: pages.map((questions, at) => ({ key: `trang-${at}`, title: 'Trang', titleEn: 'Page', questions })),
  ...more,
});

const codes = (draft: FormDraft, world = WORLD): string[] =>
  checkFormDraft(draft, world).map(({ code, at }) =>
    [code, at.page, at.question].filter((part) => part !== null).join(' '),
  );

const yes = ask('uyQuyen', { type: 'yesNo' });

describe('a form with nothing wrong', () => {
  test('is sound, with a condition and an upload', () =>
    expect(
      codes(
        form([[yes], [{ ...paper('giay', 'UY-QUYEN'), ...when('uyQuyen', 'true') }]], { summary: '{giay}' }),
      ),
    ).toEqual([]));
});

describe('what is wrong is found where it is', () => {
  test.each<[string, FormDraft, readonly string[]]>([
    ['no title', form([[yes]], { title: ' ' }), ['NO_TITLE']],
    ['no summary', form([[yes]], { summary: '' }), ['NO_SUMMARY']],
    ['a summary of an unknown key', form([[yes]], { summary: 'Xin {ten}' }), ['SUMMARY_UNKNOWN']],
    ['no page', form([]), ['NO_PAGE']],
    ['a page without questions', form([[yes], []]), ['EMPTY_PAGE 1']],
    [
      'a page without title, with a doubled and a bad key',
      form([], {
        pages: [
          { key: 'a', title: 'A', titleEn: 'A', questions: [yes] },
          { key: 'a', title: '', titleEn: 'B', questions: [ask('b')] },
          { key: 'ô', title: 'C', titleEn: 'C', questions: [ask('c')] },
        ],
      }),
      ['PAGE_UNTITLED 1', 'PAGE_TWICE 1', 'PAGE_KEY 2'],
    ],
    ['no words', form([[ask('a', { label: '' })]]), ['UNLABELLED 0 0']],
    ['a key that cannot be used', form([[ask('Họ tên')]]), ['QUESTION_KEY 0 0']],
    ['a doubled key', form([[ask('a')], [ask('b'), ask('a')]]), ['QUESTION_TWICE 1 1']],
    ['a condition on nothing', form([[yes, ask('a', when('khac', 'true'))]]), ['CONDITION_UNKNOWN 0 1']],
    [
      'a condition on a later question',
      form([[ask('a', when('uyQuyen', 'true')), yes]]),
      ['CONDITION_LATER 0 0'],
    ],
    ['a condition on itself', form([[yes, ask('a', when('a', 'x'))]]), ['CONDITION_LATER 0 1']],
    ['a choice that is not offered', form([[yes, ask('a', when('uyQuyen', 'CO'))]]), ['CONDITION_NEVER 0 1']],
    ['a condition on free text', form([[ask('t'), ask('a', when('t', 'x'))]]), ['CONDITION_NEVER 0 1']],
    [
      'a page nobody reaches, and what hangs on it',
      form([
        [yes],
        [ask('a', { type: 'yesNo', ...when('uyQuyen', 'CO') })],
        [ask('c'), ask('b', when('a', 'true')), ask('d', { required: false, ...when('a', 'true') })],
      ]),
      ['PAGE_UNREACHABLE 1', 'CONDITION_NEVER 1 0', 'REQUIRED_NEVER_ASKED 2 1', 'NEVER_ASKED 2 2'],
    ],
    ['no choices', form([[ask('a', { type: 'choice', options: [option('A')] })]]), ['NO_OPTIONS 0 0']],
    [
      'an empty and a doubled choice',
      form([
        [
          ask('a', {
            type: 'multiChoice',
            options: [option('A'), option('A'), { ...option('B'), label: '' }],
          }),
        ],
      ]),
      ['OPTION_EMPTY 0 0', 'OPTION_TWICE 0 0'],
    ],
    ['crossed limits', form([[ask('a', { type: 'integer', min: 5, max: 1 })]]), ['LIMITS_CROSSED 0 0']],
    ['a broken pattern', form([[ask('a', { pattern: '(' })]]), ['PATTERN 0 0']],
    ['an upload for no paper', form([[paper('a', 'KHAC')]]), ['UPLOAD_UNKNOWN 0 0']],
    ['an upload of what needs none', form([[paper('a', 'TO-KHAI')]]), ['UPLOAD_NOT_NEEDED 0 0']],
    [
      'the same paper twice',
      form([[paper('a', 'UY-QUYEN')], [paper('b', 'UY-QUYEN')]]),
      ['UPLOAD_TWICE 1 0'],
    ],
    [
      'no English',
      form(
        [
          [
            ask('a', { labelEn: '' }),
            ask('b', { type: 'choice', options: [option('A'), { value: 'B', label: 'B' }] }),
          ],
        ],
        {
          titleEn: '',
        },
      ),
      ['FORM_UNTRANSLATED', 'QUESTION_UNTRANSLATED 0 0', 'QUESTION_UNTRANSLATED 0 1'],
    ],
  ])('%s', (_name, draft, expected) => expect(codes(draft)).toEqual(expected));

  test('a shared form has no papers', () =>
    expect(codes(form([[paper('a', 'UY-QUYEN')]]), { ...WORLD, components: null })).toEqual([
      'UPLOAD_SHARED 0 0',
    ]));

  test('a page in Vietnamese only', () =>
    expect(codes({ ...form([]), pages: [{ key: 'a', title: 'A', questions: [yes] }] })).toEqual([
      'PAGE_UNTRANSLATED 0',
    ]));

  test('what the procedure and its process need is asked', () => {
    const world: FormWorld = {
      ...WORLD,
      needed: [
        { question: 'noi', by: 'PLACE' },
        { question: 'so', by: 'PAPER' },
        { question: 'loai', by: 'MAP' },
      ],
    };
    expect(codes(form([[yes]]), world)).toEqual([
      'PLACE_NOT_ASKED',
      'PAPER_NUMBER_NOT_ASKED',
      'MAP_NOT_ASKED',
    ]);
    const asked = [ask('noi', { type: 'address' }), ask('so'), ask('loai')];
    expect(codes(form([asked]), world)).toEqual([]);
    expect(
      codes(
        form([[yes, ask('noi', { type: 'address', ...when('uyQuyen', 'true') }), ...asked.slice(1)]]),
        world,
      ),
    ).toEqual(['PLACE_NOT_ASKED']);
  });
});

describe('a page that repeats', () => {
  const page = (repeat: object, questions: readonly DraftQuestion[] = [ask('ten')]): FormDraft =>
    form([], {
      pages: [
        {
          key: 'a',
          title: 'A',
          titleEn: 'A',
          questions,
          repeat: { key: 'so', item: 'Người', itemEn: 'Person', min: 0, max: 5, ...repeat },
        },
        { key: 'b', title: 'B', titleEn: 'B', questions: [ask('khac')] },
      ],
    });
  test.each<[string, FormDraft, readonly string[]]>([
    ['nothing wrong', page({}), []],
    ['no name for one of them', page({ item: ' ' }), ['REPEAT_UNNAMED 0']],
    ['a key that a question has', page({ key: 'khac' }), ['REPEAT_KEY 0']],
    ['least above most', page({ min: 6 }), ['REPEAT_LIMITS 0']],
    ['more than a form can take', page({ max: 21 }), ['REPEAT_LIMITS 0']],
    ['files in it', page({}, [paper('giay', 'UY-QUYEN')]), ['REPEAT_ONCE_ONLY 0']],
    [
      'filled in from the account',
      page({}, [ask('ten', { prefill: 'applicant.fullName' })]),
      ['REPEAT_ONCE_ONLY 0'],
    ],
    ['named in the summary line', { ...page({}), summary: 'Xin {ten}' }, ['REPEAT_READ_OUTSIDE 0']],
  ])('%s', (_name, draft, expected) => expect(codes(draft)).toEqual(expected));
});

describe('each finding', () => {
  test('says in two languages what is wrong and what to do', () => {
    const [finding] = checkFormDraft(form([[paper('a', 'KHAC')]]), WORLD);
    expect(finding).toMatchObject({
      severity: 'ERROR',
      vi: 'Tệp gắn với giấy tờ “KHAC” mà thủ tục không có.',
      cureVi: 'Chọn một giấy tờ trong thành phần hồ sơ của thủ tục.',
    });
    for (const { vi, en, cureVi, cureEn } of Object.values(DRAFT_CHECKS))
      for (const sentence of [vi, en, cureVi, cureEn]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  });
  test('is placed as people count', () => {
    expect(placeSaid({ page: 1, question: 2 })).toEqual({ vi: 'Trang 2, câu 3', en: 'Page 2, question 3' });
    expect(placeSaid({ page: 0, question: null }).vi).toBe('Trang 1');
    expect(placeSaid({ page: null, question: null }).vi).toBe('Cả mẫu');
  });
});
