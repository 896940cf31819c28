import { reckonFee, type FeeMatter, type FeeSchedule } from '@motcua/rules/fees';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readProvince, type Province } from './index.ts';

/**
 * Facts of the public rates, most of them recalled (`certain: false` in the data): what is known of the matter, and what is
 * to be paid, whole đồng.
 */
const VECTORS: [rule: string, code: string, matter: Matter, total: number][] = [
  ['R01', '2.000815', { facts: { pages: 1, copies: 1 } }, 2_000],
  ['R01', '2.000815', { facts: { pages: 2, copies: 1 } }, 4_000],
  ['R01', '2.000815', { facts: { pages: 3, copies: 1 } }, 5_000],
  ['R01', '2.000815', { facts: { pages: 10, copies: 5 } }, 60_000],
  ['R01', '2.000815', { facts: { pages: 198, copies: 1 } }, 200_000],
  ['R01', '2.000815', { facts: { pages: 500, copies: 2 } }, 400_000],
  ['R02', '2.000884', { facts: { documents: 3 } }, 30_000],
  ['R03', '2.001035', { facts: { action: 'new' } }, 50_000],
  ['R03', '2.001035', { facts: { action: 'amend' } }, 30_000],
  ['R03', '2.001035', { facts: { action: 'fix_error' } }, 25_000],
  ['R04', '2.000635', { facts: { copies: 3 } }, 24_000],
  ['R05', '2.000488', { facts: { category: 'normal', copies: 1 } }, 200_000],
  ['R05', '2.000488', { facts: { category: 'student', copies: 2 } }, 100_000],
  ['R05', '2.000488', { facts: { category: 'child', copies: 1 } }, 0],
  ['R05', '2.000488', { facts: { category: 'normal', copies: 4 } }, 210_000],
  ['R06', '2.001583', { channel: 'COUNTER' }, 150_000],
  ['R06', '2.001583', { channel: 'ONLINE' }, 100_000],
  ['R07', '1.002809', { date: '2021-10-01', channel: 'ONLINE' }, 135_000],
  ['R07', '1.002809', { date: '2024-03-01', channel: 'ONLINE' }, 115_000],
  ['R07', '1.002809', { date: '2024-03-01', channel: 'COUNTER' }, 135_000],
  ['R08', '1.001456', { facts: { action: 'new' }, channel: 'COUNTER', date: '2022-06-01' }, 200_000],
  ['R08', '1.001456', { facts: { action: 'lost' }, channel: 'ONLINE', date: '2024-06-01' }, 360_000],
  ['R09', '2.000408', { facts: { action: 'first_under16' } }, 0],
  ['R09', '2.000408', { facts: { action: 'from_cmnd' }, date: '2021-05-01' }, 15_000],
  ['R09', '2.000408', { facts: { action: 'reissue' }, date: '2021-10-01' }, 70_000],
  ['R10', '1.007277', { facts: { value: 1_200_000_000 } }, 6_000_000],
  ['R10', '1.007277', { facts: { value: 200_000_000_000 } }, 500_000_000],
  ['R11', '1.007674', { facts: { price: 1_500_000_000, exempt: 'NO' } }, 30_000_000],
  ['R11', '1.007674', { facts: { price: 1_500_000_000, exempt: 'YES' } }, 0],
  ['R12', '1.004593', { facts: { type: 'pharmacy' } }, 1_000_000],
  ['R12', '1.004593', { facts: { type: 'counter' } }, 500_000],
  ['R13', '1.001029', { facts: { zone: 'urban', rooms: 3 } }, 4_000_000],
  ['R13', '1.001029', { facts: { zone: 'urban', rooms: 5 } }, 6_000_000],
  ['R13', '1.001029', { facts: { zone: 'other', rooms: 8 } }, 6_000_000],
  ['R14', '1.002425', { facts: { meals: 199 } }, 700_000],
  ['R14', '1.002425', { facts: { meals: 200 } }, 1_000_000],
  ['R15', 'BCCI', { facts: { grams: 80 } }, 26_000],
  ['R15', 'BCCI', { facts: { grams: 250 } }, 30_000],
];
type Matter = Partial<Pick<FeeMatter, 'facts' | 'channel' | 'date'>>;

const matterOf = (given: Matter, onlinePercent = 0): FeeMatter => ({
  facts: {},
  channel: 'COUNTER',
  date: '2026-11-23',
  policy: { onlinePercent, digitalCitizen: false },
  ...given,
});

let province: Province;
beforeAll(async () => {
  province = await readProvince('data');
});

const scheduleOf = (code: string): FeeSchedule => {
  const [schedule] = province.fees.find(({ procedure }) => procedure === code)?.versions ?? [];
  if (schedule === undefined) throw new Error(`no schedule of ${code}`);
  return schedule;
};

test.each(VECTORS)('%s, procedure %s, %j: %i đồng', (_rule, code, given, total) => {
  expect(reckonFee(scheduleOf(code), matterOf(given)).total).toBe(total);
});

test('R16: what the People’s Council takes off what is sent online, and nothing at a counter', () => {
  const schedule: FeeSchedule = {
    validFrom: '2018-07-01',
    basis: 'minh họa',
    certain: false,
    facts: [],
    items: [
      {
        key: 'fee',
        type: 'FEE',
        name: 'Phí',
        nameEn: 'Fee',
        receiver: 'BUDGET',
        price: { by: 'FIXED', amount: 28_000 },
      },
    ],
  };
  expect(reckonFee(schedule, matterOf({ channel: 'ONLINE' }, 50)).total).toBe(14_000);
  expect(reckonFee(schedule, matterOf({ channel: 'COUNTER' }, 50)).total).toBe(28_000);
});

/** Any value a fact can have. */
function anyValue(fact: FeeSchedule['facts'][number]): fc.Arbitrary<number | string> {
  switch (fact.type) {
    case 'number':
      return fc.integer({ min: fact.min, max: fact.max });
    case 'money':
      return fc.bigInt({ min: 0n, max: BigInt(fact.max) }).map(Number);
    case 'choice':
      return fc.constantFrom(...fact.options.map(({ value }) => value));
    case 'yesNo':
      return fc.constantFrom('YES', 'NO');
  }
}

test('whatever the matter, an amount is whole đồng, never more than before its reduction, and its last step says it', () => {
  for (const schedule of province.fees.flatMap(({ versions }) => versions))
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(schedule.facts.map((fact) => [fact.key, anyValue(fact)]))),
        fc.constantFrom('COUNTER' as const, 'ONLINE' as const, 'POST' as const),
        fc.constantFrom('2021-05-01', '2022-03-01', '2024-06-01', '2026-11-23'),
        fc.integer({ min: 0, max: 100 }),
        (facts, channel, date, onlinePercent) => {
          const { lines, total } = reckonFee(schedule, matterOf({ facts, channel, date }, onlinePercent));
          expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
          for (const { amount, full, steps } of lines) {
            expect(Number.isSafeInteger(amount) && amount >= 0 && amount <= full).toBe(true);
            expect(steps.at(-1)?.amount ?? 0).toBe(amount);
          }
        },
      ),
    );
});

test('a rate that was recalled says so', () => {
  const versions = province.fees.flatMap((one) => one.versions);
  expect(versions.filter(({ certain }) => certain)).toEqual([]);
  expect(scheduleOf('2.000488').note).toContain('chưa chắc');
});
