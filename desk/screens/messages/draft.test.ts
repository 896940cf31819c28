import { expect, test } from 'vitest';
import { bySms, insertAt, isSendable, problemsOf, sameTexts, written } from './draft.ts';

const TEXTS = { vi: 'Hồ sơ {code} xong.[ Nhận tại {unit}.]', en: 'Dossier {code} is ready.', sms: null };

test('what goes by text message: the Vietnamese text, or one of its own', () => {
  expect(bySms(TEXTS)).toBe('Hồ sơ H05.170.1-261207-0001 xong. Nhận tại Ủy ban nhân dân phường Kinh Bắc.');
  expect(bySms({ ...TEXTS, sms: 'Ho so {code} xong[ tai {unit}]' })).toBe(
    'Ho so H05.170.1-261207-0001 xong tai Uy ban nhan dan phuong Kinh Bac',
  );
});

test('texts are sendable where none of them has a problem', () => {
  expect(isSendable(TEXTS, TEXTS)).toBe(true);
  expect(isSendable({ ...TEXTS, sms: '' }, TEXTS)).toBe(false);
  expect(problemsOf({ ...TEXTS, en: 'Ready.' }, 'en', TEXTS)).toEqual([{ kind: 'MISSING', names: ['code'] }]);
});

test('a text of its own is a difference', () => {
  expect(sameTexts(TEXTS, { ...TEXTS })).toBe(true);
  expect(sameTexts(TEXTS, { ...TEXTS, sms: TEXTS.vi })).toBe(false);
});

test('a fact is put where the cursor is, in brackets where it is not always known', () => {
  expect(written({ name: 'unit', always: false })).toBe('[ {unit}]');
  const at = { form: 'en', start: 8, end: 14 } as const;
  expect(insertAt(TEXTS, at, written({ name: 'due', always: true })).en).toBe('Dossier {due} is ready.');
  expect(insertAt(TEXTS, { form: 'sms', start: 0, end: 0 }, 'x')).toBe(TEXTS);
});
