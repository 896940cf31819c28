import { describe, expect, test } from 'vitest';
import { checkFormDraft, signersOf, type DraftQuestion, type FormDraft, type FormSigner } from './index.ts';

const ask = (key: string, more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  key,
  label: 'Câu hỏi',
  labelEn: 'Question',
  type: 'text',
  required: true,
  ...more,
});
const BRIDE: FormSigner = {
  key: 'bride',
  role: 'Bên nữ',
  roleEn: 'The woman',
  declares: 'Tôi tự nguyện kết hôn',
  declaresEn: 'I marry freely',
  nameFrom: 'brideName',
  idFrom: 'brideId',
};
const ID = ask('brideId', { type: 'citizenId' });
const answers = { brideName: 'Vũ Thị Lan', brideId: '999188000003' };

describe('who signs beside the applicant', () => {
  test('whoever the answers say, and not the applicant again', () => {
    expect(signersOf({ signers: [BRIDE] }, answers, '999090000005')).toMatchObject([
      { key: 'bride', fullName: 'Vũ Thị Lan', idNumber: '999188000003' },
    ]);
    expect(signersOf({ signers: [BRIDE] }, answers, '999188000003')).toEqual([]);
  });

  test('is needed also as long as nobody has said who it is', () =>
    expect(signersOf({ signers: [BRIDE] }, {}, '')).toMatchObject([{ fullName: '', idNumber: '' }]));

  test('only where it is so', () => {
    const signers = [{ ...BRIDE, visibleWhen: { question: 'joins', equals: 'true' } }];
    expect(signersOf({ signers }, { ...answers, joins: 'false' }, '')).toEqual([]);
    expect(signersOf({ signers }, { ...answers, joins: 'true' }, '')).toHaveLength(1);
  });

  test('nobody, where the form names none', () => expect(signersOf({}, answers, '')).toEqual([]));
});

describe('what keeps a form with signers back', () => {
  const form = (signers: readonly FormSigner[], questions: readonly DraftQuestion[]): FormDraft => ({
    title: 'Đơn',
    titleEn: 'Application',
    summary: 'Đề nghị',
    pages: [{ key: 'trang', title: 'Trang', titleEn: 'Page', questions }],
    signers,
  });
  const codes = (draft: FormDraft): string[] =>
    checkFormDraft(draft, { components: null, needed: [] }).map(({ code }) => code);
  const joins = ask('joins', { type: 'yesNo' });
  const only = { visibleWhen: { question: 'joins', equals: 'true' } };
  const both = [ask('brideName'), ID];

  test('nothing, where it is always known who signs what', () => {
    expect(codes(form([BRIDE], both))).toEqual([]);
    expect(
      codes(form([{ ...BRIDE, ...only }], [joins, { ...ask('brideName'), ...only }, { ...ID, ...only }])),
    ).toEqual([]);
  });

  test.each<[string, FormDraft, string[]]>([
    ['no words', form([{ ...BRIDE, role: ' ' }], both), ['SIGNER_WORDS']],
    ['one of two with the same key', form([BRIDE, { ...BRIDE }], both), ['SIGNER_TWICE']],
    ['no question for the name', form([BRIDE], [ID]), ['SIGNER_NAME']],
    [
      'a name that need not be given',
      form([BRIDE], [ask('brideName', { required: false }), ID]),
      ['SIGNER_NAME'],
    ],
    ['a number of another kind', form([BRIDE], [ask('brideName'), ask('brideId')]), ['SIGNER_ID']],
    [
      'a number asked only sometimes',
      form([BRIDE], [joins, ask('brideName'), { ...ID, ...only }]),
      ['SIGNER_ID'],
    ],
    [
      'a condition that is never met',
      form([{ ...BRIDE, visibleWhen: { question: 'joins', equals: 'maybe' } }], [joins, ...both]),
      ['SIGNER_CONDITION'],
    ],
    ['no English', form([{ ...BRIDE, declaresEn: '' }], both), ['SIGNER_ENGLISH']],
  ])('%s', (_what, draft, found) => expect(codes(draft)).toEqual(found));

  test('a number on a page answered several times names nobody', () => {
    const repeat = { key: 'people', item: 'Người', itemEn: 'Person', min: 0, max: 5 };
    const draft = form([BRIDE], both);
    expect(codes({ ...draft, pages: draft.pages.map((page) => ({ ...page, repeat })) })).toEqual([
      'SIGNER_NAME',
      'SIGNER_ID',
    ]);
  });
});
