import { describe, expect, test } from 'vitest';
import { isNfc } from '../text/index.ts';
import {
  birthplaceOf,
  checkBirthDate,
  checkCitizenId,
  checkEmail,
  checkOldIdentityCard,
  checkPhone,
  checkTaxCode,
  personProblems,
  readIdCardQr,
} from './index.ts';
import type { Checked } from './index.ts';
import fixture from './vectors.fixture.json' with { type: 'json' };

type Parsed = Readonly<Record<string, string | number | null>>;
const genders = { MALE: 'Nam', FEMALE: 'Nữ' } as const;

/** How each rule of the vectors is checked, with the result in the vectors' words. */
const checks: Readonly<Record<string, (input: string) => Checked<Parsed | null>>> = {
  citizen_id: (input) =>
    map(checkCitizenId(input), ({ number, gender, birthYear }) => ({
      province: number.slice(0, 3),
      gender: genders[gender],
      birth_year: birthYear,
    })),
  cmnd9: (input) => map(checkOldIdentityCard(input), () => null),
  mst10: (input) => map(checkTaxCode(input), () => null),
  mst13: (input) => map(checkTaxCode(input), () => null),
  mobile: (input) => map(checkPhone(input), ({ e164 }) => ({ e164 })),
  cccd_qr: (input) =>
    map(readIdCardQr(input), (card) => ({
      id: card.citizenId,
      old_id: card.oldIdentityCard ?? null,
      name: card.fullName,
      birth: card.birthDate,
      gender: genders[card.gender],
      address: card.residence,
      issued: card.issuedOn,
    })),
};

function map<T, U>(checked: Checked<T>, change: (value: T) => U): Checked<U> {
  return checked.ok ? { ok: true, value: change(checked.value) } : checked;
}

function problem(checked: Checked<unknown>): string {
  return checked.ok ? 'OK' : checked.problem.code;
}

describe('vectors', () => {
  test.each(fixture.vectors)('$rule $input ($reason)', ({ rule, input, valid, parsed }) => {
    const checked = checks[rule]?.(input);
    expect(checked?.ok).toBe(valid);
    if (checked?.ok) expect(checked.value).toEqual(parsed);
  });
});

describe('personal identification number', () => {
  test.each([
    ['02709000001', {}, 'CITIZEN_ID_LENGTH'],
    ['003090000001', {}, 'CITIZEN_ID_BIRTHPLACE'],
    ['027090000001', { gender: 'FEMALE' }, 'CITIZEN_ID_GENDER'],
    ['027090000001', { birthDate: '1991-06-15' }, 'CITIZEN_ID_BIRTH_YEAR'],
    ['027490000001', { today: '2026-11-22' }, 'CITIZEN_ID_FUTURE'],
    ['027090000001', { gender: 'MALE', birthDate: '1990-06-15', today: '2026-11-22' }, 'OK'],
    ['101090000001', {}, 'OK'],
  ] as const)('%s with %j: %s', (number, known, code) =>
    expect(problem(checkCitizenId(number, known))).toBe(code),
  );

  test('invented people are let in only where that is said', () => {
    expect(problem(checkCitizenId('999196000001'))).toBe('CITIZEN_ID_DEMO');
    expect(checkCitizenId('999 196 000 001', { allowDemo: true })).toEqual({
      ok: true,
      value: { number: '999196000001', gender: 'FEMALE', birthYear: 1996 },
    });
  });

  test('the first three digits tell the place of birth registration', () => {
    expect(birthplaceOf('027')).toEqual({ kind: 'PROVINCE', name: 'Bắc Ninh' });
    expect(birthplaceOf('101')).toEqual({ kind: 'ABROAD' });
    expect(birthplaceOf('000')).toBeUndefined();
  });
});

describe('tax code', () => {
  test.each([
    ['0100233488', 'ENTERPRISE', '0100233488'],
    ['0314409058002', 'BRANCH', '0314409058-002'],
    ['027090000001', 'PERSON', '027090000001'],
  ])('%s is that of a %s', (text, kind, number) =>
    expect(checkTaxCode(text)).toEqual({ ok: true, value: { kind, number } }),
  );
  test.each([
    ['123', 'TAX_CODE_LENGTH'],
    ['9900000017', 'TAX_CODE_CHECK'],
    ['9900000016-000', 'TAX_CODE_BRANCH'],
    ['999196000001', 'CITIZEN_ID_DEMO'],
  ])('%s: %s', (text, code) => expect(problem(checkTaxCode(text))).toBe(code));
});

