import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSteps } from './explain.ts';
import { reckonFee } from './reckon.ts';
import { NO_POLICY, type FeeItem, type FeeMatter, type FeeSchedule } from './schedule.ts';

const item = (part: Pick<FeeItem, 'price'> & Partial<FeeItem>): FeeItem => ({
  key: 'fee',
  type: 'FEE',
  name: 'Phí',
  nameEn: 'Fee',
  receiver: 'AUTHORITY',
  ...part,
});

const schedule = (...items: FeeItem[]): FeeSchedule => ({
  validFrom: '2018-07-01',
  basis: 'luật',
  certain: true,
  facts: [
    {
      key: 'pages',
      type: 'number',
      label: 'Số trang',
      labelEn: 'Pages',
      unit: 'trang',
      unitEn: 'pages',
      min: 0,
      max: 10_000,
    },
    {
      key: 'copies',
      type: 'number',
      label: 'Số bản',
      labelEn: 'Copies',
      unit: 'bản',
      unitEn: 'copies',
      min: 0,
      max: 1_000,
    },
    { key: 'value', type: 'money', label: 'Giá', labelEn: 'Value', max: 1_000_000_000_000_000 },
    { key: 'poor', type: 'yesNo', label: 'Hộ nghèo', labelEn: 'Poor household' },
  ],
  items,
});

const matter = (facts: FeeMatter['facts'], rest: Partial<FeeMatter> = {}): FeeMatter => ({
  facts: { pages: 0, copies: 1, value: 0, poor: 'NO', ...facts },
  channel: 'COUNTER',
  date: '2026-11-23',
  policy: NO_POLICY,
  ...rest,
});

const total = (of: FeeSchedule, facts: FeeMatter['facts'], rest?: Partial<FeeMatter>): number => {
  const reckoned = reckonFee(of, matter(facts, rest)).total;
  if (reckoned === null) throw new Error('a fact is missing');
  return reckoned;
};

const TIERED = schedule(
  item({
    price: { by: 'TIERS', of: 'pages', tiers: [{ upTo: 2, price: 2000 }, { price: 1000 }], cap: 200_000 },
    times: 'copies',
    reductions: [
      {
        when: [{ on: 'CHOICE', fact: 'poor', is: ['YES'] }],
        percent: 100,
        reason: 'hộ nghèo',
        reasonEn: 'poor',
      },
    ],
  }),
);
const SHARE = schedule(item({ price: { by: 'SHARE', of: 'value', basisPoints: 50, ceiling: 500_000_000 } }));

const pages = fc.integer({ min: 0, max: 10_000 });
const copies = fc.integer({ min: 0, max: 1_000 });

describe('whatever the matter', () => {
  test('tiers are what one reckons page by page, each copy capped', () => {
    fc.assert(
      fc.property(pages, copies, (count, times) => {
        let each = 0;
        for (let page = 1; page <= count; page += 1) each += page <= 2 ? 2000 : 1000;
        expect(total(TIERED, { pages: count, copies: times })).toBe(Math.min(each, 200_000) * times);
      }),
    );
  });

  test('more pages never cost less, and no copy more than its cap', () => {
    fc.assert(
      fc.property(pages, pages, copies, (one, other, times) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const dear = total(TIERED, { pages: many, copies: times });
        expect(dear).toBeGreaterThanOrEqual(total(TIERED, { pages: few, copies: times }));
        expect(dear).toBeLessThanOrEqual(200_000 * times);
      }),
    );
  });

  test('an exemption leaves nothing to pay, and says what it was', () => {
    fc.assert(
      fc.property(pages, copies, (count, times) => {
        const [line] = reckonFee(TIERED, matter({ pages: count, copies: times, poor: 'YES' })).lines;
        expect(line?.amount).toBe(0);
        expect(line?.full).toBe(total(TIERED, { pages: count, copies: times }));
      }),
    );
  });

  test('an amount is a whole number, never negative, and the last step says it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1_000_000_000_000_000n }),
        fc.integer({ min: 0, max: 100 }),
        (value, percent) => {
          const [line] = reckonFee(
            SHARE,
            matter(
              { value: Number(value) },
              { channel: 'ONLINE', policy: { ...NO_POLICY, onlinePercent: percent } },
            ),
          ).lines;
          expect(line?.amount).toBeGreaterThanOrEqual(0);
          expect(Number.isSafeInteger(line?.amount)).toBe(true);
          expect(line?.steps.at(-1)?.amount).toBe(line?.amount);
        },
      ),
    );
  });

  test('a share is to the đồng, half a đồng going up', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1_000_000_000_000_000n }), (value) => {
        const exact = value * 50n;
        const rounded = exact / 10_000n + (exact % 10_000n >= 5_000n ? 1n : 0n);
        const capped = rounded > 500_000_000n ? 500_000_000n : rounded;
        expect(BigInt(total(SHARE, { value: Number(value) }))).toBe(capped);
      }),
    );
  });
});

