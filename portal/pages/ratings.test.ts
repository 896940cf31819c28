import type { Output } from '@motcua/contract/operations';
import type { RatingFigures } from '@motcua/contract/rating';
import { expect, test } from 'vitest';
import { itemFigure, RATING_ITEM_KEYS } from '@motcua/rules/quality';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const given = new Map([
  ['SATISFIED', 1231],
  ['NEITHER', 3],
]);
const figures: RatingFigures = {
  count: 1234,
  items: RATING_ITEM_KEYS.map((item) => itemFigure(item, item === 'OVERALL' ? given : new Map())),
};
const nam = { key: 'MC-2', name: 'Trung tâm phường Nam Sơn', shortName: 'Nam Sơn' };
const found: Output<'ratingFigures'> = {
  period: '2026',
  from: '2026-01-01',
  to: '2026-12-31',
  place: 'RECEPTION',
  minimum: 5,
  province: figures,
  units: [{ unit: nam, figures }],
};
const showing = (more: Partial<typeof found> = {}) => ({ ratingFigures: () => ({ ...found, ...more }) });

test.each(['vi', 'en'] as const)('the province and its units, item by item (%s)', async (lang) => {
  const { reply, calls } = await open('/danh-gia', showing(), { lang, account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(calls.at(-1)?.input).toEqual({});
  expect(wordsOf(reply)).toMatch(lang === 'vi' ? /1\.234 lượt.*99,8 %.*Nam Sơn/ : /1,234.*99\.8%.*Nam Sơn/);
  expect(htmlOf(reply)).toContain('don-vi=MC-2');
});

test('one unit by itself; of a question nobody answered there is no share', async () => {
  const { reply, calls } = await open('/danh-gia?ky=2026-Q1&theo=AUTHORITY&don-vi=MC-2', showing());
  expect(faultsOf(reply)).toEqual([]);
  expect(calls.at(-1)?.input).toEqual({ period: '2026-Q1', place: 'AUTHORITY' });
  expect(wordsOf(reply)).not.toContain('Từng đơn vị');
  expect(wordsOf(reply)).toContain('Sớm hơn hẹn 0 –');
});

test('too few: the page says so; an address that names no period shows the year', async () => {
  const { reply, calls } = await open('/danh-gia?ky=hom-nay', showing({ province: null, units: [] }));
  expect(calls.at(-1)?.input).toEqual({});
  expect(wordsOf(reply)).toContain('Chưa đủ lượt đánh giá');
});