describe('telephone and e-mail', () => {
  test.each([
    ['02223000001', 'LANDLINE', '+842223000001'],
    ['(024) 3800 0001', 'LANDLINE', '+842438000001'],
    ['+84 912-000-001', 'MOBILE', '+84912000001'],
  ])('%s', (text, kind, e164) => expect(checkPhone(text)).toEqual({ ok: true, value: { kind, e164 } }));

  test.each(['', 'abc', '0222300000', '0217000000', '912000001', '+1 212 555 0100'])('“%s” is none', (text) =>
    expect(problem(checkPhone(text))).toBe('PHONE_INVALID'),
  );

  test.each([
    [' Hoa.Nguyen@BacNinh.gov.vn ', 'Hoa.Nguyen@bacninh.gov.vn'],
    ['a+b@vidu.vn', 'a+b@vidu.vn'],
  ])('%s', (text, value) => expect(checkEmail(text)).toEqual({ ok: true, value }));

  test.each([
    'hoa',
    'hoa@',
    '@vidu.vn',
    'hoa@vidu',
    'hòa@vidu.vn',
    'h oa@vidu.vn',
    'a..b@vidu.vn',
    `${'a'.repeat(65)}@vidu.vn`,
  ])('“%s” is none', (text) => expect(problem(checkEmail(text))).toBe('EMAIL_INVALID'));
});

describe('date of birth', () => {
  test.each([
    ['20/08/1990', 'OK'],
    ['1990-08-20', 'OK'],
    ['31/02/1990', 'BIRTH_DATE_INVALID'],
    ['1990', 'BIRTH_DATE_INVALID'],
    ['22/11/2026', 'OK'],
    ['23/11/2026', 'BIRTH_DATE_RANGE'],
    ['31/12/1899', 'BIRTH_DATE_RANGE'],
  ])('%s: %s', (text, code) => expect(problem(checkBirthDate(text, '2026-11-22'))).toBe(code));
});

describe('QR code of the identity card', () => {
  const card = '027090000001|125000001|Nguyễn Văn Thử|15061990|Nam|Khu 1, Đại Phúc|10052021';

  test.each([
    ['Nam', 'Nữ', 'CITIZEN_ID_GENDER'],
    ['Nam', '?', 'QR_GENDER'],
    ['15061990', '15061991', 'CITIZEN_ID_BIRTH_YEAR'],
    ['15061990', '31021990', 'BIRTH_DATE_INVALID'],
    ['10052021', '10051980', 'QR_ISSUE_DATE'],
    ['125000001', '12500', 'OLD_CARD_LENGTH'],
    ['|Nam|', '|', 'QR_FIELDS'],
    ['Nguyễn Văn Thử', '', 'QR_FIELDS'],
  ])('%s read as “%s”: %s', (from, to, code) =>
    expect(problem(readIdCardQr(card.replace(from, to)))).toBe(code),
  );

  test('decomposed letters come out composed', () => {
    expect(readIdCardQr(card.normalize('NFD'))).toEqual(readIdCardQr(card));
    expect(readIdCardQr(card)).toMatchObject({
      value: { fullName: 'Nguyễn Văn Thử', residence: 'Khu 1, Đại Phúc' },
    });
  });

  test('cards of invented people are read only where that is said', () => {
    const demo = card.replace('027090', '999090');
    expect(problem(readIdCardQr(demo))).toBe('CITIZEN_ID_DEMO');
    expect(problem(readIdCardQr(demo, { allowDemo: true }))).toBe('OK');
  });
});

test('every problem says its cure in composed Vietnamese', () => {
  for (const { vi } of Object.values(personProblems)) {
    expect(isNfc(vi)).toBe(true);
    expect(vi).toMatch(/hãy |phải /);
  }
});
