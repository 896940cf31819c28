import { expect, test } from 'vitest';
import { describeItem } from './describe.ts';
import { readFacts } from './facts.ts';
import { scheduleProblems } from './schedule-problems.ts';
import type { Fact, FeeSchedule } from './schedule.ts';
import { feeInWords } from './view.ts';

const FACTS: Fact[] = [
  {
    key: 'pages',
    type: 'number',
    label: 'Số trang',
    labelEn: 'Pages',
    unit: 'trang',
    unitEn: 'pages',
    min: 1,
    max: 500,
    from: 'pageCount',
  },
  {
    key: 'copies',
    type: 'number',
    label: 'Số bản',
    labelEn: 'Copies',
    unit: 'bản',
    unitEn: 'copies',
    min: 1,
    max: 50,
    default: 1,
  },
  { key: 'price', type: 'money', label: 'Giá', labelEn: 'Price', max: 1_000_000_000 },
  { key: 'new', type: 'yesNo', label: 'Mới', labelEn: 'New' },
];
const SCHEDULE: FeeSchedule = {
  validFrom: '2018-07-01',
  basis: 'luật',
  certain: true,
  facts: FACTS,
  items: [
    {
      key: 'fee',
      type: 'FEE',
      name: 'Phí',
      nameEn: 'Fee',
      receiver: 'AUTHORITY',
      price: { by: 'TIERS', of: 'pages', tiers: [{ upTo: 2, price: 2000 }, { price: 1000 }], cap: 200_000 },
      times: 'copies',
    },
  ],
};

test('a fact is what was given, else the answer of the form, else the schedule’s own value', () => {
  const answers = { pageCount: 3 };
  expect(readFacts(SCHEDULE, { given: {}, answers }).facts).toEqual({ pages: 3, copies: 1 });
  expect(readFacts(SCHEDULE, { given: { pages: '7', copies: '', nobody: 1 }, answers }).facts).toEqual({
    pages: 7,
    copies: 1,
  });
  expect(readFacts(SCHEDULE, { given: { price: '1.200.000', new: true } }).facts).toMatchObject({
    price: 1_200_000,
    new: 'YES',
  });
});

test.each([
  ['pages', '0'],
  ['pages', '501'],
  ['pages', '2,5'],
  ['pages', '-3'],
  ['price', 'nhiều'],
  ['new', 'có thể'],
])('%s cannot be %s, and one is told what it can be', (key, typed) => {
  const { facts, problems } = readFacts(SCHEDULE, { given: { [key]: typed } });
  expect(facts[key]).toBeUndefined();
  expect(problems).toEqual([expect.objectContaining({ key })]);
});

test('a fee in words names what it was reckoned with', () => {
  const matter = {
    channel: 'COUNTER',
    date: '2026-11-23',
    policy: { onlinePercent: 0, digitalCitizen: false },
  } as const;
  const fee = feeInWords(SCHEDULE, { ...matter, facts: { pages: 3, copies: 2, price: 5, new: 'NO' } });
  expect(fee).toMatchObject({ total: 10_000, missing: [], schedule: { validFrom: '2018-07-01' } });
  expect(fee.facts.map(({ text }) => text)).toEqual(['3 trang', '2 bản', '5 đ', 'Không']);
  expect(fee.facts.map(({ textEn }) => textEn)).toEqual(['3 pages', '2 copies', '5 VND', 'No']);
  expect(feeInWords(SCHEDULE, { ...matter, facts: {} }).missing).toHaveLength(4);
});

test('a price list says the rates before anything is known of the matter', () => {
  const [item] = SCHEDULE.items;
  if (item === undefined) throw new Error('one item');
  expect(describeItem(SCHEDULE, item, 'vi')).toEqual([
    'Đến trang thứ 2: 2.000 đ mỗi trang',
    'Từ trang thứ 3: 1.000 đ mỗi trang',
    'Tối đa 200.000 đ',
    'Nhân với số bản',
  ]);
});

test('a schedule that cannot be reckoned with is told where it is wrong', () => {
  const [item] = SCHEDULE.items;
  if (item === undefined) throw new Error('one item');
  const problems = (part: Partial<FeeSchedule>) =>
    scheduleProblems({ ...SCHEDULE, ...part }).map(({ path }) => path.join('.'));
  expect(problems({})).toEqual([]);
  expect(problems({ items: [item, item] })).toEqual(['items.1.key']);
  expect(problems({ items: [{ ...item, times: 'nobody' }] })).toEqual(['items.0.times']);
  expect(problems({ items: [{ ...item, price: { by: 'SHARE', of: 'pages', basisPoints: 50 } }] })).toEqual([
    'items.0.price.of',
  ]);
  expect(
    problems({
      items: [{ ...item, price: { by: 'TIERS', of: 'pages', tiers: [{ price: 1 }, { upTo: 2, price: 1 }] } }],
    }),
  ).toEqual(['items.0.price.tiers.0', 'items.0.price.tiers.1']);
  const dear = { by: 'UNIT', of: 'pages', price: 1_000_000_000_000 } as const;
  expect(problems({ items: [{ ...item, price: dear }] })).toEqual(['items.0.price']);
  const when = [{ on: 'CHOICE', fact: 'new', is: ['MAYBE'] }] as const;
  expect(
    problems({
      items: [{ ...item, price: { by: 'LOOKUP', rows: [{ when, label: 'a', labelEn: 'a', amount: 1 }] } }],
    }),
  ).toEqual(['items.0.price.rows.0', 'items.0.price.rows.0.when.0']);
});
