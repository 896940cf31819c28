import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookingCode,
  documentNumber,
  dossierCode,
  findBookingCode,
  isProcedureCode,
  isUnitCode,
  isUnitCode2016,
  nationalProcedureCode,
  parseDossierCode,
  parseSubmissionCode,
  submissionCode,
} from './index.ts';

describe('dossier code', () => {
  test.each([
    [
      '000.00.06.H56-231027-0361',
      { regime: '2018', unitCode: '000.00.06.H56', date: '2023-10-27', sequence: 361 },
    ],
    [
      'H15.50.05.13-261008-0975',
      { regime: '2025', unitCode: 'H15.50.05.13', date: '2026-10-08', sequence: 975 },
    ],
    ['H05.18-251022-0001', { regime: '2025', unitCode: 'H05.18', date: '2025-10-22', sequence: 1 }],
    [
      '000.00.14.H05-210616-9999',
      { regime: '2018', unitCode: '000.00.14.H05', date: '2021-06-16', sequence: 9999 },
    ],
    [
      '000.00.14.H05-210616-10000',
      { regime: '2018', unitCode: '000.00.14.H05', date: '2021-06-16', sequence: 10000 },
    ],
  ] as const)('%s', (code, parts) => {
    expect(dossierCode(parts)).toBe(code);
    expect(parseDossierCode(code)).toEqual(parts);
  });

  test('(e)4 the 10,000th dossier of a day has a code of its own: the sequence grows', () => {
    const parts = { regime: '2025', unitCode: 'H05.18', date: '2026-10-08' } as const;
    const codes = [9_999, 10_000, 10_001].map((sequence) => dossierCode({ ...parts, sequence }));
    expect(codes).toEqual(['H05.18-261008-9999', 'H05.18-261008-10000', 'H05.18-261008-10001']);
    expect(codes.map((code) => parseDossierCode(code)?.sequence)).toEqual([9_999, 10_000, 10_001]);
  });

  test('ministry portals use longer sequences', () =>
    expect(parseDossierCode('G01.2-261008-0000975')?.sequence).toBe(975));

  test.each([
    ['000.00.14.h05-210616-0001', 'the province letter is a capital'],
    ['000.00.14.H05-211316-0001', 'month 13'],
    ['000.00.14.H05-210230-0001', '30 February'],
    ['000.00.14.H05-210616-001', 'three digits'],
    ['000.00.14.H05-210616-0000', 'numbers start at 1'],
    ['H05..1-210616-0001', 'an empty level'],
    ['', 'nothing'],
  ])('%s is none: %s', (code) => expect(parseDossierCode(code)).toBeUndefined());

  test('parts that make no code are refused', () => {
    const parts = { regime: '2025', unitCode: 'H05.18', date: '2026-10-08', sequence: 1 } as const;
    expect(() => dossierCode({ ...parts, regime: '2018' })).toThrow('H05.18');
    expect(() => dossierCode({ ...parts, date: '2026-13-08' })).toThrow('2026-13-08');
    expect(() => dossierCode({ ...parts, sequence: 0 })).toThrow('Số thứ tự');
  });
});

describe('unit and procedure codes', () => {
  test.each(['H05', 'H05.18', 'H05.18.3', 'G01.2.34', 'H15.50.05.13'])('%s is a unit', (code) =>
    expect(isUnitCode(code)).toBe(true),
  );
  test.each(['h05', 'H05..1', 'Z05', 'H5', 'H05.1234', `H05${'.123'.repeat(9)}`])('%s is no unit', (code) =>
    expect(isUnitCode(code)).toBe(false),
  );
  test('before 2020 the province came last', () => {
    expect(isUnitCode2016('000.00.14.H05')).toBe(true);
    expect(isUnitCode2016('H05.14')).toBe(false);
  });

  test.each([
    ['1.001193', '1.001193'],
    ['1.001193.000.00.00.H05', '1.001193'],
    ['0.000001', undefined],
    ['1.1193', undefined],
    ['1,001193', undefined],
  ])('%s is the procedure %s', (code, national) => {
    expect(nationalProcedureCode(code)).toBe(national);
    expect(isProcedureCode(code)).toBe(code === national);
  });
});

describe('numbers of slips', () => {
  test('below ten with a leading zero', () => {
    expect(documentNumber(5, 'PBS', 'TTPVHCC')).toBe('05/PBS-TTPVHCC');
    expect(documentNumber(123, 'PXL', 'BPTNTKQ')).toBe('123/PXL-BPTNTKQ');
  });
  test('no number zero, no small letters', () => {
    expect(() => documentNumber(0, 'PBS', 'TTPVHCC')).toThrow(RangeError);
    expect(() => documentNumber(1, 'PBS', 'ttpvhcc')).toThrow(RangeError);
  });
});

describe('submission code', () => {
  const codes = fc.uint8Array({ minLength: 8, maxLength: 16 }).map(submissionCode);

  test('it is human-readable and reads back as typed on a telephone', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^NT(-[2-9A-HJKMNP-Z]{4}){3}$/);
        expect(parseSubmissionCode(code)).toBe(code);
        expect(parseSubmissionCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      }),
    );
  });

  test('every wrong letter is noticed', () => {
    const places = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16);
    const letters = fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ');
    fc.assert(
      fc.property(codes, places, letters, (code, place, letter) => {
        const wrong = code.slice(0, place) + letter + code.slice(place + 1);
        expect(parseSubmissionCode(wrong)).toBe(wrong === code ? code : undefined);
      }),
    );
  });

  test('two swapped neighbours are noticed', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(3, 4, 5, 8, 9, 10, 13, 14), (code, i) => {
        const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
        expect(parseSubmissionCode(swapped)).toBe(swapped === code ? code : undefined);
      }),
    );
  });

  test('a million guesses, each with its right check letter, hit none of ten years of the whole country', () => {
    const guesses = 1_000_000;
    const inUse = 34 * 860_000 * 10;
    expect((guesses * inUse) / 31 ** 11).toBeLessThan(0.02);
  });

  test('it needs enough chance', () => expect(() => submissionCode(new Uint8Array(7))).toThrow(RangeError));
});

describe('code of a booked visit', () => {
  const codes = fc.uint8Array({ minLength: 6, maxLength: 16 }).map(bookingCode);

  test('it reads back as typed, and from the address a scanner reads', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^HN(-[2-9A-HJKMNP-Z]{4}){2}$/);
        expect(findBookingCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
        expect(findBookingCode(`https://motcua.example.vn/lich-hen/${code}`)).toBe(code);
      }),
    );
  });

  test('a wrong letter, another kind of code and nothing are none', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11), (code, place) => {
        const letter = code[place] === '7' ? '8' : '7';
        expect(findBookingCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeUndefined();
      }),
    );
    for (const said of ['', 'HN-', 'NT-7K3M-Q9XD-P4WN', '999188000003'])
      expect(findBookingCode(said)).toBeUndefined();
  });

  test('it needs enough chance', () => expect(() => bookingCode(new Uint8Array(5))).toThrow(RangeError));
});
