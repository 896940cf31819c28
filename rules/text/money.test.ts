import fc from 'fast-check';
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { expect, test } from 'vitest';
import { moneyInWords } from './money.ts';

/** Words of an independent package, in the manner of receipts: linh, bốn, tỷ. */
const manner = new ReadingConfig();
manner.unit = ['đồng'];
manner.oddText = 'linh';
manner.fourToneText = 'bốn';
manner.units = [[], ['nghìn'], ['triệu'], ['tỷ']];

test('ten thousand amounts read as an independent package reads them', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.integer({ min: 0, max: 9_999_999_999_999 }),
    fc.integer({ min: 0, max: 9_999_999 }).map((thousands) => thousands * 1000),
  );
  fc.assert(
    fc.property(amount, (whole) => {
      expect(moneyInWords(whole).normalize('NFC')).toBe(doReadNumber(String(whole), manner).normalize('NFC'));
    }),
    { numRuns: 10_000 },
  );
});