test('of several preferences the most favourable counts; they are not added up', () => {
  const of = schedule(
    item({
      price: { by: 'FIXED', amount: 100_000 },
      reductions: [
        { when: [{ on: 'CHANNEL', is: ['ONLINE'] }], percent: 30, reason: 'trực tuyến', reasonEn: 'online' },
        {
          when: [{ on: 'DIGITAL_CITIZEN', fact: 'poor' }],
          percent: 50,
          reason: 'công dân số',
          reasonEn: 'digital',
        },
      ],
    }),
  );
  const online = { channel: 'ONLINE' } as const;
  expect(total(of, { poor: 'YES' }, { ...online, policy: { onlinePercent: 20, digitalCitizen: true } })).toBe(
    50_000,
  );
  expect(
    total(of, { poor: 'YES' }, { ...online, policy: { onlinePercent: 20, digitalCitizen: false } }),
  ).toBe(70_000);
  expect(total(of, { poor: 'YES' }, { ...online, policy: { onlinePercent: 80, digitalCitizen: true } })).toBe(
    20_000,
  );
  expect(total(of, { poor: 'NO' })).toBe(100_000);
});

test('taxes and postage are not the People’s Council’s to lower', () => {
  const of = schedule(item({ type: 'TAX', price: { by: 'FIXED', amount: 100_000 } }));
  expect(total(of, {}, { channel: 'ONLINE', policy: { ...NO_POLICY, onlinePercent: 50 } })).toBe(100_000);
});

test('a date counts from its first to its last day', () => {
  const of = schedule(
    item({
      price: { by: 'FIXED', amount: 50_000 },
      reductions: [
        {
          when: [{ on: 'DATE', from: '2022-01-01', to: '2022-06-30' }],
          percent: 50,
          reason: 'giảm',
          reasonEn: 'less',
        },
      ],
    }),
  );
  const on = (date: string): number => total(of, {}, { date });
  expect([on('2021-12-31'), on('2022-01-01'), on('2022-06-30'), on('2022-07-01')]).toEqual([
    50_000, 25_000, 25_000, 50_000,
  ]);
});

test('what is not known is named, and nothing is guessed', () => {
  const reckoned = reckonFee(TIERED, { ...matter({}), facts: { copies: 2 } });
  expect(reckoned).toEqual({ lines: [], total: null, missing: ['pages', 'value', 'poor'] });
});

test('every amount is explained in Vietnamese and English', () => {
  const [line] = reckonFee(TIERED, matter({ pages: 250, copies: 2 })).lines;
  expect(explainSteps(line?.steps ?? [], 'vi')).toEqual([
    'Trang 1–2: 2 × 2.000 đ = 4.000 đ',
    'Trang 3–250: 248 × 1.000 đ = 248.000 đ',
    'Vượt mức tối đa, chỉ thu 200.000 đ',
    'Số bản: 2 × 200.000 đ = 400.000 đ',
  ]);
  expect(explainSteps(line?.steps ?? [], 'en')).toEqual([
    'Pages 1–2: 2 × 2,000 VND = 4,000 VND',
    'Pages 3–250: 248 × 1,000 VND = 248,000 VND',
    'Above the highest amount, only 200,000 VND is charged',
    'Copies: 2 × 200,000 VND = 400,000 VND',
  ]);
  const [share] = reckonFee(SHARE, matter({ value: 1_200_000_000 })).lines;
  expect(explainSteps(share?.steps ?? [], 'vi')).toEqual(['0,5% của 1.200.000.000 đ = 6.000.000 đ']);
});
