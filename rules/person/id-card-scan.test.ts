import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdCardScan } from './index.ts';
import { fromTelex } from './telex.ts';

const CARD = '027090000001|125000001|Nguyễn Văn Thử|15061990|Nam|Khu 1, Đại Phúc, Bắc Ninh|10052021';
const READ = {
  citizenId: '027090000001',
  oldIdentityCard: '125000001',
  fullName: 'Nguyễn Văn Thử',
  birthDate: '1990-06-15',
  gender: 'MALE',
  residence: 'Khu 1, Đại Phúc, Bắc Ninh',
  issuedOn: '2021-05-10',
  unread: [],
  compare: false,
};
const read = (text: string) => {
  const scanned = readIdCardScan(text);
  return scanned.ok ? scanned.value : scanned.problem.code;
};

/** The keys of a telex keyboard for a text, tone after its letter. */
function toTelex(text: string): string {
  const keys: Record<string, string> = {
    '\u0300': 'f',
    '\u0301': 's',
    '\u0309': 'r',
    '\u0303': 'x',
    '\u0323': 'j',
  };
  const base: Record<string, string> = { â: 'aa', ă: 'aw', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
  return [...text.normalize('NFC')]
    .map((letter) => {
      const tone = Object.keys(keys).find((mark) => letter.normalize('NFD').includes(mark)) ?? '';
      const plain = letter.normalize('NFD').replace(tone, '').normalize('NFC');
      const pressed = base[plain.toLowerCase()] ?? plain;
      const cased =
        plain === plain.toLowerCase() ? pressed : pressed.charAt(0).toUpperCase() + pressed.slice(1);
      return cased + (keys[tone] ?? '');
    })
    .join('');
}

describe('what a scanner that types has left of a card', () => {
  test('a card as it is', () => {
    expect(read(CARD)).toEqual(READ);
    expect(read(`\uFEFF${CARD.normalize('NFD')}\r\n`)).toEqual(READ);
    expect(read(`${CARD}||Nguyễn Văn Cha`)).toEqual(READ);
  });

  test('letters typed as telex keys are put together, to be compared with the card', () => {
    expect(read(toTelex(CARD))).toEqual({ ...READ, compare: true });
  });

  test.each([
    ['question marks for letters', 'Nguyễn Văn Thử', 'Nguy?n V?n Th?', ['fullName']],
    ['another year than the number', '15061990', '15061991', ['birthDate']],
    ['a day that does not exist', '15061990', '31021990', ['birthDate']],
    ['no address', 'Khu 1, Đại Phúc, Bắc Ninh', '', ['residence']],
    ['digits in a name', 'Nguyễn Văn Thử', 'Nguye6n Va8n Thử', ['fullName']],
  ])('%s: the field is left to be typed', (_, from, to, unread) =>
    expect(read(CARD.replace(from, to))).toMatchObject({ citizenId: READ.citizenId, unread }),
  );

  test('letters that were lost without a trace are not taken for a name', () => {
    const lost = CARD.replaceAll(/[^\x20-\x7E]/g, '');
    expect(read(lost)).toMatchObject({
      unread: ['fullName', 'residence'],
      compare: false,
      birthDate: '1990-06-15',
    });
    expect(read(lost)).not.toHaveProperty('fullName');
  });

  test('the number is all that is needed, and it has to be one', () => {
    expect(read('027090000001|')).toEqual({
      citizenId: '027090000001',
      gender: 'MALE',
      unread: ['fullName', 'birthDate', 'residence'],
      compare: false,
    });
    expect(read('027090000001')).toBe('QR_FIELDS');
    expect(read('02709000001||Nguyễn Văn Thử')).toBe('CITIZEN_ID_LENGTH');
    expect(read('999090000001|')).toBe('CITIZEN_ID_DEMO');
  });
});

describe('whatever the scanner does', () => {
  const names = fc.array(
    fc.constantFrom(
      'Nguyễn',
      'Trần',
      'Đỗ',
      'Thị',
      'Văn',
      'Ngọc',
      'Hường',
      'Quỳnh',
      'Ỷ',
      'Đắc',
      'Huyền',
      'Bảy',
    ),
    { minLength: 2, maxLength: 5 },
  );

  test('a telex name comes back as it was', () => {
    fc.assert(
      fc.property(names, (words) => {
        const name = words.join(' ');
        expect(fromTelex(toTelex(name))).toBe(name);
      }),
    );
  });

  test('a field that was spoilt is left out, and the rest is as on the card', () => {
    const fields = CARD.split('|');
    const spoilt = fc.constantFrom('', '?', '\uFFFD\uFFFD', 'x?y');
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), spoilt, (which, instead) => {
        const text = fields.map((field, at) => (which.includes(at) ? instead : field)).join('|');
        const scanned = readIdCardScan(text);
        if (!scanned.ok) throw new Error(scanned.problem.code);
        const { unread, compare: _, ...rest } = scanned.value;
        for (const [field, value] of Object.entries(rest)) expect(READ).toHaveProperty(field, value);
        for (const field of unread) expect(rest).not.toHaveProperty(field);
      }),
    );
  });

  test('nothing typed makes it fail otherwise than in words', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        for (const text of [noise, `${CARD.slice(0, 13)}${noise}`]) {
          const scanned = readIdCardScan(text);
          expect(scanned.ok ? scanned.value.citizenId : scanned.problem.vi).not.toBe('');
        }
      }),
    );
  });
});
