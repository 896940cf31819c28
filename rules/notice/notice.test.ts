import { expect, test } from 'vitest';
import { isGsm7, smsLength } from '../text/index.ts';
import {
  factsOf,
  NOTICE_FACTS,
  noticeProblems,
  noticeProblemText,
  SAMPLE_FACTS,
  wordNotice,
} from './index.ts';

const PLACE = { utcOffsetMinutes: 420 };
const READY = 'Hồ sơ {code} đã có kết quả.[ Mời nhận tại {unit}.]';
const kinds = (text: string, builtIn = READY) => noticeProblems(text, 'vi', builtIn);

test('a notice may say what its built-in text says: what stands outside of brackets always', () => {
  expect(factsOf(READY)).toEqual([
    { name: 'code', always: true },
    { name: 'unit', always: false },
  ]);
  expect(kinds(READY)).toEqual([]);
  expect(kinds('Mời Ông/Bà nhận kết quả hồ sơ {code}.')).toEqual([]);
});

test.each([
  ['', [{ kind: 'EMPTY' }]],
  ['   ', [{ kind: 'EMPTY' }]],
  ['Hồ sơ {code} của {idNumber}', [{ kind: 'UNKNOWN', names: ['idNumber'] }]],
  ['Hồ sơ {code}, hẹn {due} và {mã}', [{ kind: 'UNKNOWN', names: ['due', 'mã'] }]],
  ['Đã có kết quả.', [{ kind: 'MISSING', names: ['code'] }]],
  ['Đã có kết quả[ hồ sơ {code}].', [{ kind: 'MISSING', names: ['code'] }]],
  ['Hồ sơ {code} nhận tại {unit}.', [{ kind: 'OPTIONAL', names: ['unit'] }]],
  ['Hồ sơ {code} đã có kết quả.[ Mời nhận', [{ kind: 'BRACKETS' }]],
  ['Hồ sơ {code} [a [{unit}] b]', [{ kind: 'BRACKETS' }]],
  ['Hồ sơ {code} {', [{ kind: 'BRACKETS' }]],
  [`Hồ sơ {code} ${'a'.repeat(140)}`, [{ kind: 'TOO_LONG', length: 168 }]],
])('%s', (text, problems) => {
  expect(kinds(text)).toEqual(problems);
});

test('each problem says in both languages which fact it is about', () => {
  const [unknown] = kinds('Hồ sơ {code} của {idNumber}');
  const [missing] = kinds('Đã có kết quả.');
  if (unknown === undefined || missing === undefined) throw new Error('no problem found');
  expect(noticeProblemText(unknown, 'vi')).toContain('{idNumber}');
  expect(noticeProblemText(missing, 'vi')).toBe('Thiếu {code} (Mã hồ sơ); thêm vào, ngoài dấu [ ]');
  expect(noticeProblemText(missing, 'en')).toContain('code of the dossier');
});

test('no fact tells of a person', () => {
  expect(
    Object.keys(NOTICE_FACTS).filter((name) => /id|name|phone|birth|address|applicant/i.test(name)),
  ).toEqual([]);
});

test('a text message written without marks stays without them, dates and names included', () => {
  const text = wordNotice('Ho so {code} da co ket qua.[ Moi nhan tai {unit}.]', 'sms', SAMPLE_FACTS, PLACE);
  expect(text).toBe(
    'Ho so H05.170.1-261207-0001 da co ket qua. Moi nhan tai Uy ban nhan dan phuong Kinh Bac.',
  );
  expect(isGsm7(text)).toBe(true);
  expect(smsLength(text).segments).toBe(1);
  expect(wordNotice('Ho so {code}, hen {due}.', 'sms', { ...SAMPLE_FACTS, due: null }, PLACE)).toBe(
    'Ho so H05.170.1-261207-0001, hen chua xac dinh.',
  );
  expect(wordNotice('Ho so {code}, hen {due}.', 'sms', SAMPLE_FACTS, PLACE)).toContain('17:00, 10/12/2026');
});

test('one written with marks keeps them', () => {
  expect(wordNotice('Hồ sơ {code}.[ Nhận tại {unit}.]', 'sms', SAMPLE_FACTS, PLACE)).toContain(
    'Ủy ban nhân dân phường Kinh Bắc',
  );
});
